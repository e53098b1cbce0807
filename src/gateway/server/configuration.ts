import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { publicUrlSchema } from '#contract/addresses/public-url.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { DatabaseLocation } from '../database/connect.ts';
import { papersLeftBehind } from '../fleet/personal-paper.ts';
import { sitesChangedBy } from '../fleet/sites.ts';
import { franceConnectVariables, readFranceConnect, type FranceConnectSettings } from '../france-connect/settings.ts';
import { modes, type Mode } from './mode.ts';
import { isInside } from './paths.ts';

/** The whole configuration from outside, checked once at start-up. */
export interface Configuration {
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
  /** Undefined: FranceConnect is not offered. */
  readonly franceConnect: FranceConnectSettings | undefined;
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
  BORNE_MODE: z.optional(z.enum(modes, 'BORNE_MODE must be « demonstration » or « production ».')),
  // A mistyped « production » would pass for none.
  NODE_ENV: z.optional(
    z.enum(
      ['production', 'development', 'test'],
      'NODE_ENV must be « production », « development » or « test », or be left out.',
    ),
  ),
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
  ...franceConnectVariables,
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16, 'METRICS_TOKEN must have at least 16 characters.'))),
});

interface Place {
  readonly distDir: string;
  readonly version: string;
}

/** What the environment says, each variable checked alone. */
export interface Settings extends Pick<Configuration, 'database' | 'keysFile' | 'dataDir' | 'logLevel'> {
  /** Undefined when `BORNE_MODE` is absent. */
  readonly askedMode: Mode | undefined;
  readonly environment: z.infer<typeof environmentSchema>;
  readonly place: Place;
}

/**
 * Reads what opens database and keys. An empty variable counts as absent.
 *
 * @param place where the bundle stands and which build it is.
 * @throws ConfigurationError
 */
export function readSettings(environment: Environment, place: Place): Settings {
  const present = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const read = environmentSchema.safeParse(Object.fromEntries(present));
  if (!read.success) throw new ConfigurationError(read.error.issues.map((issue) => issue.message));
  const { data } = read;
  const dataDir = resolve(data.DATA_DIR ?? 'data');
  return {
    askedMode: data.BORNE_MODE,
    environment: data,
    place,
    dataDir,
    database:
      data.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: dataDir }
        : { kind: 'postgresql', url: data.DATABASE_URL },
    keysFile: data.KEYS_FILE === undefined ? join(dataDir, 'keys.json') : resolve(data.KEYS_FILE),
    logLevel: data.LOG_LEVEL ?? 'info',
  };
}

/**
 * The whole configuration of a gateway in this mode.
 *
 * @throws ConfigurationError when a variable is missing or does not fit the mode.
 */
export function configurationIn(mode: Mode, settings: Settings): Configuration {
  const { environment: data, askedMode: _asked, place, ...opening } = settings;
  const franceConnect = readFranceConnect(data, mode);
  refuseContradictions(settings, mode, franceConnect.kind === 'wrong' ? franceConnect.sentences : []);
  const port = Number(data.PORT);
  return {
    ...opening,
    mode,
    host: data.HOST ?? '127.0.0.1',
    port,
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${port}`,
    parametersFile:
      data.PARAMETERS_FILE === undefined ? join(opening.dataDir, 'parameters.json') : resolve(data.PARAMETERS_FILE),
    smsUrl: data.SMS_URL,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? 'Borne multiservice <ne-pas-repondre@example.org>',
    franceConnect: franceConnect.kind === 'settings' ? franceConnect.settings : undefined,
    metricsToken: data.METRICS_TOKEN,
    trustedProxies: proxiesIn(data.TRUSTED_PROXIES ?? ''),
    sites: sitesOf(data.SITES_FILE),
    ...place,
  };
}

/**
 * The configuration of a gateway that serves. There is no mode by default: demonstration by accident would open a real
 * installation to everybody on the machine.
 *
 * @throws ConfigurationError
 */
export function readConfiguration(environment: Environment, place: Place): Configuration {
  const settings = readSettings(environment, place);
  if (settings.askedMode === undefined) {
    throw new ConfigurationError(['BORNE_MODE is missing: it must be « demonstration » or « production ».']);
  }
  return configurationIn(settings.askedMode, settings);
}

function refuseContradictions(
  { environment: data, dataDir, keysFile }: Settings,
  mode: Mode,
  more: readonly string[],
): void {
  const sentences: string[] = [...more];
  const isProduction = mode === 'production' || data.NODE_ENV === 'production';
  if (mode === 'demonstration' && data.NODE_ENV === 'production') {
    sentences.push('Demonstration mode is refused with NODE_ENV=production.');
  }
  if (isProduction && data.DATABASE_URL === undefined && data.ALLOW_EMBEDDED_DATABASE === undefined) {
    sentences.push(
      'DATABASE_URL is missing: the embedded database may lose data. ALLOW_EMBEDDED_DATABASE=yes accepts that.',
    );
  }
  if (mode === 'production') {
    sentences.push(...lackingInProduction(data), ...openInProduction(data), ...papersLeftBehind(sites));
  }
  if (mode === 'production' && isInside(keysFile, dataDir)) {
    sentences.push('KEYS_FILE must lie outside DATA_DIR in production: one copy would hold the database and its keys.');
  }
  if (sentences.length > 0) throw new ConfigurationError(sentences);
}

type ReadEnvironment = z.infer<typeof environmentSchema>;

function lackingInProduction(data: ReadEnvironment): readonly string[] {
  const needed = ['PUBLIC_URL', 'SMS_URL', 'SMTP_URL', 'MAIL_FROM'] as const;
  return needed.filter((name) => data[name] === undefined).map((name) => `${name} is needed in production.`);
}

/** What would send codes in clear, or serve other sites than the reviewed ones. */
function openInProduction(data: ReadEnvironment): readonly string[] {
  const inClear = (['PUBLIC_URL', 'SMS_URL'] as const).filter((name) => data[name]?.startsWith('http:'));
  const sentences = inClear.map((name) => `${name} must start with https:// in production.`);
  if (data.SMTP_URL?.includes('?') === true) {
    sentences.push('SMTP_URL must have no options behind « ? » in production: they can switch TLS off.');
  }
  if (data.SMTP_URL !== undefined && !hasCredentials(data.SMTP_URL)) {
    sentences.push('SMTP_URL must name an account of the relay in production: smtps://<name>:<password>@….');
  }
  if (data.SITES_FILE !== undefined) {
    sentences.push('SITES_FILE is for the demonstration: in production the sites are those of kiosk-config.');
  }
  return sentences;
}

const hasCredentials = (url: string): boolean => {
  const { username, password } = new URL(url);
  return username !== '' && password !== '';
};

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
