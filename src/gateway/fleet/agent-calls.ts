import { randomUUID } from 'node:crypto';
import type { AgentCallReason } from '#contract/routes/agent-calls.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';

/** Somebody is wanted at a kiosk: a visitor asks, or the gateway saw too many failures there (P06) or
 * too many codes for one person. */
export interface AgentCall {
  readonly kioskId: KioskId;
  readonly reason: AgentCallReason | 'manyFailures' | 'manyCodes';
  readonly journey: string | null;
  readonly at: EpochMs;
}

/** P32: what an operator may look back on. */
const callLifeMs = 183 * DAY_MS;

/** Records where, why and when an agent was called, never for which visitor. */
export async function recordAgentCall(database: Database | Transaction, call: AgentCall): Promise<void> {
  await database
    .insertInto('agent_calls')
    .values({
      id: randomUUID(),
      kiosk_id: call.kioskId,
      reason: call.reason,
      journey: call.journey,
      called_at: call.at,
    })
    .execute();
}

/** Deletes calls past their time. Returns how many. */
export async function sweepAgentCalls(database: Database, now: EpochMs): Promise<number> {
  const result = await database
    .deleteFrom('agent_calls')
    .where('called_at', '<=', now - callLifeMs)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
