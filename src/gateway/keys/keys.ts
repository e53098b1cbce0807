import type { webcrypto } from 'node:crypto';
import type { GatewayKeyId } from '#contract/identifiers.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { HmacKeyRing } from './hmac.ts';
import type { DocumentSealKeys } from './seal-keys.ts';
import type { SecretBox } from './secret-box.ts';

export { sameMac, type HmacKey, type HmacKeyRing } from './hmac.ts';

/** The gateway's long-term Ed25519 key. A kiosk pins its public half when it enrols. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
  /** The 32 bytes of the public key. */
  readonly publicKeyBytes: Uint8Array;
}

/** An X25519 pair to which kiosks seal what they keep (HPKE). */
export interface SealingKeyPair {
  readonly id: GatewayKeyId;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
  readonly publicKeyBytes: Uint8Array;
  /** The private key leaked: others may know the code of any claim sealed to it. */
  readonly leaked: boolean;
}

export interface SealingKeys {
  current(): SealingKeyPair;
  next(): SealingKeyPair;
  /** When the set last changed: higher for each set that replaces another, also one made from an older copy of the file. */
  sequence(): EpochMs;
  /** Any pair still held: the current one, the next one, or a replaced or leaked one whose envelopes may still come. */
  byId(id: GatewayKeyId): SealingKeyPair | undefined;
}

/**
 * The gateway's secrets, read from one file that lies outside the database and its backups (SECURITY « Sealing and keys
 * »). They rotate; each has an identifier.
 */
export interface Keys {
  readonly signing: SigningKey;
  readonly sealing: SealingKeys;
  readonly documentSeal: DocumentSealKeys;
  /** Makes the stored hash of a provisional code. */
  readonly codes: HmacKeyRing;
  /** Makes the name under which an identity, an address or a kiosk is counted. */
  readonly throttles: HmacKeyRing;
  /** Makes the stored hash of an enrolment code. */
  readonly enrolments: HmacKeyRing;
  /** Signs the proofs of work of the public pages. */
  readonly proofs: HmacKeyRing;
  /** Makes the plausible answers about persons who do not exist (I7). */
  readonly decoys: HmacKeyRing;
  /** Marks the nonces that this gateway gave to kiosks. */
  readonly nonces: HmacKeyRing;
  /** Makes the name of a contact in the ancestry of a password. */
  readonly ancestors: HmacKeyRing;
  /** Makes the stored hash of a one-time code. */
  readonly oneTimeCodes: HmacKeyRing;
  /**
   * Makes the masked contacts of persons who do not exist, and names those who were asked about. Never rotates: what one
   * sees today is the same next year (I7).
   */
  readonly masks: HmacKeyRing;
  /** Makes what the register of documents keeps of a document: kept as long as the register keeps it. */
  readonly documentRegister: HmacKeyRing;
  readonly box: SecretBox;
  /** Since when the oldest of the keys that rotate is in use. */
  usedSince(): EpochMs;
}

/** Keys that follow their file: `reload` sees a rotation made by the command line or by another instance. */
export interface LivingKeys extends Keys {
  /** Reads the file again when it has changed. */
  reload(): Promise<void>;
  /** Replaces what is due for rotation, when this gateway is the one that writes the file. */
  rotate(now: EpochMs): Promise<{ readonly replaced: readonly string[] }>;
}
