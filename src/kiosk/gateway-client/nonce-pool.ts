/** More would only grow old. */
const KEPT = 4;

/** Nonces the gateway gave and that no request has used yet. Each serves once. */
export interface NoncePool {
  readonly put: (nonce: string | null) => void;
  /** The newest, or undefined: the request then goes without, and is asked to come again. */
  readonly take: () => string | undefined;
}

/** A few nonces, so that requests at the same time do not wait for each other. */
export function createNoncePool(): NoncePool {
  const nonces: string[] = [];
  return {
    put(nonce) {
      if (nonce === null || nonces.includes(nonce)) return;
      nonces.push(nonce);
      if (nonces.length > KEPT) nonces.shift();
    },
    take: () => nonces.pop(),
  };
}
