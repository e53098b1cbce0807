/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a slip that did not come out can be printed again and again',
  file: 'machines/provisional-code/issue.ts',
  find: 'actions: assign({ mayPrintAgain: false }),',
  replace: 'actions: assign({ mayPrintAgain: true }),',
  suite: 'unit',
  tests: ['machines/provisional-code'],
};
