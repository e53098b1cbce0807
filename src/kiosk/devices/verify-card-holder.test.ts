import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { CardHolderCheck } from '#kiosk/devices/card-driver.ts';
import { createCardKeys } from '#kiosk/storage/throttle-store.ts';
import { openTestDatabase, reopen } from '#kiosk/storage/testing/open-test-database.ts';
import { HOLDER, NOW, randomBytes } from '#kiosk/terminal/testing/test-kiosk.ts';
import { verifyCardHolder, type VerifyParts } from './verify-card-holder.ts';

const RIGHT = { caisse: HOLDER.caisse, proof: HOLDER.proof, birthDate: HOLDER.birthDate };
const WRONG = { ...RIGHT, birthDate: '1982-06-15' };

const driver: CardHolderCheck = {
  cardIn: () => ({ cardSerial: HOLDER.proof.cardSerial, nir: HOLDER.nir }),
  isBirthDate: (typed) => typed === HOLDER.birthDate,
};

async function checking(): Promise<{ parts: VerifyParts; time: { now: number }; restart: () => Promise<VerifyParts> }> {
  const database = await openTestDatabase();
  const time = { now: NOW };
  const partsOn = (opened: typeof database): VerifyParts => ({
    database: opened,
    driver,
    cardKeys: createCardKeys(opened, randomBytes, 10),
    time: { best: () => Promise.resolve(time.now) },
  });
  return { parts: partsOn(database), time, restart: async () => partsOn(await reopen(database)) };
}

describe('the birth date beside the card', () => {
  test('is right', async () => {
    const { parts } = await checking();
    expect(await verifyCardHolder(parts, RIGHT)).toEqual({ kind: 'ok' });
    expect(await parts.database.throttles.count()).toBe(0);
  });

  test('P06 wrong three times blocks the card here for 24 h, restarts and right dates included', async () => {
    const { parts, time, restart } = await checking();
    expect(await verifyCardHolder(parts, WRONG)).toEqual({ kind: 'wrongDate', left: 2 });
    expect(await verifyCardHolder(parts, WRONG)).toEqual({ kind: 'wrongDate', left: 1 });
    const restarted = await restart();
    expect(await verifyCardHolder(restarted, WRONG)).toEqual({ kind: 'blocked', until: NOW + DAY_MS });
    time.now += DAY_MS - MINUTE_MS;
    expect(await verifyCardHolder(restarted, RIGHT)).toEqual({ kind: 'blocked', until: NOW + DAY_MS });
    time.now += 2 * MINUTE_MS;
    expect(await verifyCardHolder(restarted, RIGHT)).toEqual({ kind: 'ok' });
  });

  test('wrong twice and then right gives all tries back', async () => {
    const { parts } = await checking();
    await verifyCardHolder(parts, WRONG);
    await verifyCardHolder(parts, WRONG);
    await verifyCardHolder(parts, RIGHT);
    expect(await verifyCardHolder(parts, WRONG)).toEqual({ kind: 'wrongDate', left: 2 });
  });

  test('of a card that is gone, or of another one, is not compared', async () => {
    const { parts } = await checking();
    const gone = { ...parts, driver: { ...driver, cardIn: () => undefined } };
    await expect(verifyCardHolder(gone, RIGHT)).rejects.toThrow('no longer');
    const other = { ...RIGHT, proof: { ...RIGHT.proof, cardSerial: '99' } };
    await expect(verifyCardHolder(parts, other)).rejects.toThrow('no longer');
  });
});
