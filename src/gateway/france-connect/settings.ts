import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Mode } from '../server/mode.ts';

const algorithms = ['ES256', 'RS256'] as const;

/** How this gateway is known at FranceConnect. */
export interface FranceConnectSettings {
  /** `https://…/api/v2`: where its configuration is read. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The one signature that is accepted, as it was registered there. */
  readonly algorithm: (typeof algorithms)[number];
}

/** The variables of the environment, each checked alone. */
export const franceConnectVariables = {
  FRANCECONNECT_ISSUER: z.optional(
    z.string().check(z.refine((value) => URL.canParse(value), 'FRANCECONNECT_ISSUER must be an address.')),
  ),
  FRANCECONNECT_CLIENT_ID: z.optional(z.string()),
  FRANCECONNECT_CLIENT_SECRET: z.optional(z.string()),
  FRANCECONNECT_CLIENT_SECRET_FILE: z.optional(z.string()),
  FRANCECONNECT_ALGORITHM: z.optional(z.enum(algorithms, 'FRANCECONNECT_ALGORITHM must be « ES256 » or « RS256 ».')),
};

type Variables = z.infer<ReturnType<typeof variablesSchema>> & { readonly PUBLIC_URL?: string | undefined };
const variablesSchema = () => z.object(franceConnectVariables);

type Read =
  | { readonly kind: 'settings'; readonly settings: FranceConnectSettings | undefined }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] };

/** Undefined settings: FranceConnect is not configured, and not offered. */
export function readFranceConnect(variables: Variables, mode: Mode): Read {
  const { FRANCECONNECT_ISSUER: issuer, FRANCECONNECT_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = variables;
  const isNamed = Object.keys(franceConnectVariables).some((name) => variables[name as keyof Variables] !== undefined);
  if (!isNamed) return { kind: 'settings', settings: undefined };
  const clientSecret = secretOf(variables);
  const sentences = [
    ...(issuer === undefined ? ['FRANCECONNECT_ISSUER is needed with the other ones of FranceConnect.'] : []),
    ...(clientId === undefined ? ['FRANCECONNECT_CLIENT_ID is needed with the other ones of FranceConnect.'] : []),
    ...(clientSecret === undefined
      ? ['FRANCECONNECT_CLIENT_SECRET, or a FRANCECONNECT_CLIENT_SECRET_FILE that can be read, is needed.']
      : []),
    ...(publicUrl === undefined
      ? ['PUBLIC_URL is needed for FranceConnect: phones come back to it.']
      : isSafe(publicUrl)
        ? []
        : ['PUBLIC_URL must start with https:// for FranceConnect: a browser keeps its cookie nowhere else.']),
    ...(issuer !== undefined && !(mode === 'production' ? issuer.startsWith('https:') : isSafe(issuer))
      ? ['FRANCECONNECT_ISSUER must start with https://.']
      : []),
  ];
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || sentences.length > 0) {
    return { kind: 'wrong', sentences };
  }
  const algorithm = variables.FRANCECONNECT_ALGORITHM ?? 'ES256';
  return { kind: 'settings', settings: { issuer, clientId, clientSecret, algorithm } };
}

/** TLS, or this very machine: there alone browsers keep a `__Host-` cookie, and no network listens. */
export function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function secretOf({
  FRANCECONNECT_CLIENT_SECRET: secret,
  FRANCECONNECT_CLIENT_SECRET_FILE: file,
}: Variables): string | undefined {
  if (secret !== undefined || file === undefined) return secret;
  try {
    const content = readFileSync(resolve(file), 'utf8').trim();
    return content === '' ? undefined : content;
  } catch {
    return undefined;
  }
}
