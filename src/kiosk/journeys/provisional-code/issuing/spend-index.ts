import type { CaisseId } from '#domain/caisse/caisse.ts';
import { canIssueFrom, type AllotmentId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { readFact, writeFact } from '#kiosk/storage/facts.ts';
import { takeCardCode, type CardKey } from '#kiosk/storage/throttle-store.ts';

export type Spending =
  | { readonly kind: 'spent'; readonly allotmentId: AllotmentId; readonly index: number }
  | { readonly kind: 'noAllotment' | 'tooManyCodesForCard' };

/**
 * Spends one index of an allotment and one of the card's two codes, in one strict transaction, before any code is drawn
 * (SECURITY « Allotment »): a power cut afterwards loses an index, never uses one twice. Also keeps the time as seen.
 */
export async function spendIndex(
  database: KioskDatabase,
  { caisse, card, now }: { readonly caisse: CaisseId; readonly card: CardKey; readonly now: EpochMs },
): Promise<Spending> {
  const { allotments, throttles, facts } = database;
  return database.transaction('rw', allotments, throttles, facts, async (): Promise<Spending> => {
    const held = await allotments.where('caisse').equals(caisse).toArray();
    const [usable] = held
      .filter(({ signed, nextIndex }) => canIssueFrom(signed.allotment, nextIndex, now))
      .sort((one, other) => one.signed.allotment.lastUseAt - other.signed.allotment.lastUseAt);
    if (usable === undefined) return { kind: 'noAllotment' };
    if (!(await takeCardCode(database, card, now))) return { kind: 'tooManyCodesForCard' };
    await allotments.put({ ...usable, nextIndex: usable.nextIndex + 1 });
    await writeFact(database, 'lastSeen', Math.max((await readFact(database, 'lastSeen')) ?? 0, now));
    return { kind: 'spent', allotmentId: usable.allotmentId, index: usable.nextIndex };
  });
}
