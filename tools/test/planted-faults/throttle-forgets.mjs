/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'throttles of the gateway forget at a restart',
  file: 'src/gateway/throttles/database-throttles.ts',
  find: '  const digestsOf = (subject: ThrottleSubject): Digests => {',
  replace: `  void database.deleteFrom('throttle_counters').execute();
  const digestsOf = (subject: ThrottleSubject): Digests => {`,
  suite: 'unit',
  tests: ['src/gateway/throttles'],
};
