/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a password that a code has just given changes contacts',
  file: 'src/gateway/visitors/ancestry.ts',
  find: 'return !restsOnCode(await ancestryOf(database, session, passwordSetAt), now);',
  replace: 'return true;',
  suite: 'unit',
  tests: [
    'src/gateway/account-contacts/new-contacts-prove-nothing.test.ts',
    'src/gateway/accounts/authorisations.test.ts',
  ],
};
