import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { COUNTER_HEADER } from '#contract/routes/headers.ts';
import type { KioskKeyId } from '#contract/identifiers.ts';
import { CONTENT_DIGEST_HEADER } from './content-digest.ts';
import { signatureParams, type Component } from './signature-base.ts';

/**
 * Our profile of RFC 9421: always the same components and parameters, in the same order, under
 * the label `borne`. Whatever else a request carries is not signed and not believed.
 *
 * Method, path, query, body digest and counter are covered; `keyid` names kiosk and key, `nonce`
 * is one that the gateway gave. No `created`: freshness never comes from the kiosk's clock. No
 * `alg`: the key decides (Ed25519).
 */
export const SIGNATURE_LABEL = 'borne';
export const SIGNATURE_INPUT_HEADER = 'signature-input';
export const SIGNATURE_HEADER = 'signature';

const COVERED = ['@method', '@path', '@query', CONTENT_DIGEST_HEADER, COUNTER_HEADER] as const;

/** Who signs, and what makes the request fresh. */
export interface SignatureParameters {
  readonly kioskId: KioskId;
  readonly kioskKeyId: KioskKeyId;
  /** From the last answer's `borne-nonce`, or `NO_NONCE_YET`. */
  readonly nonce: string;
  /** Greater than that of every earlier request of this key; from 1. */
  readonly counter: number;
}

/** The parameters as `Signature-Input` says them, canonical. */
export function parametersText({ kioskId, kioskKeyId, nonce }: SignatureParameters): string {
  return `;keyid="${kioskId}:${kioskKeyId}";nonce="${nonce}";tag="${SIGNATURE_LABEL}"`;
}

/** The whole value of `Signature-Input`. */
export function signatureInput(parameters: SignatureParameters): string {
  return `${SIGNATURE_LABEL}=${signatureParams(COVERED, parametersText(parameters))}`;
}

/** The covered components of a request. `target`: path and query as the request line has them. */
export function coveredComponents(
  method: string,
  target: string,
  digest: string,
  counter: number,
): readonly Component[] {
  const queryStart = target.indexOf('?');
  const path = queryStart < 0 ? target : target.slice(0, queryStart);
  const values: Record<(typeof COVERED)[number], string> = {
    '@method': method.toUpperCase(),
    '@path': path === '' ? '/' : path,
    // An absent query is signed as a lone « ? » (RFC 9421 §2.2.7).
    '@query': queryStart < 0 ? '?' : target.slice(queryStart),
    [CONTENT_DIGEST_HEADER]: digest,
    [COUNTER_HEADER]: String(counter),
  };
  return COVERED.map((name) => [name, values[name]]);
}
