/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a printed page does not say its language',
  file: 'src/kiosk/paper/pdf/tagged-pdf.ts',
  find: `      Lang: PDFHexString.fromText(drawing.language),
`,
  replace: '',
  suite: 'unit',
  tests: ['src/kiosk/journeys/provisional-code/paper/draw-slip.test.ts'],
};
