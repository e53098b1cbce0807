import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from '#kiosk-config/sites.ts';
import { ConfigurationError, readConfiguration } from './configuration.ts';

const place = { distDir: '/srv/borne/dist', version: '1.2.3' };
const read = (environment: Record<string, string>) =>
  readConfiguration({ BORNE_MODE: 'demonstration', ...environment }, place);

const sentencesFor = (environment: Record<string, string>): readonly string[] => {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.sentences;
    throw error;
  }
  return [];
};

const production = {
  BORNE_MODE: 'production',
  PUBLIC_URL: 'https://borne.example.org',
  DATABASE_URL: 'postgresql://borne@db.example.org/borne',
  SMS_URL: 'https://sms.example.org/send',
  SMTP_URL: 'smtps://borne:secret@mail.example.org',
  MAIL_FROM: 'Borne <ne-pas-repondre@example.org>',
  KEYS_FILE: '/etc/borne/keys.json',
  DATA_DIR: '/var/borne',
};

describe('the configuration', () => {
  it('needs nothing for a demonstration on this machine', () => {
    expect(read({ DATA_DIR: '/var/borne' })).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://localhost:8080',
      database: { kind: 'embedded', folder: '/var/borne' },
      keysFile: '/var/borne/keys.json',
      parametersFile: '/var/borne/parameters.json',
      smsUrl: undefined,
      smtpUrl: undefined,
      ...place,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(read({ PORT: '', DATABASE_URL: '', DATA_DIR: '' })).toMatchObject({ port: 8080 });
  });

  it('takes what production needs', () => {
    expect(
      read({
        ...production,
        KEYS_FILE: '/run/secrets/keys.json',
        PARAMETERS_FILE: '/srv/p.json',
        PORT: '80',
        HOST: '::',
      }),
    ).toMatchObject({
      mode: 'production',
      host: '::',
      port: 80,
      publicUrl: 'https://borne.example.org',
      database: { kind: 'postgresql', url: production.DATABASE_URL },
      keysFile: '/run/secrets/keys.json',
      parametersFile: '/srv/p.json',
      smsUrl: production.SMS_URL,
    });
  });

  it('has no mode by default, whatever NODE_ENV says', () => {
    for (const environment of [{}, production, { ...production, NODE_ENV: 'production' }]) {
      expect(sentencesFor({ ...environment, BORNE_MODE: '' })).toEqual([expect.stringContaining('BORNE_MODE')]);
    }
  });

  it('is never demonstration with NODE_ENV=production', () => {
    expect(read({ ...production, NODE_ENV: 'production' }).mode).toBe('production');
    expect(sentencesFor({ BORNE_MODE: 'demonstration', NODE_ENV: 'production' })).toContain(
      'Demonstration mode is refused with NODE_ENV=production.',
    );
  });

  it('refuses the embedded database in production unless it is allowed by name', () => {
    const embedded = { ...production, DATABASE_URL: '' };
    expect(sentencesFor(embedded)).toEqual([expect.stringContaining('ALLOW_EMBEDDED_DATABASE=yes')]);
    expect(read({ ...embedded, ALLOW_EMBEDDED_DATABASE: 'yes' }).database.kind).toBe('embedded');
    expect(sentencesFor({ ...embedded, ALLOW_EMBEDDED_DATABASE: 'true' })).not.toEqual([]);
  });

  it('says in one sentence each what production lacks', () => {
    const { BORNE_MODE, DATABASE_URL, KEYS_FILE } = production;
    expect(sentencesFor({ BORNE_MODE, DATABASE_URL, KEYS_FILE })).toEqual([
      'PUBLIC_URL is needed in production.',
      'SMS_URL is needed in production.',
      'SMTP_URL is needed in production.',
      'MAIL_FROM is needed in production.',
    ]);
  });

  it.each([
    ['PUBLIC_URL', 'http://borne.example.org'],
    ['SMS_URL', 'http://sms.example.org/send'],
    ['SMTP_URL', 'smtp://borne:secret@mail.example.org?requireTLS=false'],
    ['SMTP_URL', 'smtps://mail.example.org'],
    ['SMTP_URL', 'smtps://borne@mail.example.org'],
    ['KEYS_FILE', ''],
    ['KEYS_FILE', '/var/borne/keys.json'],
    ['KEYS_FILE', '/var/borne/secret/../keys.json'],
  ])('refuses in production what sends in clear or puts keys beside the database: %s=%s', (name, value) => {
    const sentences = sentencesFor({ ...production, [name]: value });
    expect(sentences).toEqual([expect.stringContaining(name)]);
    expect(sentencesFor({ ...production, BORNE_MODE: 'demonstration', [name]: value })).toEqual([]);
  });

  it('sees through a link that leads the keys into the data', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    mkdirSync(join(folder, 'data'));
    symlinkSync(join(folder, 'data'), join(folder, 'elsewhere'));
    const paths = { DATA_DIR: join(folder, 'data'), KEYS_FILE: join(folder, 'elsewhere', 'keys.json') };
    expect(sentencesFor({ ...production, ...paths })).toEqual([expect.stringContaining('KEYS_FILE')]);
    rmSync(folder, { recursive: true });
  });

  it('takes an SMTP relay that begins in clear, since the sender then demands TLS', () => {
    expect(read({ ...production, SMTP_URL: 'smtp://borne:secret@mail.example.org' }).smtpUrl).toBe(
      'smtp://borne:secret@mail.example.org',
    );
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', 'eighty'],
    ['PUBLIC_URL', 'borne.caisse.example.org'],
    ['PUBLIC_URL', 'https://caisse.example.org/'],
    ['DATABASE_URL', 'mysql://db'],
    ['SMS_URL', 'ftp://sms'],
    ['SMTP_URL', 'mail.example.org'],
    ['BORNE_MODE', 'test'],
    ['BORNE_MODE', 'Production'],
    ['NODE_ENV', 'Production'],
    ['NODE_ENV', 'live'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_LEVEL', 'trace'],
    ['TRUSTED_PROXIES', 'proxy.example.org'],
  ])('names the variable that is wrong and does not repeat it: %s=%s', (name, value) => {
    const sentences = sentencesFor({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(name);
    expect(sentences[0]).not.toContain(value);
  });

  it('reads the proxies to trust', () => {
    expect(read({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });
});

describe('the sites', () => {
  const withFile = (content: unknown, act: (path: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'sites-'));
    const path = join(folder, 'sites.json');
    writeFileSync(path, JSON.stringify(content));
    act(path);
    rmSync(folder, { recursive: true });
  };

  it('are those of this build', () => {
    expect(read({}).sites).toEqual(sites);
  });

  it('are changed in a demonstration by what a file says of them', () => {
    withFile({ 'toulouse-riquet': { timings: { idleReadingMs: 3000 } } }, (path) => {
      const [first, ...others] = read({ SITES_FILE: path }).sites;
      expect(first).toEqual({ ...sites[0], timings: { ...sites[0]?.timings, idleReadingMs: 3000 } });
      expect(others).toEqual(sites.slice(1));
    });
  });

  it('are refused when the file does not make sites of them, or in production', () => {
    withFile({ 'toulouse-riquet': { timings: { idleReadingMs: -1 } } }, (path) => {
      expect(sentencesFor({ SITES_FILE: path })[0]).toContain('SITES_FILE must be');
    });
    expect(sentencesFor({ SITES_FILE: '/nonexistent/sites.json' })[0]).toContain('SITES_FILE must be');
    withFile({}, (path) => {
      expect(sentencesFor({ ...production, SITES_FILE: path })[0]).toContain('SITES_FILE is for the demonstration');
    });
  });
});
