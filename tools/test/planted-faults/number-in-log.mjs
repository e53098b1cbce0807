/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a log line holds a number of social security',
  file: 'src/gateway/server/logging.ts',
  find: 'const manyDigits = /\\d{8}/;',
  replace: 'const manyDigits = /\\d{16}/;',
  suite: 'unit',
  tests: ['src/gateway/server/logging.test.ts'],
};
