import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { HmacKey, Keys } from '../keys/keys.ts';
import { contactFactors } from '../visitors/ancestry.ts';
import type { CodeContact, OneTimeCodeRow } from './tables.ts';

/** What a code is bound to: no other purpose, subject, sending or place has the same hash. */
type Bound = Pick<OneTimeCodeRow, 'purpose' | 'subject' | 'sending' | 'kiosk_id' | 'kiosk_key_id' | 'session_hash'>;

/** Under a key outside the database: with a million candidates a slow hash would protect nothing. */
export function oneTimeCodeHash(key: HmacKey, bound: Bound, code: OneTimeCode): Buffer {
  const { purpose, subject, sending, kiosk_id, kiosk_key_id, session_hash } = bound;
  const place = [kiosk_id, kiosk_key_id, session_hash?.toString('hex')].map((part) => String(part ?? ''));
  return key.mac(['oneTimeCode/v1', purpose, subject, sending, ...place, code]);
}

/** Names a contact without saying it, so that a password can remember which one it descends from. A letter needs no name. */
export function contactDigest(
  keys: Pick<Keys, 'ancestors'>,
  caisse: CaisseId,
  contact: CodeContact,
  value: string,
): Buffer | null {
  if (contact === 'letter') return null;
  const [newest] = contactFactors(keys, caisse, { kind: contact, value });
  return newest !== undefined && 'digest' in newest ? Buffer.from(newest.digest) : null;
}

/** Whether a right code went to this very contact, whichever key named it then. */
export function wentTo(
  keys: Pick<Keys, 'ancestors'>,
  caisse: CaisseId,
  contact: { readonly kind: 'mobile' | 'mail'; readonly value: string },
  proven: Pick<OneTimeCodeRow, 'contact'> & { readonly contactDigest: Buffer | null },
): boolean {
  const digest = proven.contactDigest?.toString('utf8');
  return (
    contact.kind === proven.contact &&
    contactFactors(keys, caisse, contact).some((factor) => 'digest' in factor && factor.digest === digest)
  );
}
