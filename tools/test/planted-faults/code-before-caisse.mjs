/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a code is called active before its caisse has answered',
  file: 'src/kiosk/journeys/provisional-code/issuing/issue-code.ts',
  find: `issuedAnswer({ state: 'awaitingCaisse', validUntil: latestEnd })`,
  replace: `issuedAnswer({ state: 'active', validUntil: latestEnd })`,
  suite: 'unit',
  tests: ['src/kiosk/journeys/provisional-code/issuing/issue-code.test.ts'],
};
