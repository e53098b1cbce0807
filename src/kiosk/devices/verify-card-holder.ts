import type { CardHolderAnswer, CardHolderClaim } from '#machines/common/card.ts';
import type { CardHolderCheck } from '#kiosk/devices/card-driver.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { blockedUntil, countWrongDate, forgetWrongDates, type CardKeys } from '#kiosk/storage/throttle-store.ts';
import type { TrustedTime } from '#kiosk/terminal/trusted-time.ts';

export interface VerifyParts {
  readonly database: KioskDatabase;
  readonly driver: CardHolderCheck;
  readonly cardKeys: Pick<CardKeys, 'of'>;
  readonly time: Pick<TrustedTime, 'best'>;
}

/**
 * Compares the typed birth date with the card's: the port `verifyCardHolder`. A blocked card is refused before any
 * comparison; three wrong dates block it here for 24 h, restarts included (SECURITY « Identity and levels »).
 *
 * @throws Error when the card has left the reader: the reader reports the removal itself.
 */
export async function verifyCardHolder(
  parts: VerifyParts,
  { proof, birthDate }: Pick<CardHolderClaim, 'proof' | 'birthDate'>,
): Promise<CardHolderAnswer> {
  const { database, driver } = parts;
  const card = driver.cardIn();
  if (card?.cardSerial !== proof.cardSerial) throw new Error('the card is no longer in the reader');

  const [key, now] = await Promise.all([parts.cardKeys.of(card), parts.time.best()]);
  const blocked = await blockedUntil(database, key, now);
  if (blocked !== undefined) return { kind: 'blocked', until: blocked };

  if (driver.isBirthDate(birthDate)) {
    await forgetWrongDates(database, key);
    return { kind: 'ok' };
  }
  const counted = await countWrongDate(database, key, now);
  return 'until' in counted ? { kind: 'blocked', until: counted.until } : { kind: 'wrongDate', left: counted.left };
}
