/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'text is too pale, only in light on dark',
  file: 'src/ui/tokens/theme-contrasted.css',
  find: `  --ink: #ffffff;
  --ink-soft: #ffffff;`,
  replace: `  --ink: #ffffff;
  --ink-soft: #6a6a6a;`,
  suite: 'unit',
  tests: ['src/ui/tokens/theme.test.ts'],
};
