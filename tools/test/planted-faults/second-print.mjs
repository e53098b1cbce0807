/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a slip that did not come out can be printed again and again',
  file: 'machines/common/paper.ts',
  find: 'printAgainSpent = { mayPrintAgain: false }',
  replace: 'printAgainSpent = { mayPrintAgain: true }',
  suite: 'unit',
  tests: ['machines/provisional-code'],
};
