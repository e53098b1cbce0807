import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { cardCodesBetweenContacts } from '#domain/throttle/policy.ts';
import type { KioskDatabase } from './database.ts';
import {
  blockedUntil,
  cardKeyOf,
  countWrongDate,
  createCardKeys,
  forgetCardCodes,
  forgetWrongDates,
  takeCardCode,
} from './throttle-store.ts';
import { openTestDatabase, reopen } from './testing/open-test-database.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);
const KEY = 'AAAAAAAAAAAAAAAAAAAAAA';
const CARD = { cardSerial: '0123456789', nir: '1820631999991' };
const FEW_ITERATIONS = 10;

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
const takeCode = (database: KioskDatabase, now = NOW): Promise<boolean> =>
  database.transaction('rw', database.throttles, () => takeCardCode(database, KEY, now));

describe('the key of a card', () => {
  test('is the same for the same card, restarts included', async () => {
    const database = await openTestDatabase();
    const key = await cardKeyOf(database, CARD, random, FEW_ITERATIONS);
    expect(await cardKeyOf(await reopen(database), CARD, random, FEW_ITERATIONS)).toBe(key);
  });

  test('differs by serial number, by NIR and by kiosk', async () => {
    const [database, otherKiosk] = [await openTestDatabase(), await openTestDatabase()];
    const keys = await Promise.all([
      cardKeyOf(database, CARD, random, FEW_ITERATIONS),
      cardKeyOf(database, { ...CARD, cardSerial: '0123456788' }, random, FEW_ITERATIONS),
      cardKeyOf(database, { ...CARD, nir: '2820631999991' }, random, FEW_ITERATIONS),
      cardKeyOf(otherKiosk, CARD, random, FEW_ITERATIONS),
    ]);
    expect(new Set(keys).size).toBe(4);
  });

  test('says nothing of the card: neither serial number nor NIR is anywhere in the tables', async () => {
    const database = await openTestDatabase();
    const key = await cardKeyOf(database, CARD, random, FEW_ITERATIONS);
    await countWrongDate(database, key, NOW);
    const everything = JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));
    expect(everything).toContain(key);
    expect(everything).not.toContain(CARD.cardSerial);
    expect(everything).not.toContain(CARD.nir);
  });

  test('costs hundreds of thousands of rounds', async () => {
    const database = await openTestDatabase();
    const weak = await cardKeyOf(database, CARD, random, 599_999);
    expect(await cardKeyOf(database, CARD, random)).not.toBe(weak);
    expect(await cardKeyOf(database, CARD, random)).toBe(await cardKeyOf(database, CARD, random, 600_000));
  });

  test('is worked out once while the card is in, and forgotten with it', async () => {
    const keys = createCardKeys(await openTestDatabase(), random, FEW_ITERATIONS);
    const first = keys.of(CARD);
    expect(keys.of({ ...CARD })).toBe(first);
    keys.forget();
    expect(keys.of(CARD)).not.toBe(first);
    expect(await keys.of(CARD)).toBe(await first);
  });
});

describe('wrong birth dates', () => {
  test('block the card for 24 h after the third, across a restart', async () => {
    let database = await openTestDatabase();
    expect(await countWrongDate(database, KEY, NOW)).toEqual({ left: 2 });
    database = await reopen(database);
    expect(await countWrongDate(database, KEY, NOW + MINUTE_MS)).toEqual({ left: 1 });
    const third = NOW + 2 * MINUTE_MS;
    expect(await countWrongDate(database, KEY, third)).toEqual({ until: third + DAY_MS });
    database = await reopen(database);
    expect(await blockedUntil(database, KEY, third + DAY_MS - MINUTE_MS)).toBe(third + DAY_MS);
    expect(await blockedUntil(database, KEY, third + DAY_MS + MINUTE_MS)).toBeUndefined();
  });

  test('after the block give three tries again', async () => {
    const database = await openTestDatabase();
    for (let wrong = 0; wrong < 3; wrong += 1) await countWrongDate(database, KEY, NOW);
    expect(await countWrongDate(database, KEY, NOW + DAY_MS + 1)).toEqual({ left: 2 });
  });

  test('further apart than a day do not add up', async () => {
    const database = await openTestDatabase();
    await countWrongDate(database, KEY, NOW);
    expect(await countWrongDate(database, KEY, NOW + DAY_MS + 1)).toEqual({ left: 2 });
  });

  test('are forgotten after a right one', async () => {
    const database = await openTestDatabase();
    await countWrongDate(database, KEY, NOW);
    await countWrongDate(database, KEY, NOW);
    await forgetWrongDates(database, KEY);
    expect(await countWrongDate(database, KEY, NOW)).toEqual({ left: 2 });
  });

  test('block no other card', async () => {
    const database = await openTestDatabase();
    for (let wrong = 0; wrong < 3; wrong += 1) await countWrongDate(database, KEY, NOW);
    expect(await blockedUntil(database, 'BBBBBBBBBBBBBBBBBBBBBB', NOW)).toBeUndefined();
  });
});

describe('codes of one card between contacts', () => {
  test('are two, across a restart', async () => {
    const database = await openTestDatabase();
    for (let code = 0; code < cardCodesBetweenContacts; code += 1) expect(await takeCode(database)).toBe(true);
    expect(await takeCode(await reopen(database))).toBe(false);
  });

  test('may be two again after a contact', async () => {
    const database = await openTestDatabase();
    await takeCode(database);
    await takeCode(database);
    await forgetCardCodes(database, NOW + MINUTE_MS);
    expect(await takeCode(database)).toBe(true);
    expect(await takeCode(database)).toBe(true);
  });

  test('leave nothing of the card after a contact, unless its wrong dates still count', async () => {
    const database = await openTestDatabase();
    await takeCode(database);
    await countWrongDate(database, 'BBBBBBBBBBBBBBBBBBBBBB', NOW);
    await forgetCardCodes(database, NOW + MINUTE_MS);
    expect((await database.throttles.toArray()).map(({ key }) => key)).toEqual(['BBBBBBBBBBBBBBBBBBBBBB']);
    await forgetCardCodes(database, NOW + DAY_MS + MINUTE_MS);
    expect(await database.throttles.count()).toBe(0);
  });
});
