import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { publicUrlSchema } from '#contract/addresses/public-url.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { DatabaseLocation } from '../database/connect.ts';
import { sitesChangedBy } from '../fleet/sites.ts';

export type Mode = 'demonstration' | 'production';

/** The whole configuration from outside, checked once at start-up. */
export interface Configuration {
  /**
   * Demonstration is a way to start the gateway, never something a site file can switch on (SECURITY « Demonstration
   * »).
   */
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** What QR codes and slips point to, without a slash at its end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly database: DatabaseLocation;
  readonly keysFile: string;
  /** Signed parameters of the simulations, when there are any beyond those of the app. */
  readonly parametersFile: string;
  /** Undefined in demonstration: a local receiver with a page stands in. */
  readonly smsUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Lets `/api/metrics` be read from elsewhere than this machine. */
  readonly metricsToken: string | undefined;
  /** Reverse proxies with trusted forwarding headers, for counting by address. None by default. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: 'info' | 'warn';
  /** The site files of this build; in demonstration with what `SITES_FILE` changes of them. */
  readonly sites: readonly SiteConfig[];
  /** Folders that the build made: `kiosk/` and `public-pages/`. */
  readonly distDir: string;
  readonly version: string;
}

/** Why the gateway cannot start: one plain sentence for each thing to mend. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const text = z.optional(z.string());

/** An address whose scheme is one of those given; the sentence says what was expected. */
const address = (sentence: string, ...schemes: readonly string[]) =>
  z.optional(z.string().check(z.refine((value) => schemes.includes(schemeOf(value)), sentence)));

const environmentSchema = z.object({
  BORNE_MODE: z.optional(
    z.enum(['demonstration', 'production'], 'BORNE_MODE must be « demonstration » or « production ».'),
  ),
  NODE_ENV: text,
  HOST: text,
  PORT: z
    ._default(z.string(), '8080')
    .check(
      z.refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, 'PORT must be a number from 0 to 65535.'),
    ),
  PUBLIC_URL: z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => publicUrlSchema.safeParse(value).success,
          'PUBLIC_URL must be like https://borne.example.org, at most 100 characters, without a slash at its end.',
        ),
      ),
  ),
  DATA_DIR: text,
  DATABASE_URL: address('DATABASE_URL must start with postgresql://', 'postgres:', 'postgresql:'),
  ALLOW_EMBEDDED_DATABASE: z.optional(z.literal('yes', 'ALLOW_EMBEDDED_DATABASE must be « yes », or be left out.')),
  KEYS_FILE: text,
  PARAMETERS_FILE: text,
  SMS_URL: address('SMS_URL must start with https:// or http://', 'http:', 'https:'),
  SMTP_URL: address('SMTP_URL must start with smtp:// or smtps://', 'smtp:', 'smtps:'),
  MAIL_FROM: text,
  TRUSTED_PROXIES: z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => proxiesIn(value).every((proxy) => isIP(proxy.replace(/\/\d{1,3}$/, '')) !== 0),
          'TRUSTED_PROXIES must be IP addresses or ranges like 10.0.0.0/8, separated by commas.',
        ),
      ),
  ),
  LOG_LEVEL: z.optional(z.enum(['info', 'warn'], 'LOG_LEVEL must be « info » or « warn ».')),
  SITES_FILE: text,
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16, 'METRICS_TOKEN must have at least 16 characters.'))),
});

/**
 * Reads the configuration from the environment. An empty variable counts as absent.
 *
 * @param place where the bundle stands and which build it is.
 * @throws ConfigurationError
 */
export function readConfiguration(
  environment: Environment,
  place: { readonly distDir: string; readonly version: string },
): Configuration {
  const present = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const read = environmentSchema.safeParse(Object.fromEntries(present));
  if (!read.success) throw new ConfigurationError(read.error.issues.map((issue) => issue.message));
  const { data } = read;
  const mode = data.BORNE_MODE ?? (data.NODE_ENV === 'production' ? 'production' : 'demonstration');
  const dataDir = resolve(data.DATA_DIR ?? 'data');
  const port = Number(data.PORT);
  refuseContradictions(data, mode);
  return {
    mode,
    host: data.HOST ?? '127.0.0.1',
    port,
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${port}`,
    dataDir,
    database:
      data.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: dataDir }
        : { kind: 'postgresql', url: data.DATABASE_URL },
    keysFile: data.KEYS_FILE === undefined ? join(dataDir, 'keys.json') : resolve(data.KEYS_FILE),
    parametersFile:
      data.PARAMETERS_FILE === undefined ? join(dataDir, 'parameters.json') : resolve(data.PARAMETERS_FILE),
    smsUrl: data.SMS_URL,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? 'Borne multiservice <ne-pas-repondre@example.org>',
    metricsToken: data.METRICS_TOKEN,
    trustedProxies: proxiesIn(data.TRUSTED_PROXIES ?? ''),
    logLevel: data.LOG_LEVEL ?? 'info',
    sites: sitesOf(data.SITES_FILE),
    ...place,
  };
}

function refuseContradictions(data: z.infer<typeof environmentSchema>, mode: Mode): void {
  const sentences: string[] = [];
  const isProduction = mode === 'production' || data.NODE_ENV === 'production';
  if (mode === 'demonstration' && data.NODE_ENV === 'production') {
    sentences.push('Demonstration mode is refused with NODE_ENV=production.');
  }
  if (isProduction && data.DATABASE_URL === undefined && data.ALLOW_EMBEDDED_DATABASE === undefined) {
    sentences.push(
      'DATABASE_URL is missing: the embedded database may lose data. ALLOW_EMBEDDED_DATABASE=yes accepts that.',
    );
  }
  if (mode === 'production' && data.SITES_FILE !== undefined) {
    sentences.push('SITES_FILE is for the demonstration: in production the sites are those of kiosk-config.');
  }
  if (mode === 'production') {
    const needed = ['PUBLIC_URL', 'SMS_URL', 'SMTP_URL', 'MAIL_FROM'] as const;
    sentences.push(
      ...needed.filter((name) => data[name] === undefined).map((name) => `${name} is needed in production.`),
    );
  }
  if (sentences.length > 0) throw new ConfigurationError(sentences);
}

/** Other sites than the built ones come by a file. */
function sitesOf(path: string | undefined): readonly SiteConfig[] {
  try {
    return path === undefined ? sites : sitesChangedBy(resolve(path), sites);
  } catch {
    throw new ConfigurationError(['SITES_FILE must be a JSON file of { "<site>": { what differs from its file } }.']);
  }
}

function proxiesIn(value: string): readonly string[] {
  return value
    .split(',')
    .map((proxy) => proxy.trim())
    .filter((proxy) => proxy !== '');
}

function schemeOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}
