/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'the screen with the code never ends by idleness',
  file: 'machines/provisional-code/issue.ts',
  find: `      meta: { screen: 'code' },
`,
  replace: `      meta: { screen: 'code' },
      tags: 'busy',
`,
  suite: 'unit',
  tests: ['machines/testing/at-work.test.ts'],
};
