import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { ExpressionBuilder } from 'kysely';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { StaffVerifier } from '#contract/routes/staff-verifier.ts';
import { VERIFIER_LIFE_MS, type PinVerifier, type StaffPin } from '#domain/kiosk/staff.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../database/database.ts';
import type { GatewayTables } from '../database/tables.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import { openPin, sealPin } from './agents.ts';

/** What one guess of a PIN costs. */
export type PinCost = Pick<PinVerifier, 'memoryKiB' | 'iterations' | 'parallelism'>;

/**
 * Cost of one guess: 64 MiB, eight passes, one lane. That is more than half a second in a browser (SECURITY « Staff on
 * the kiosk »); the verifier is presumed readable all the same, so the panel behind it shows no identity.
 */
export const pinCost: PinCost = { memoryKiB: 65_536, iterations: 8, parallelism: 1 };

const hashBytes = 32;
const saltBytes = 16;
/** Renewed this long before its end, so that a kiosk cut off for some days still knows its agents. */
const renewBeforeMs = 4 * DAY_MS;

/** The verifiers that a kiosk may hold now: agents of its site who have not left. */
export async function verifiersOf(
  database: Database,
  kioskId: KioskId,
  now: EpochMs,
): Promise<readonly StaffVerifier[]> {
  const rows = await database
    .selectFrom('staff_verifiers')
    .innerJoin('agents', 'agents.id', 'staff_verifiers.agent_id')
    .where('staff_verifiers.kiosk_id', '=', kioskId)
    .where('staff_verifiers.expires_at', '>', now)
    .where('agents.left_at', 'is', null)
    .where(isKnownHere)
    .select([
      'agents.id as agentId',
      'agents.number',
      'agents.display_name as displayName',
      'verifier',
      'expires_at as expiresAt',
    ])
    .orderBy('agents.id')
    .execute();
  return rows.map(({ number, ...agent }) => ({ ...agent, number: String(number) }));
}

/** Whether an agent of the kiosk's site lacks a verifier there, or one ends soon. */
export async function verifiersAreDue(database: Database, kioskId: KioskId, now: EpochMs): Promise<boolean> {
  return (await agentsDue(database, kioskId, now)).length > 0;
}

/** Makes what is due. Slow on purpose: for a job, never inside a request. Returns how many were made. */
export async function makeVerifiers(
  database: Database,
  box: SecretBox,
  kioskId: KioskId,
  now: EpochMs,
  cost: PinCost = pinCost,
): Promise<number> {
  const due = await agentsDue(database, kioskId, now);
  for (const { agentId, pinBox } of due) {
    const pin = pinBox === null ? undefined : openPin(box, agentId, pinBox);
    // The key was destroyed: the agent needs a new PIN, which a command gives.
    if (pin === undefined || pinBox === null) continue;
    const verifier = JSON.stringify(await pinVerifier(pin, cost));
    const row = { verifier, created_at: now, expires_at: now + VERIFIER_LIFE_MS };
    await database.transaction().execute(async (transaction) => {
      // While the verifier was made the agent may have left or got another PIN: then it is worth nothing. The box itself
      // changes without that, when another kiosk's verifiers are made.
      const agent = await transaction
        .selectFrom('agents')
        .select('pin_box')
        .where('id', '=', agentId)
        .forUpdate()
        .executeTakeFirst();
      if (agent?.pin_box == null || openPin(box, agentId, agent.pin_box) !== pin) return;
      // Sealed again under the key in use, so that old keys can be destroyed.
      await transaction
        .updateTable('agents')
        .set({ pin_box: sealPin(box, agentId, pin) })
        .where('id', '=', agentId)
        .execute();
      await transaction
        .insertInto('staff_verifiers')
        .values({ agent_id: agentId, kiosk_id: kioskId, ...row })
        .onConflict((conflict) => conflict.columns(['agent_id', 'kiosk_id']).doUpdateSet(row))
        .execute();
    });
  }
  return due.length;
}

/** Deletes verifiers past their end: of a kiosk that is gone, or that another site's agents know now. Returns how many. */
export async function sweepVerifiers(database: Database, now: EpochMs): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('staff_verifiers')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** A salt of its own for each agent and kiosk. The library's algorithm is Argon2id, version 1.3, unless told. */
export async function pinVerifier(pin: StaffPin, cost: PinCost): Promise<PinVerifier> {
  const salt = randomBytes(saltBytes);
  const hash = await hashRaw(pin, {
    memoryCost: cost.memoryKiB,
    timeCost: cost.iterations,
    parallelism: cost.parallelism,
    outputLen: hashBytes,
    salt,
  });
  return { algorithm: 'argon2id', salt: toBase64Url(salt), hash: toBase64Url(hash), ...cost };
}

/** Agents of a demonstration are known in a demonstration only, as the installation says of itself. */
function isKnownHere({ or, not, exists, ref, selectFrom }: ExpressionBuilder<GatewayTables, 'agents'>) {
  const inDemonstration = selectFrom('installation').select('mode').where('mode', '=', 'demonstration');
  return or([not(ref('agents.demonstration')), exists(inDemonstration)]);
}

async function agentsDue(database: Database, kioskId: KioskId, now: EpochMs) {
  return await database
    .selectFrom('agents')
    .innerJoin('agent_sites', 'agent_sites.agent_id', 'agents.id')
    .innerJoin('kiosks', 'kiosks.site_id', 'agent_sites.site_id')
    .leftJoin('staff_verifiers', (join) =>
      join
        .onRef('staff_verifiers.agent_id', '=', 'agents.id')
        .onRef('staff_verifiers.kiosk_id', '=', 'kiosks.id')
        .on('staff_verifiers.expires_at', '>', now + renewBeforeMs),
    )
    .where('kiosks.id', '=', kioskId)
    .where('agents.left_at', 'is', null)
    .where(isKnownHere)
    .where('staff_verifiers.agent_id', 'is', null)
    .select(['agents.id as agentId', 'agents.pin_box as pinBox'])
    .execute();
}
