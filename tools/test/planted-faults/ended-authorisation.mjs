/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'an authorisation that has ended is read no more',
  file: 'src/gateway/visitors/session-that-may.ts',
  find: `(roles === undefined && session.actsAs === 'self')`,
  replace: 'roles === undefined',
  suite: 'unit',
  tests: ['src/gateway/accounts/file-of-spouse.test.ts'],
};
