import { COUNTER_HEADER } from '#contract/routes/headers.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import type { Key } from '../key-types.ts';
import { sign } from '../signing-key.ts';
import { toBase64 } from './base64.ts';
import { CONTENT_DIGEST_HEADER, contentDigest } from './content-digest.ts';
import {
  coveredComponents,
  parametersText,
  SIGNATURE_HEADER,
  SIGNATURE_INPUT_HEADER,
  SIGNATURE_LABEL,
  signatureInput,
  type SignatureParameters,
} from './profile.ts';
import { signatureBase } from './signature-base.ts';

export interface RequestToSign extends SignatureParameters {
  readonly method: string;
  /** Absolute, or from the slash on. Any fragment is left out. */
  readonly url: string;
  /** The bytes sent; absent: none. */
  readonly body?: Bytes;
  readonly key: Key;
}

/** The four headers that make a request of a kiosk signed (RFC 9421, RFC 9530). */
export async function signRequest(request: RequestToSign): Promise<Record<string, string>> {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  const digest = await contentDigest(request.body ?? new Uint8Array());
  const base = signatureBase(
    coveredComponents(request.method, pathname + search, digest, request.counter),
    parametersText(request),
  );
  const signature = toBase64(await sign(base, request.key));
  return {
    [CONTENT_DIGEST_HEADER]: digest,
    [COUNTER_HEADER]: String(request.counter),
    [SIGNATURE_INPUT_HEADER]: signatureInput(request),
    [SIGNATURE_HEADER]: `${SIGNATURE_LABEL}=:${signature}:`,
  };
}
