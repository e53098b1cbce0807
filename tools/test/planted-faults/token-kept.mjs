/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'the visitor’s token lives on after the wipe',
  file: 'src/kiosk/terminal/visitor-tokens.ts',
  find: `resources.own('key', () => revoke(token)),`,
  replace: `resources.own('key', () => undefined),`,
  suite: 'unit',
  tests: ['src/kiosk/journeys/code-use/ports.test.ts'],
};
