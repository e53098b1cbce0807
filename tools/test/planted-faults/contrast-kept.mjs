/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'the next visitor finds the contrast of the one before',
  file: 'src/kiosk/shell/show-comfort.ts',
  find: `  root.dataset['contrast'] = comfort.contrast;`,
  replace: `  if (comfort.contrast !== 'normal') root.dataset['contrast'] = comfort.contrast;`,
  suite: 'unit',
  tests: ['src/kiosk/shell/show-comfort.test.ts'],
};
