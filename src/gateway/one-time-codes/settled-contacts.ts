import type { MaskedContact } from '#contract/routes/raise-account.ts';
import { maskMailWhole } from '#domain/contacts/masks.ts';
import { maskMobile } from '#domain/identity/contact.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Contacts } from '../caisses/caisse.ts';

/** SECURITY « Identity and levels »: a contact added or changed less than 7 days ago receives no code. */
export const settledContactMs = 7 * DAY_MS;

/** A contact on file, in clear. */
export interface KnownContact {
  readonly kind: 'mobile' | 'mail';
  readonly value: string;
}

/** All on file. */
export function contactsOf({ mobile, mail }: Contacts): readonly (KnownContact & { readonly changedAt: EpochMs })[] {
  return [
    ...(mobile === null ? [] : [{ kind: 'mobile' as const, ...mobile }]),
    ...(mail === null ? [] : [{ kind: 'mail' as const, ...mail }]),
  ];
}

/** Those among them that have stood on file for seven days. */
export function settledContacts(contacts: Contacts, now: EpochMs): readonly KnownContact[] {
  return contactsOf(contacts).filter(({ changedAt }) => now - changedAt >= settledContactMs);
}

/** As its holder is shown it (#154). */
export function maskedContact({ kind, value }: KnownContact): MaskedContact {
  return { kind, masked: kind === 'mobile' ? maskMobile(value) : maskMailWhole(value) };
}
