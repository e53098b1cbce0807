/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a code opens the account a second time',
  file: 'src/gateway/codes/uses/use-lease.ts',
  find: `when state = 'active' then 'used' else`,
  replace: `when state = 'active' then 'active' else`,
  suite: 'unit',
  tests: ['src/gateway/codes/uses/first-use.test.ts'],
  names: 'opens the account, ends the code',
};
