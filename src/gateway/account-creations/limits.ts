import { canonicalMail } from '#domain/identity/contact.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { kioskAlertPolicy } from '#domain/throttle/policy.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { ThrottleRule, ThrottleSubject } from '../throttles/throttles.ts';

/**
 * Codes to one contact that was typed, for whomever: nobody is flooded by those who type a stranger's. A family of four may
 * share a telephone.
 */
export const typedContactRule: ThrottleRule = {
  name: 'accountCreations.contact',
  limit: 5,
  windowMs: DAY_MS,
  spacingMs: oneTimeCodePolicy.apartMs,
};

/**
 * Codes of one identity to contacts that it typed. Only a contact is written to thirty seconds apart: who mistyped theirs, or
 * was told that it has an account (#251), gives another one at once.
 */
export const typedCodesRule: ThrottleRule = {
  name: 'accountCreations.identity',
  limit: 3,
  windowMs: DAY_MS,
};

/** Codes to contacts on file, for one identity: apart from those to the contact that was typed. */
export const onFileRule: ThrottleRule = {
  name: 'accountCreations.onFile',
  limit: 3,
  windowMs: DAY_MS,
  spacingMs: oneTimeCodePolicy.apartMs,
};

/**
 * Creations begun with one card that did not prove its holder: three wrong dates, then the other proofs remain (SECURITY «
 * Identity and levels »). Who has not the card spends nothing of it.
 */
export const cardRule: ThrottleRule = { name: 'accountCreations.card', limit: 3, windowMs: DAY_MS };

/** Creations with one number, whatever the name: when it is full an agent is called. Nobody waits for it (P09). */
export const creationsWithNumberRule: ThrottleRule = {
  name: 'accountCreations.withNumber',
  limit: 12,
  windowMs: kioskAlertPolicy.windowMs,
};

/** Creations begun on one kiosk: when it is full an agent is called, and the kiosk stays open (P06). */
export const creationsOnKioskRule: ThrottleRule = {
  name: 'accountCreations.onKiosk',
  limit: 60,
  windowMs: kioskAlertPolicy.windowMs,
};

/**
 * A typed contact as it is counted: one writing for each mailbox. With a card in the reader it is counted apart, for that card,
 * which has its own limit: a stranger cannot use up the day of somebody's telephone for them.
 */
export function countedContact({ kind, value }: TypedContact, cardSerial = ''): ThrottleSubject {
  return { kind: 'contact', value: kind === 'mail' ? canonicalMail(value) : value, cardSerial };
}
