import { fromBase64Url, toBase64Url } from '../bytes/base64url.ts';
import { sha256, type Bytes } from '../bytes/bytes.ts';
import type { Key } from '../signed/key-types.ts';
import type { SealFields } from './seal-fields.ts';
import { readSeal, type Seal } from './seal-text.ts';
import type { SealKey, SealKeyId, TrustList } from './trust-list.ts';

export const SEAL_CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const SEAL_ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

export type SealVerdict =
  /** Signed as it stands by a key of the list. Whether the paper says the same is for people to compare. */
  | {
      readonly kind: 'valid';
      readonly fields: SealFields;
      readonly keyId: SealKeyId;
      /** For `documentCheckRoute`: whether the document was withdrawn. */
      readonly fingerprint: string;
    }
  | { readonly kind: 'altered' }
  /** Signed by no key of the list that was in use on the day of issue: made up, or newer than the list. */
  | { readonly kind: 'unknownKey'; readonly keyId: SealKeyId }
  /** No seal of ours, whatever else it is. */
  | { readonly kind: 'unreadable' };

/** Judges a text against the keys in which one believes. Never throws. */
export async function verifySeal(text: string, trustList: TrustList): Promise<SealVerdict> {
  const reading = readSeal(text);
  if (reading.kind === 'unreadable') return reading;
  const { seal } = reading;
  const key = keyOf(seal, trustList);
  const publicKey = key && (await readSealPublicKey(key.publicKey));
  if (key === undefined || publicKey === undefined) return { kind: 'unknownKey', keyId: seal.keyId };
  const isSigned = await crypto.subtle.verify(SEAL_ALGORITHM, publicKey, seal.signature, seal.signed);
  // A demonstration knows only fictitious people.
  if (!isSigned || (key.isDemonstration && !seal.fields.isSpecimen)) return { kind: 'altered' };
  return { kind: 'valid', fields: seal.fields, keyId: key.id, fingerprint: await sealFingerprint(seal.signed) };
}

/** What the register and a verifier know a seal by beside its reference: SHA-256 of what is signed, in base64url. */
export async function sealFingerprint(signed: Bytes): Promise<string> {
  return toBase64Url(await sha256(signed));
}

/** The key that signed, if one may believe in it: of the list's own kind, and in use on the day of issue. */
function keyOf({ keyId, fields: { issuedOn } }: Seal, { isDemonstration, keys }: TrustList): SealKey | undefined {
  return keys.find(
    (key) =>
      key.id === keyId &&
      key.isDemonstration === isDemonstration &&
      key.validFrom <= issuedOn &&
      (key.validUntil === null || issuedOn <= key.validUntil),
  );
}

async function readSealPublicKey(text: string): Promise<Key | undefined> {
  const raw = fromBase64Url(text);
  try {
    return raw && (await crypto.subtle.importKey('raw', raw, SEAL_CURVE, true, ['verify']));
  } catch {
    return undefined;
  }
}
