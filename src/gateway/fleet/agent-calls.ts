import { randomUUID } from 'node:crypto';
import type { AgentCallReason } from '#contract/routes/agent-calls.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { DAY_MS, MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Why an agent is wanted at a kiosk: a visitor asks, or the gateway saw too many failures there (P06) or codes for one person. */
export type CallReason = AgentCallReason | 'manyFailures' | 'manyCodes';

export interface AgentCall {
  readonly kioskId: KioskId;
  readonly reason: CallReason;
  readonly journey: string | null;
  readonly at: EpochMs;
}

/** The job that tells the hall of a call (see agent-call-messages.ts). */
export const agentCallJob = 'fleet.agentCall';

/** A child who plays with the button fills no mailbox. */
const messageSpacingMs = 2 * MINUTE_MS;

/** P32: what an operator may look back on. */
const callLifeMs = 183 * DAY_MS;

/**
 * Records where, why and when an agent was called, never for which visitor. A message to the hall follows, unless one
 * went out for this kiosk less than two minutes before.
 */
export async function recordAgentCall(
  database: Database | Transaction,
  jobs: Pick<Jobs, 'enqueue'>,
  { kioskId, reason, journey, at }: AgentCall,
): Promise<void> {
  const recent = await database
    .selectFrom('agent_calls')
    .select('id')
    .where('kiosk_id', '=', kioskId)
    .where('sends_message', '=', true)
    .where('called_at', '>', at - messageSpacingMs)
    .executeTakeFirst();
  const sendsMessage = recent === undefined;
  await database
    .insertInto('agent_calls')
    .values({ id: randomUUID(), kiosk_id: kioskId, reason, journey, called_at: at, sends_message: sendsMessage })
    .execute();
  if (!sendsMessage) return;
  // Two calls at the same moment see no earlier one: the key lets one of them through.
  const uniqueKey = `${kioskId}:${Math.floor(at / messageSpacingMs)}`;
  await jobs.enqueue(database, agentCallJob, { kioskId, reason, at }, { uniqueKey });
}

/** Deletes calls past their time. Returns how many. */
export async function sweepAgentCalls(database: Database, now: EpochMs): Promise<number> {
  const result = await database
    .deleteFrom('agent_calls')
    .where('called_at', '<=', now - callLifeMs)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
