/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a guardian opens a file before anybody is chosen',
  file: 'src/domain/account/acts.ts',
  find: `if (rule.roles !== undefined && audience === 'guardian' && as !== 'guardian') return false;`,
  replace: '',
  suite: 'unit',
  tests: ['src/gateway/guardianships/guardianships.test.ts', 'src/domain/account/acts.test.ts'],
};
