/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'an item of the outbox is sent once more after its answer',
  file: 'src/kiosk/outbox/outbox-table.ts',
  find: `      return ended(item, 'done');`,
  replace: `      return { ...item, state: 'pending' };`,
  suite: 'unit',
  tests: ['src/kiosk/outbox/drain.test.ts'],
};
