import { handOverTokenSchema, type HandOverToken } from '../identifiers.ts';
import type { PublicUrl } from './public-url.ts';

/** The page that the QR code of a hand-over opens, under `PUBLIC_URL`. */
export const HAND_OVER_PATH = '/franceconnect';
/** Where FranceConnect sends a browser back: registered there, as the next one. */
export const HAND_OVER_RETURN_PATH = '/franceconnect/retour';
export const HAND_OVER_END_PATH = '/franceconnect/fin';

/** « S'identifier avec FranceConnect »: the token stands in the fragment, which browsers do not send. */
export function handOverUrl(publicUrl: PublicUrl, token: HandOverToken): string {
  return `${publicUrl}${HAND_OVER_PATH}#${token}`;
}

/** The same in letters, beside the QR code, which could be a forged one. */
export const handOverAddress = (publicUrl: PublicUrl): string =>
  `${publicUrl.replace(/^https?:\/\//, '')}${HAND_OVER_PATH}`;

/** What a fragment brings; undefined when it is no token. */
export function handOverTokenOf(fragment: string): HandOverToken | undefined {
  const read = handOverTokenSchema.safeParse(fragment.replace(/^#/, ''));
  return read.success ? read.data : undefined;
}
