import { mayBecomeStrong, unknownAncestry, type Factor } from '#domain/identity/password-ancestry.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { contactsOf, settledContacts, type KnownContact } from '../one-time-codes/settled-contacts.ts';
import type { AccountSession } from '../visitors/account-sessions.ts';
import { ancestryOf, contactFactors } from '../visitors/ancestry.ts';
import type { RaisingServices } from './services.ts';

/** A contact that may raise a session: its value, and the names under which an ancestry may hold it. */
export interface RaisingContact extends KnownContact {
  readonly factors: readonly Factor[];
}

export type WaysToRaise =
  | { readonly kind: 'ways'; readonly contacts: readonly RaisingContact[]; readonly card: boolean }
  | { readonly kind: 'none'; readonly reason: 'openedByCode' | 'notYet' | 'noContact' };

/**
 * By what this session may become `strong`: contacts that have stood on file for seven days, the card where this hall takes
 * it, each only when the password does not descend from it.
 *
 * @throws CaisseUnavailable
 */
export async function waysToRaise(
  { database, caisses, keys, clock }: RaisingServices,
  site: VerifiedKiosk['site'],
  session: AccountSession,
): Promise<WaysToRaise> {
  const { caisse, person, openedBy, passwordSetAt } = session;
  if (openedBy === 'code') return { kind: 'none', reason: 'openedByCode' };
  const now = clock.now();
  const onFile = await caisses[caisse].contacts.of(person);
  const ancestry = passwordSetAt === null ? unknownAncestry(now) : await ancestryOf(database, session, passwordSetAt);
  const raises = (factor: Factor): boolean => mayBecomeStrong({ openedBy, ancestry }, factor, now);
  const contacts = settledContacts(onFile, now)
    .map((contact) => ({ ...contact, factors: contactFactors(keys, caisse, contact) }))
    .filter(({ factors }) => factors.every(raises));
  const takesCard = caisses[caisse].capabilities.includes('cards') && mayActFor(site, caisse, 'raiseAccount', 'card');
  const card = takesCard && raises({ kind: 'card' });
  if (contacts.length > 0 || card) return { kind: 'ways', contacts, card };
  return { kind: 'none', reason: contactsOf(onFile).length > 0 || takesCard ? 'notYet' : 'noContact' };
}
