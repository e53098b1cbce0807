import { parameterIds, staleParameters } from '#domain/benefits/parameters/parameters.ts';

/**
 * What `npm run parameters` prints: the parameters nobody has reviewed for that day, those due longest first.
 * @param today `YYYY-MM-DD`
 */
export function describeStale(today: string): { readonly lines: readonly string[]; readonly stale: number } {
  const stale = staleParameters(today);
  const lines = stale.map(
    ({ id, reviewedUntil, latest, article }) =>
      `${id}: reviewed until ${reviewedUntil}; last value ${latest.value} since ${latest.from} (${article})`,
  );
  const summary = `${stale.length} of ${parameterIds.length} parameters are to be reviewed on ${today}.`;
  return { lines: [...lines, summary], stale: stale.length };
}
