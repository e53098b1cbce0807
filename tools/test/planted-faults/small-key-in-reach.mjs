/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a key is 17 mm wide, only in reach mode at 200 %',
  file: 'src/ui/keyboards/keyboard.css',
  find: `.keyboard-pad .key {
`,
  replace: `[data-reach='on'][data-text-size='200'] .keyboard-pad .key {
  inline-size: calc(17 * var(--mm));
}

.keyboard-pad .key {
`,
  suite: 'e2e',
  tests: ['e2e/screens/gallery.spec.ts'],
  names: 'A22.*« codeUse »',
};
