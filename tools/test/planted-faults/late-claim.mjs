/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a claim is accepted after its term',
  file: 'src/gateway/codes/claims/readable-claim.ts',
  find: `claimTimeVerdict(allotment, claim.issuedAt, receivedAt) === 'acceptable'`,
  replace: 'claimTimeVerdict(allotment, claim.issuedAt, receivedAt) !== undefined',
  suite: 'unit',
  tests: ['src/gateway/codes/claims/claims.test.ts'],
  names: 'the window of time',
};
