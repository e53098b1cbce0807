import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { handOverTokenSchema, type HandOverToken } from '#contract/identifiers.ts';

/**
 * `__Host-`: kept only when it came by TLS or from this very machine, for no other host and no other path. Lax: it comes
 * back with the browser from FranceConnect, and with no request that another site sends.
 */
const name = '__Host-borne-franceconnect';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
/** Some minutes longer than a hand-over, so that the page still hears how it ended. */
const maxAgeSeconds = (handOverPolicy.finishMs * 1.5) / SECOND_MS;

export const bindingCookie = (token: HandOverToken): string =>
  `${name}=${token}; ${attributes}; Max-Age=${maxAgeSeconds}`;
export const endedCookie = `${name}=; ${attributes}; Max-Age=0`;

/** The browser's token; undefined without one, or with two. */
export function boundToken(header: string | undefined): HandOverToken | undefined {
  const values = (header ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .filter(([key]) => key === name);
  const read = handOverTokenSchema.safeParse(values.length === 1 ? values[0]?.[1] : undefined);
  return read.success ? read.data : undefined;
}
