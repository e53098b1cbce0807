/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'wrong tries never destroy a code',
  file: 'src/gateway/codes/uses/candidates.ts',
  find: `case when \${isTheLast} then 'destroyed' else state end`,
  replace: 'case when ${isTheLast} then state else state end',
  suite: 'unit',
  tests: ['src/gateway/codes/uses/try-code.test.ts'],
  names: 'P06 typed wrong three times destroy the code',
};
