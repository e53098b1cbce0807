/**
 * A WebCrypto key, named through the global `crypto`, whose types both the browser's and Node's
 * libraries declare.
 */
export type Key = Awaited<ReturnType<(typeof crypto)['subtle']['importKey']>>;

/** A WebCrypto key pair; the private half may be non-extractable. */
export interface KeyPair {
  readonly publicKey: Key;
  readonly privateKey: Key;
}
