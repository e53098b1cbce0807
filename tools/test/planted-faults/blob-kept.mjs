/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a printed page keeps its blob address after the wipe',
  file: 'src/kiosk/devices/print-frame.ts',
  find: `owner.own('blobUrl', () => URL.revokeObjectURL(url));`,
  replace: `owner.own('blobUrl', () => undefined);`,
  suite: 'unit',
  tests: ['src/kiosk/devices/browser-printer.test.ts'],
};
