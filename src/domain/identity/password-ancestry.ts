import type { CodeLevel } from '../provisional-code/order.ts';
import { DAY_MS, type EpochMs } from '../time/instant.ts';

/** What a password may descend from, or what may raise a session to `strong`. A contact is an opaque digest of its value. */
export type Factor =
  | { readonly kind: 'card' | 'letter' | 'vouch' | 'franceConnect' }
  | { readonly kind: 'mobile' | 'mail'; readonly digest: string };

/** One thing that a password descends from, and since when. */
export type PasswordAncestor = { readonly since: EpochMs } & (
  | Factor
  | { readonly kind: 'code'; readonly level: CodeLevel }
  /** Set elsewhere, or before anything was noted: it may descend from anything. */
  | { readonly kind: 'unknown' }
);

/** Everything that the current password of an account descends from, through the passwords before it. */
export type PasswordAncestry = readonly PasswordAncestor[];

/** How long a factor does not vouch for what descends from it (SECURITY « Identity and levels »). */
export const ancestryHoldsMs = 7 * DAY_MS;

/** The ancestry of a password of which nothing is noted. */
export const unknownAncestry = (setAt: EpochMs): PasswordAncestry => [{ kind: 'unknown', since: setAt }];

/**
 * Whether a second factor may raise a session that this password opened to `strong`. A factor never vouches for itself: for
 * seven days nothing of the password's ancestry does, and the card never while the password descends from a code that was
 * issued on a card.
 */
export function mayRaise(ancestry: PasswordAncestry, factor: Factor, now: EpochMs): boolean {
  return !ancestry.some((ancestor) => forbids(ancestor, factor, now));
}

function forbids(ancestor: PasswordAncestor, factor: Factor, now: EpochMs): boolean {
  if (ancestor.kind === 'code') return ancestor.level === 'presented' && factor.kind === 'card';
  if (now >= ancestor.since + ancestryHoldsMs) return false;
  if (ancestor.kind === 'unknown') return true;
  return isContact(ancestor)
    ? ancestor.kind === factor.kind && ancestor.digest === factor.digest
    : ancestor.kind === factor.kind;
}

function isContact<Some extends { readonly kind: string }>(
  some: Some,
): some is Extract<Some, { readonly kind: 'mobile' | 'mail' }> {
  return some.kind === 'mobile' || some.kind === 'mail';
}

/** How a session was opened, as far as it decides what may come of it. */
export const sessionOpenings = ['code', 'password', 'franceConnect'] as const;
export type SessionOpening = (typeof sessionOpenings)[number];

/** The same for the session itself: one that a code has opened never becomes `strong`. */
export function mayBecomeStrong(
  session: { readonly openedBy: SessionOpening; readonly ancestry: PasswordAncestry },
  factor: Factor,
  now: EpochMs,
): boolean {
  return session.openedBy !== 'code' && mayRaise(session.ancestry, factor, now);
}

/**
 * Whether the password says no more than a provisional code does: one less than seven days old stands in its ancestry. So
 * signing out, and in again with the password that a code gave, leads to no more than that code.
 */
export function restsOnCode(ancestry: PasswordAncestry, now: EpochMs): boolean {
  return ancestry.some(({ kind, since }) => kind === 'code' && now < since + ancestryHoldsMs);
}

/**
 * What a new password descends from that was chosen with the old one: all that the old one does, each since its own time. So
 * changing a password launders nothing.
 */
export function inheritedAncestry(old: PasswordAncestry, now: EpochMs): PasswordAncestry {
  return old.filter((ancestor) => ancestor.kind === 'code' || now < ancestor.since + ancestryHoldsMs);
}
