/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'the visitor’s token lives on after the wipe',
  file: 'src/kiosk/journeys/code-use/ports.ts',
  find: `owner.own('key', () => revoke(token)),`,
  replace: `owner.own('key', () => undefined),`,
  suite: 'unit',
  tests: ['src/kiosk/journeys/code-use/ports.test.ts'],
};
