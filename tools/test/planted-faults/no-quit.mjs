/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'one screen of a journey has no « Quitter »',
  file: 'src/kiosk/shell/frame.tsx',
  find: 'header={header} bar={bar} scroll',
  replace: `header={header} bar={props.screenId === 'codeUse.code' ? undefined : bar} scroll`,
  suite: 'unit',
  tests: ['src/gallery'],
  names: 'P18',
};
