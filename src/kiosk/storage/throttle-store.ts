import { cardBlockedUntil, cardCodesBetweenContacts, cardPolicy } from '#domain/throttle/policy.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { CardSerial } from '#domain/provisional-code/claim.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { fromBase64Url, toBase64Url } from '#contract/bytes/base64url.ts';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { KioskDatabase } from './database.ts';
import { readFact, writeFact } from './facts.ts';
import type { ThrottleRecord } from './records.ts';

/** Names a card in `throttles` without saying which card it is: 16 bytes in base64url. */
export type CardKey = string;

/** What a card says of itself. */
export interface CardIdentity {
  readonly cardSerial: CardSerial;
  readonly nir: Nir;
}

/** OWASP's figure for PBKDF2 with SHA-256: about a tenth of a second in Chromium, while the visitor types. */
const ITERATIONS = 600_000;
const KEY_BITS = 128;
const SALT_BYTES = 16;

/**
 * The key of a card: PBKDF2-SHA-256 over serial number and NIR together, with a salt drawn once a kiosk.
 *
 * What is deleted stays on the disk, and a key stored beside it would be read with it: so a plain hash of a serial number (ten
 * digits) or of a NIR would be undone by trying all of them, and an HMAC under a stored key just as fast. Trying serial
 * numbers *and* NIRs together (more than 2⁶⁰ pairs, each 600,000 rounds) is out of reach. What remains: who holds the disk and
 * knows a person's NIR can try all serial numbers (thirty years of one processor, weeks of a good graphics card) to learn that
 * this person's card was used here.
 */
export async function cardKeyOf(
  database: KioskDatabase,
  card: CardIdentity,
  random: RandomBytes,
  iterations: number = ITERATIONS,
): Promise<CardKey> {
  const salt = await saltOf(database, random);
  const secret = utf8Bytes(`borne/card/v1\0${card.cardSerial}\0${card.nir}`);
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    KEY_BITS,
  );
  return toBase64Url(new Uint8Array(bits));
}

/** The key of the card in the reader, worked out once and kept in memory as long as the card is there. */
export interface CardKeys {
  readonly of: (card: CardIdentity) => Promise<CardKey>;
  /** When the card leaves, and at the wipe. */
  readonly forget: () => void;
}

export function createCardKeys(database: KioskDatabase, random: RandomBytes, iterations?: number): CardKeys {
  let known: { readonly card: CardIdentity; readonly key: Promise<CardKey> } | undefined;
  return {
    of({ cardSerial, nir }) {
      if (known?.card.cardSerial !== cardSerial || known.card.nir !== nir) {
        const card = { cardSerial, nir };
        known = { card, key: cardKeyOf(database, card, random, iterations) };
      }
      return known.key;
    },
    forget() {
      known = undefined;
    },
  };
}

/**
 * The instant until which a card is refused after three wrong birth dates; undefined when it is not (SECURITY «
 * Identity and levels »).
 */
export async function blockedUntil(database: KioskDatabase, key: CardKey, now: EpochMs): Promise<EpochMs | undefined> {
  const until = (await database.throttles.get(key))?.blockedUntil;
  return until === undefined || until < now ? undefined : until;
}

/** Counts a wrong birth date before anything is said of it: how many tries are left, or until when the card is now refused. */
export async function countWrongDate(
  database: KioskDatabase,
  key: CardKey,
  now: EpochMs,
): Promise<{ readonly left: number } | { readonly until: EpochMs }> {
  return database.transaction('rw', database.throttles, async () => {
    const record = (await database.throttles.get(key)) ?? emptyRecord(key, now);
    const wrongDates = [...record.wrongDates, now].filter((at) => now - at <= cardPolicy.blockMs);
    const until = cardBlockedUntil(wrongDates, now);
    const next = until === undefined ? { wrongDates } : { wrongDates: [], blockedUntil: until };
    await database.throttles.put({ ...record, ...next, lastAt: now });
    return until === undefined ? { left: cardPolicy.wrongDates - wrongDates.length } : { until };
  });
}

/** A right date ends the count (a blocked card never gets this far). */
export async function forgetWrongDates(database: KioskDatabase, key: CardKey): Promise<void> {
  await database.throttles.where('key').equals(key).modify({ wrongDates: [] });
}

/** Whether the card has had its two codes since the last contact. To be called inside the transaction that issues one. */
export async function takeCardCode(database: KioskDatabase, key: CardKey, now: EpochMs): Promise<boolean> {
  const record = (await database.throttles.get(key)) ?? emptyRecord(key, now);
  if (record.codes >= cardCodesBetweenContacts) return false;
  await database.throttles.put({ ...record, codes: record.codes + 1, lastAt: now });
  return true;
}

/** After a contact the gateway counts by itself: the cards' counts begin again, and entries older than a block are dropped. */
export async function forgetCardCodes(database: KioskDatabase, now: EpochMs): Promise<void> {
  await database.transaction('rw', database.throttles, async () => {
    await database.throttles
      .where('lastAt')
      .below(now - cardPolicy.blockMs)
      .delete();
    await database.throttles.toCollection().modify({ codes: 0 });
    await database.throttles.filter((record) => isEmpty(record, now)).delete();
  });
}

async function saltOf(database: KioskDatabase, random: RandomBytes): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = toBase64Url(random(SALT_BYTES));
  const kept = await database.transaction('rw', database.facts, async () => {
    const known = await readFact(database, 'cardSalt');
    if (known === undefined) await writeFact(database, 'cardSalt', drawn);
    return known ?? drawn;
  });
  const salt = fromBase64Url(kept);
  if (salt === undefined) throw new Error('the salt of the card keys cannot be read');
  return salt;
}

function isEmpty({ codes, wrongDates, blockedUntil: until = 0 }: ThrottleRecord, now: EpochMs): boolean {
  return codes === 0 && wrongDates.length === 0 && until < now;
}

function emptyRecord(key: CardKey, now: EpochMs): ThrottleRecord {
  return { key, wrongDates: [], codes: 0, lastAt: now };
}
