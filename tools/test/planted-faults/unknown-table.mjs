/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a table that is not on the list outlives the wipe',
  file: 'src/kiosk/storage/durable-inventory.ts',
  find: '(name) => TABLE_NAMES.includes(name)',
  replace: `() => true`,
  suite: 'unit',
  tests: ['src/kiosk/storage/durable-inventory.test.ts'],
};
