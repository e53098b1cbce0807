import type { Bytes } from '#contract/bytes/bytes.ts';
import { COUNTER_HEADER } from '#contract/routes/headers.ts';
import type { Key } from '../key-types.ts';
import { isSignatureOf, SIGNATURE_BYTES } from '../signing-key.ts';
import { fromBase64 } from './base64.ts';
import { CONTENT_DIGEST_HEADER, contentDigest } from './content-digest.ts';
import {
  coveredComponents,
  parametersText,
  SIGNATURE_HEADER,
  SIGNATURE_INPUT_HEADER,
  signatureInput,
  type SignatureParameters,
} from './profile.ts';
import { signatureBase } from './signature-base.ts';

/** Headers by lower-case name: what Node and fastify give, and what fetch takes. */
export type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a request says of its signature. Nothing of it is proven before `areHeadersSigned`, nor its body before `isBodySigned`. */
export interface ClaimedSignature extends SignatureParameters {
  readonly signature: Bytes;
  /** The body's digest as its header says it. */
  readonly digest: string;
}

export type SignatureReading =
  | { readonly ok: true; readonly claimed: ClaimedSignature }
  | { readonly ok: false; readonly reason: 'missing' | 'malformed' };

const INPUT = /;keyid="([1-9]\d{0,9}):([1-9]\d{0,2})";nonce="([A-Za-z0-9_-]{1,64})";tag="borne"$/;
const SIGNATURE = /^borne=:([A-Za-z0-9+/]{86}==):$/;
const DIGEST = /^sha-256=:[A-Za-z0-9+/]{43}=:$/;
const COUNTER = /^[1-9]\d{0,15}$/;

/**
 * Reads the headers of a signed request: says which key to look up, before any cryptography.
 * Only our own profile in its canonical writing is read; a header given twice is malformed.
 */
export function parseSignature(headers: HeaderRecord): SignatureReading {
  const names = [SIGNATURE_INPUT_HEADER, SIGNATURE_HEADER, CONTENT_DIGEST_HEADER, COUNTER_HEADER];
  const values = names.map((name) => headers[name]);
  if (values.some((value) => value === undefined)) return { ok: false, reason: 'missing' };
  const [input = '', signatureText = '', digest = '', counterText = ''] = values.map((value) =>
    typeof value === 'string' ? value : '',
  );
  const [, kioskId, kioskKeyId, nonce = ''] = INPUT.exec(input) ?? [];
  const parameters = {
    kioskId: Number(kioskId),
    kioskKeyId: Number(kioskKeyId),
    nonce,
    counter: COUNTER.test(counterText) ? Number(counterText) : Number.NaN,
  };
  const signature = fromBase64(SIGNATURE.exec(signatureText)?.[1] ?? '');
  const canonical =
    signatureInput(parameters) === input &&
    parameters.kioskId <= 0xffff_ffff &&
    parameters.kioskKeyId <= 0xff &&
    Number.isSafeInteger(parameters.counter) &&
    signature?.length === SIGNATURE_BYTES &&
    DIGEST.test(digest);
  return canonical ? { ok: true, claimed: { ...parameters, signature, digest } } : { ok: false, reason: 'malformed' };
}

/** What is there before a request's body is read. */
interface RequestHead {
  readonly method: string;
  /** Path and query as the request line has them: fastify's `request.url`. */
  readonly target: string;
}

/**
 * Whether the head of the request, the digest of its body included, is the one that was signed. It needs no body, so a
 * stranger's is never read. Freshness of nonce and counter, and the state of the kiosk, are the caller's to judge, after this.
 */
export async function areHeadersSigned(
  { method, target }: RequestHead,
  claimed: ClaimedSignature,
  kioskPublicKey: Key,
): Promise<boolean> {
  const base = signatureBase(
    coveredComponents(method, target, claimed.digest, claimed.counter),
    parametersText(claimed),
  );
  return await isSignatureOf(claimed.signature, base, kioskPublicKey);
}

/** @param body the bytes received, before anything read them; empty when there were none. */
export async function isBodySigned(body: Bytes, claimed: ClaimedSignature): Promise<boolean> {
  return (await contentDigest(body)) === claimed.digest;
}
