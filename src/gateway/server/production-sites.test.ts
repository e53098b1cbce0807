import { expect, it, vi } from 'vitest';
import { ConfigurationError, configurationIn, readSettings } from './configuration.ts';

vi.mock('#kiosk-config/sites.ts', async (original) => {
  const built = await original<typeof import('#kiosk-config/sites.ts')>();
  return { ...built, sites: built.sites.map((site) => ({ ...site, printer: 'a4' })) };
});

const settings = readSettings(
  {
    BORNE_MODE: 'production',
    DATABASE_URL: 'postgres://borne@localhost/borne',
    KEYS_FILE: '/etc/borne/keys.json',
    DATA_DIR: '/var/lib/borne',
    PUBLIC_URL: 'https://borne.example.org',
    SMS_URL: 'https://sms.example.org',
    SMTP_URL: 'smtps://borne:secret@mail.example.org',
    MAIL_FROM: 'Borne <borne@example.org>',
  },
  { distDir: '/opt/borne/dist', version: '1' },
);

it('P26 a gateway does not start in production where a site prints documents of a file on A4', () => {
  expect(() => configurationIn('production', settings)).toThrow(ConfigurationError);
  expect(() => configurationIn('production', settings)).toThrow(/toulouse-riquet: « documents » on A4/);
});

it('and does so in a demonstration', () => {
  expect(configurationIn('demonstration', settings).sites.map(({ printer }) => printer)).toContain('a4');
});
