/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'what proves one kind of act proves another',
  file: 'src/gateway/accounts/run-act.ts',
  find: `passwordMac('act/v1', token, \`\${kind}\\0\${content}\`)`,
  replace: `passwordMac('act/v1', token, content)`,
  suite: 'unit',
  tests: ['src/gateway/accounts/run-act.test.ts', 'src/gateway/accounts/authorisations.test.ts'],
};
