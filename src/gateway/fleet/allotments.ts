import { randomBytes } from 'node:crypto';
import { signAllotment, type SignedAllotment } from '#contract/signed-allotment.ts';
import { lastUseOf, type Allotment, type AllotmentId, type KioskId } from '#domain/provisional-code/allotment.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { HOUR_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { SigningKey } from '../keys/keys.ts';

/** Claims a kiosk may issue for one caisse before it hears from the gateway again. */
export const allotmentCount = 50;
/** An allotment is renewed at a contact when it is this old… */
const renewAfterMs = 12 * HOUR_MS;
/** …or when fewer than this many of its claims are left. */
const renewBelow = 25;

/** How much of an allotment a kiosk says it has spent; believed only to renew earlier, never to accept a claim. */
export interface SpentAllotment {
  readonly allotmentId: AllotmentId;
  readonly spent: number;
}

interface Renewal {
  readonly kioskId: KioskId;
  readonly caisses: readonly CaisseId[];
  readonly reported: readonly SpentAllotment[];
  readonly now: EpochMs;
}

/**
 * The allotments a kiosk should hold now, one fresh one a caisse, signed. The kiosk gets the same ones again while
 * they last, so a lost answer costs nothing.
 */
export async function renewedAllotments(
  database: Database,
  signing: Pick<SigningKey, 'privateKey'>,
  { kioskId, caisses, reported, now }: Renewal,
): Promise<{ readonly signed: readonly SignedAllotment[]; readonly added: number }> {
  const spent = new Map(reported.map((report) => [report.allotmentId, report.spent]));
  const signed: SignedAllotment[] = [];
  let added = 0;
  for (const caisse of caisses) {
    const latest = await latestAllotment(database, kioskId, caisse);
    const isGood =
      latest !== undefined &&
      now - latest.issuedAt < renewAfterMs &&
      latest.count - (spent.get(latest.allotmentId) ?? 0) >= renewBelow;
    const allotment = isGood ? latest : await newAllotment(database, kioskId, caisse, now);
    signed.push(await signAllotment(allotment, signing.privateKey));
    if (!isGood) added += 1;
  }
  return { signed, added };
}

/** The allotment that a claim names. */
export async function allotmentById(
  database: Database | Transaction,
  id: AllotmentId,
): Promise<Allotment | undefined> {
  return await selectAllotments(database).where('id', '=', id).executeTakeFirst();
}

async function latestAllotment(
  database: Database,
  kioskId: KioskId,
  caisse: CaisseId,
): Promise<Allotment | undefined> {
  return await selectAllotments(database)
    .where('kiosk_id', '=', kioskId)
    .where('caisse', '=', caisse)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function selectAllotments(database: Database | Transaction) {
  return database
    .selectFrom('allotments')
    .select([
      'id as allotmentId',
      'kiosk_id as kioskId',
      'caisse',
      'count',
      'issued_at as issuedAt',
      'last_use_at as lastUseAt',
    ]);
}

async function newAllotment(
  database: Database,
  kioskId: KioskId,
  caisse: CaisseId,
  now: EpochMs,
): Promise<Allotment> {
  const allotment: Allotment = {
    allotmentId: randomBytes(8).toString('hex'),
    kioskId,
    caisse,
    count: allotmentCount,
    issuedAt: now,
    lastUseAt: lastUseOf(now),
  };
  await database
    .insertInto('allotments')
    .values({
      id: allotment.allotmentId,
      kiosk_id: kioskId,
      caisse,
      count: allotment.count,
      issued_at: allotment.issuedAt,
      last_use_at: allotment.lastUseAt,
    })
    .execute();
  return allotment;
}
