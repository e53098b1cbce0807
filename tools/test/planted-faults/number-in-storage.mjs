/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'the number of the card holder is put in IndexedDB',
  file: 'src/kiosk/journeys/provisional-code/issuing/issue-code.ts',
  find: `  const { claim, ready } = prepared;
`,
  replace: `  const { claim, ready } = prepared;
  await parts.database.table('facts').put({ key: 'lastSeen', value: claim.nir });
`,
  suite: 'unit',
  tests: ['src/kiosk/journeys/provisional-code/issuing/issue-code.test.ts'],
};
