/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a nonce of a signed request is accepted twice',
  file: 'src/gateway/fleet/freshness.ts',
  find: `  if (!spent) return { key, freshness: 'nonceUsed' };`,
  replace: `  if (!spent) return { key, freshness: 'fresh' };`,
  suite: 'unit',
  tests: ['src/gateway/fleet/signed-requests.test.ts'],
};
