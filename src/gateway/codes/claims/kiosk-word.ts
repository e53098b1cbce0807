import { itemType } from '#contract/items/index.ts';
import { CONTACT_PERIOD_MS } from '#domain/kiosk/contact-period.ts';
import type { Allotment } from '#domain/provisional-code/allotment.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { lastContact, type KioskContact } from '../../fleet/kiosk-reports.ts';
import type { CodeServices } from '../services.ts';

/** A kiosk last heard longer ago is silent: it may be cut off, and its slips must live (SECURITY « A claim that a phone brings »). */
export const silentAfterMs = 2 * CONTACT_PERIOD_MS;

/**
 * A report counts for claims issued at least so long before it arrived. The kiosk issues while it sends, which takes up
 * to 10 s, and its time is as late as the last answer was, up to 10 s more.
 */
export const reportDelayMs = 30 * SECOND_MS;

/** A claim that somebody else than its kiosk brought. */
export type CarriedClaim = Pick<Claim, 'caisse' | 'allotmentId' | 'index'> & {
  /** Never later than the reception: a date in the future would escape every contact. */
  readonly issuedAt: EpochMs;
  readonly kioskKeyId: number | null;
};

/**
 * What its kiosk says of a carried claim.
 * - `toCome`: the kiosk was heard lately, and not yet since the claim was issued.
 * - `silent`: not heard since, and not heard for a while.
 * - `mayHold`: heard since; the claim may wait in its outbox.
 * - `disowned`: heard since; it never issued this claim.
 * - `unknowable`: heard since, but the kiosk or the gateway may have forgotten the claim.
 */
export type KioskWord = 'toCome' | 'silent' | 'mayHold' | 'disowned' | 'unknowable';

/** The last contact of a kiosk, and the allotments that it said it held. */
export interface HeardKiosk {
  readonly contact: KioskContact;
  readonly held: readonly Allotment[];
}

/**
 * Judges a carried claim by the last signed contact of its kiosk. What the kiosk reports binds only claims issued
 * before that contact: a kiosk that is cut off goes on issuing.
 *
 * @param isInService false for a kiosk that will make no further contact.
 */
export function kioskWord(
  claim: CarriedClaim,
  heard: HeardKiosk | undefined,
  { now, isInService }: { readonly now: EpochMs; readonly isInService: boolean },
): KioskWord {
  if (heard === undefined) return 'silent';
  const { contact, held } = heard;
  if (contact.at < claim.issuedAt + reportDelayMs) {
    return isInService && now - contact.at < silentAfterMs ? 'toCome' : 'silent';
  }
  if (mayHaveForgotten(claim, contact)) return 'unknowable';
  const spent = contact.allotments.find(({ allotmentId }) => allotmentId === claim.allotmentId)?.spent;
  const isNeverIssued = spent === undefined ? isPastSuccessor(claim, held) : claim.index >= spent;
  if (isNeverIssued === undefined) return 'unknowable';
  return isNeverIssued || contact.pending === 0 ? 'disowned' : 'mayHold';
}

/** The storage was lost, the database restored, or the outbox has dropped what waited too long. */
function mayHaveForgotten({ issuedAt, kioskKeyId }: CarriedClaim, contact: KioskContact): boolean {
  return (
    contact.unbrokenSince === null ||
    issuedAt < contact.unbrokenSince ||
    contact.keyId !== kioskKeyId ||
    contact.at > issuedAt + itemType('claim').lifeMs
  );
}

/**
 * Whether a claim of an allotment that the kiosk no longer holds came after the next one, which the kiosk took with the
 * answer that gave it. A successor whose answer was lost is held by no kiosk, and closes nothing. Undefined when the
 * kiosk holds none: it has lost both.
 */
function isPastSuccessor({ caisse, issuedAt }: CarriedClaim, held: readonly Allotment[]): boolean | undefined {
  const successor = held.find((allotment) => allotment.caisse === caisse);
  return successor && issuedAt > successor.issuedAt + reportDelayMs;
}

/** The last contact of a kiosk, with the allotments it named. */
export async function hearKiosk(
  { database, allotment }: Pick<CodeServices, 'database' | 'allotment'>,
  kioskId: number,
): Promise<HeardKiosk | undefined> {
  const contact = await lastContact(database, kioskId);
  if (contact === undefined) return undefined;
  const named = await Promise.all(contact.allotments.map(({ allotmentId }) => allotment(allotmentId)));
  return { contact, held: named.filter((each) => each !== undefined) };
}
