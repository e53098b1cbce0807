/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a wipe that left something counts as clean',
  file: 'src/kiosk/wipe/wipe.ts',
  find: '  if (leftovers.length > 0) throw new WipeIncomplete(leftovers);',
  replace: '  if (leftovers.length < 0) throw new WipeIncomplete(leftovers);',
  suite: 'unit',
  tests: ['src/kiosk/wipe'],
};
