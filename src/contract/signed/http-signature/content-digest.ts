import { sha256, type Bytes } from '#contract/bytes/bytes.ts';
import { toBase64 } from './base64.ts';

/** The header that carries the digest of a body (RFC 9530). */
export const CONTENT_DIGEST_HEADER = 'content-digest';

/** The digest of a body as its header says it: `sha-256=:…:`; no body counts as empty. */
export async function contentDigest(body: Bytes): Promise<string> {
  return `sha-256=:${toBase64(await sha256(body))}:`;
}
