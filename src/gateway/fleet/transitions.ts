import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../database/database.ts';
import type { GatewayModule } from '../server/module.ts';
import { latestKey } from './kiosks.ts';

/** Whether the kiosk changed: `unknown` when there is none, `notAllowed` when its status does not permit it. */
export type Transition = 'done' | 'unknown' | 'notAllowed';

/**
 * An admin has compared the fingerprint on the kiosk's screen with that of its key. Returns `otherKey` when `isCompared`
 * says no to the key that the kiosk signs with now: one enrolled after the look was never compared.
 *
 * @param isCompared whether this public key (32 bytes) has the fingerprint that was compared.
 */
export async function confirmKiosk(
  database: Database,
  kioskId: KioskId,
  isCompared: (publicKey: Buffer) => Promise<boolean>,
  now: EpochMs,
): Promise<Transition | 'otherKey'> {
  // An enrolment adds its key while it holds this row, so the newest key cannot change before the end.
  return await database.transaction().execute(async (transaction) => {
    const kiosk = await transaction
      .selectFrom('kiosks')
      .select('status')
      .where('id', '=', kioskId)
      .forUpdate()
      .executeTakeFirst();
    if (kiosk === undefined) return 'unknown';
    if (kiosk.status !== 'pending') return 'notAllowed';
    const key = await latestKey(transaction, kioskId);
    if (key === undefined || !(await isCompared(key))) return 'otherKey';
    await transaction
      .updateTable('kiosks')
      .set({ status: 'active', confirmed_at: now })
      .where('id', '=', kioskId)
      .execute();
    return 'done';
  });
}

/**
 * Puts a suspended kiosk back, once an admin is sure that only one machine holds its key. Its counter starts
 * anew: the machine may have lost its own.
 */
export async function resumeKiosk(database: Database, kioskId: KioskId): Promise<Transition> {
  return await database.transaction().execute(async (transaction) => {
    const result = await transaction
      .updateTable('kiosks')
      .set({ status: 'active', suspended_at: null, suspended_reason: null })
      .where('id', '=', kioskId)
      .where('status', '=', 'suspended')
      .executeTakeFirst();
    if (result.numUpdatedRows > 0n) {
      await transaction.deleteFrom('kiosk_request_counters').where('kiosk_id', '=', kioskId).execute();
    }
    return await outcome(transaction, kioskId, result.numUpdatedRows);
  });
}

/** Takes a kiosk out of use in good order: what it issued before stays good to its term (SECURITY « Revocation »). */
export async function retireKiosk(database: Database, kioskId: KioskId, now: EpochMs): Promise<Transition> {
  const result = await database
    .updateTable('kiosks')
    .set({ status: 'retired', retired_at: now })
    .where('id', '=', kioskId)
    .where('status', 'in', ['pending', 'active', 'suspended'])
    .executeTakeFirst();
  return await outcome(database, kioskId, result.numUpdatedRows);
}

interface Compromise {
  readonly kioskId: KioskId;
  /** The instant from which the kiosk is not believed; another call may only move it back. */
  readonly since: EpochMs;
  readonly now: EpochMs;
}

/**
 * Declares that a kiosk's key was in strange hands. Every module then undoes its part in the same transaction: destroys
 * unused codes, locks accounts, queues notices.
 */
export async function compromiseKiosk(
  database: Database,
  { kioskId, since, now }: Compromise,
  modules: readonly GatewayModule[],
): Promise<Transition> {
  return await database.transaction().execute(async (transaction) => {
    const kiosk = await transaction
      .selectFrom('kiosks')
      .select(['status', 'compromised_since'])
      .where('id', '=', kioskId)
      .forUpdate()
      .executeTakeFirst();
    if (kiosk === undefined) return 'unknown';
    const earliest = Math.min(since, kiosk.compromised_since ?? since);
    await transaction
      .updateTable('kiosks')
      .set({ status: 'compromised', compromised_since: earliest })
      .where('id', '=', kioskId)
      .execute();
    const event = { kioskId, since: earliest, at: now };
    for (const module of modules) await module.kioskCompromised?.(transaction, event);
    return 'done';
  });
}

async function outcome(database: Pick<Database, 'selectFrom'>, kioskId: KioskId, changed: bigint): Promise<Transition> {
  if (changed > 0n) return 'done';
  const kiosk = await database.selectFrom('kiosks').select('id').where('id', '=', kioskId).executeTakeFirst();
  return kiosk === undefined ? 'unknown' : 'notAllowed';
}
