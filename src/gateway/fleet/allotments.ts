import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { signAllotment, type SignedAllotment } from '#contract/signed/signed-allotment.ts';
import { lastUseOf, type Allotment, type AllotmentId, type KioskId } from '#domain/provisional-code/allotment.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from '#domain/time/instant.ts';
import { batched } from '../database/batched.ts';
import type { Database } from '../database/database.ts';
import type { SigningKey } from '../keys/keys.ts';

/** Claims a kiosk may issue for one caisse before it hears from the gateway again. */
export const allotmentCount = 50;
/** An allotment is renewed at a contact when it is this old… */
const renewAfterMs = 12 * HOUR_MS;
/** …or when fewer than this many of its claims are left. */
const renewBelow = 25;

/**
 * How much of an allotment a kiosk says it has spent. Here it only renews earlier; what it says against claims that
 * others bring is judged in `codes/claims/kiosk-word.ts`. A kiosk that has lost its storage names no allotment, so it gets new ones: on the old ones it would start again at the first
 * index, and two claims never share one.
 */
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
 * The signed allotments a kiosk should hold now, one for each caisse. The kiosk gets the same ones again while they
 * last and it says that it holds them. After a lost answer it gets others: an unused allotment costs a row.
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
    const latest = await latestHeld(database, kioskId, caisse, [...spent.keys()]);
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

/** A claim of it may still come for 48 h after its last use; then it is kept as long as the claims that name it. */
const allotmentLifeMs = 30 * DAY_MS;

/** Deletes allotments whose last use was long ago. Returns how many. */
export async function sweepAllotments(database: Database, now: EpochMs): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('allotments')
    .where('last_use_at', '<=', now - allotmentLifeMs)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** More than two days of a fleet's; beyond it the oldest are read again. */
const maxKept = 5_000;

/** Finds the allotment that a claim names. An allotment never changes once it was given: it is kept once read. */
export function allotmentReader(database: Database): (id: AllotmentId) => Promise<Allotment | undefined> {
  const kept = new Map<AllotmentId, Allotment>();
  const read = batched(async (ids: readonly AllotmentId[]) => {
    const rows = await selectAllotments(database)
      .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
      .execute();
    const found = new Map(rows.map((row) => [row.allotmentId, row]));
    return ids.map((id) => found.get(id));
  });
  return async (id) => {
    const allotment = kept.get(id) ?? (await read(id));
    if (allotment === undefined || kept.has(id)) return allotment;
    const [oldest] = kept.keys();
    if (kept.size >= maxKept && oldest !== undefined) kept.delete(oldest);
    kept.set(id, allotment);
    return allotment;
  };
}

/** The newest of those that the kiosk says it holds. */
async function latestHeld(
  database: Database,
  kioskId: KioskId,
  caisse: CaisseId,
  held: readonly AllotmentId[],
): Promise<Allotment | undefined> {
  return await selectAllotments(database)
    .where('kiosk_id', '=', kioskId)
    .where('caisse', '=', caisse)
    .where('id', '=', sql<string>`any(${[...held]}::text[])`)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function selectAllotments(database: Database) {
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

async function newAllotment(database: Database, kioskId: KioskId, caisse: CaisseId, now: EpochMs): Promise<Allotment> {
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
