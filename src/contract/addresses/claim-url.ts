import { fromBase64Url, toBase64Url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { readHeader } from '../items/envelope/header.ts';
import { CLAIM_ENVELOPE_BYTES } from '../items/envelope/layout.ts';
import { publicUrlSchema } from './public-url.ts';

/** The page that a slip's QR code opens, under `PUBLIC_URL`. */
const CLAIM_PATH = '/c';

/** The page where one uses a code away from a kiosk, under `PUBLIC_URL`. */
export const CODE_PATH = '/code';

/** Where one uses a code, as printed in letters: without scheme, `borne.example.org/code`. */
export function officialAddress(publicUrl: string): string {
  return withoutLastSlash(publicUrl).replace(/^https?:\/\//, '') + CODE_PATH;
}

/**
 * What the slip's QR code says: the claim stands in the fragment, which browsers do not send.
 *
 * @throws RangeError when the envelope is no claim, or when the address would not fit a QR code
 * of version 13-M (see `PUBLIC_URL_MAX_LENGTH`).
 */
export function claimUrl(publicUrl: string, claimEnvelope: Bytes): string {
  if (readHeader(claimEnvelope)?.type !== 'claim') throw new RangeError('not a claim envelope');
  const base = publicUrlSchema.safeParse(withoutLastSlash(publicUrl));
  if (!base.success) throw new RangeError('not a public address that a QR code can hold');
  return `${base.data}${CLAIM_PATH}#${toBase64Url(claimEnvelope)}`;
}

/**
 * The claim in a page's fragment, with or without its `#`; undefined when it holds none.
 * Nothing of it is proven: only the gateway verifies and opens it.
 */
export function claimOfFragment(fragment: string): Bytes | undefined {
  const bytes = fromBase64Url(fragment.replace(/^#/, ''));
  if (bytes?.length !== CLAIM_ENVELOPE_BYTES) return undefined;
  return readHeader(bytes)?.type === 'claim' ? bytes : undefined;
}

function withoutLastSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
