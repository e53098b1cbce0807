/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a creation shows the contacts of who is only almost meant',
  file: 'src/gateway/account-creations/judge-person.ts',
  find: `const isReachable = isFound && match.writing === 'exact' && right === 'allowed';`,
  replace: 'const isReachable = isFound;',
  suite: 'unit',
  tests: ['src/gateway/account-creations/no-oracle.test.ts'],
};
