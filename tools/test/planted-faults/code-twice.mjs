/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a code opens the account a second time',
  file: 'src/gateway/codes/uses/first-use.ts',
  find: `.set({ state: 'used', ended_at: at,`,
  replace: `.set({ state: 'active', ended_at: at,`,
  suite: 'unit',
  tests: ['src/gateway/codes/uses/first-use.test.ts'],
  names: 'opens the account, ends the code',
};
