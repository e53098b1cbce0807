import { randomInt } from 'node:crypto';
import type { StaffNumber, StaffPin } from '#domain/kiosk/staff.ts';
import { PIN_MIN_DIGITS, staffPinSchema } from '#domain/kiosk/staff-schema.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { SecretBox } from '../keys/secret-box.ts';

/** A named agent of one or several sites. */
export interface NewAgent {
  readonly agentId: string;
  readonly displayName: string;
  readonly sites: readonly string[];
  /** The PIN is drawn in demonstration: given to no kiosk elsewhere. */
  readonly demonstration: boolean;
}

/** Digits drawn, never chosen: one PIN an agent, valid nowhere else (SECURITY « Staff on the kiosk »). */
function drawPin(): StaffPin {
  const digits = Array.from({ length: PIN_MIN_DIGITS }, () => String(randomInt(10))).join('');
  return staffPinSchema.parse(digits);
}

/** What an agent types on a kiosk. */
export interface AgentCredentials {
  readonly number: StaffNumber;
  readonly pin: StaffPin;
}

/**
 * Adds an agent with a drawn PIN, or gives a known one a new PIN; the number stays. Both are returned to be told to the
 * agent; the PIN only this once: here it stays sealed under a key outside the database, since each new kiosk and each week need it again.
 */
export async function addAgent(
  database: Database,
  box: SecretBox,
  agent: NewAgent,
  now: EpochMs,
): Promise<AgentCredentials> {
  const pin = drawPin();
  const row = {
    display_name: agent.displayName,
    pin_box: sealPin(box, agent.agentId, pin),
    demonstration: agent.demonstration,
    left_at: null,
  };
  const { number } = await database.transaction().execute(async (transaction) => {
    const added = await transaction
      .insertInto('agents')
      .values({ id: agent.agentId, created_at: now, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .returning('number')
      .executeTakeFirstOrThrow();
    await transaction.deleteFrom('agent_sites').where('agent_id', '=', agent.agentId).execute();
    await transaction
      .insertInto('agent_sites')
      .values(agent.sites.map((site) => ({ agent_id: agent.agentId, site_id: site })))
      .execute();
    await forgetVerifiers(transaction, agent.agentId);
    return added;
  });
  return { number: String(number), pin };
}

/** Local audits that name an agent are kept six months (P32); after a year the name has no use. */
const agentNameLifeMs = 365 * DAY_MS;

/**
 * Removes an agent. No kiosk gets their verifier again, and each drops its copy at its next contact; the sealed PIN is
 * deleted too. Returns false for an unknown id.
 */
export async function removeAgent(database: Database, agentId: string, now: EpochMs): Promise<boolean> {
  return await database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('agents')
      .set({ left_at: now, pin_box: null })
      .where('id', '=', agentId)
      .where('left_at', 'is', null)
      .executeTakeFirst();
    await transaction.deleteFrom('agent_sites').where('agent_id', '=', agentId).execute();
    await forgetVerifiers(transaction, agentId);
    return numUpdatedRows > 0n;
  });
}

/** Deletes the names of agents who left long ago. Returns how many. */
export async function sweepAgents(database: Database, now: EpochMs): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('agents')
    .where('left_at', '<=', now - agentNameLifeMs)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Agents with numbers and PINs, readable only with the key file. `pin` is undefined when its key was destroyed. */
export async function agentsWithPins(database: Database, box: SecretBox) {
  const rows = await database
    .selectFrom('agents')
    .select(['id', 'number', 'display_name as displayName', 'pin_box as pinBox'])
    .where('left_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id, number, displayName, pinBox }) => ({
    agentId: id,
    number: String(number),
    displayName,
    pin: pinBox === null ? undefined : openPin(box, id, pinBox),
  }));
}

/** The PIN sealed under the key in use now. */
export function sealPin(box: SecretBox, agentId: string, pin: StaffPin): Buffer {
  return box.seal('agentPin', Buffer.from(pin, 'ascii'), agentId);
}

export function openPin(box: SecretBox, agentId: string, pinBox: Uint8Array): StaffPin | undefined {
  return staffPinSchema.safeParse(box.open('agentPin', pinBox, agentId)?.toString('ascii')).data;
}

async function forgetVerifiers(transaction: Transaction, agentId: string): Promise<void> {
  await transaction.deleteFrom('staff_verifiers').where('agent_id', '=', agentId).execute();
}
