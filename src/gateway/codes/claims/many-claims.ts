import { HOUR_MS } from '#domain/time/instant.ts';
import { recordAgentCall } from '../../fleet/agent-calls.ts';
import type { ThrottleRule } from '../../throttles/throttles.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables } from '../tables.ts';

/** More claims than the busiest hour of a hall brings. */
export const manyClaimsPerHour = 60;

/** Said once an hour at most. */
const alertRule: ThrottleRule = { name: 'claims.alert', limit: 1, windowMs: HOUR_MS };

/** An hourly cap per kiosk alerts and does not close it (SECURITY « Allotment »). Looked at by the housekeeping. */
export async function alertOfManyClaims({
  database,
  clock,
  throttles,
  log,
  jobs,
}: Pick<CodeServices, 'database' | 'clock' | 'throttles' | 'log' | 'jobs'>): Promise<void> {
  const now = clock.now();
  const busy = await withCodeTables(database)
    .selectFrom('claims')
    .select('kiosk_id')
    .where('received_at', '>', now - HOUR_MS)
    .groupBy('kiosk_id')
    .having((row) => row.fn.countAll(), '>', manyClaimsPerHour)
    .execute();
  for (const { kiosk_id: kioskId } of busy) {
    const alert = await throttles.count(alertRule, { kind: 'kiosk', kioskId });
    if (alert.kind === 'refused') continue;
    log.warning({ event: 'manyClaims', kiosk: kioskId, rule: alertRule.name });
    await recordAgentCall(database, jobs, { kioskId, reason: 'manyFailures', journey: 'provisionalCode', at: now });
  }
}
