import { describe, expect, test } from 'vitest';
import { SECOND_MS } from '#domain/time/instant.ts';
import { auditSite, type Offer } from './audit.ts';
import { siteConfigSchema, type Screen, type SiteConfig, type Timings } from './schema.ts';
import { sites } from './sites.ts';
import { cafSaintGaudens } from './sites/caf-saint-gaudens.ts';
import { toulouseRiquet } from './sites/toulouse-riquet.ts';

const offer: Offer = {
  languages: ['fr', 'en'],
  journeys: [
    ...toulouseRiquet.services.map((id) => ({ id, caisses: ['caf', 'cpam'] }) as const),
    { id: 'attestation', caisses: ['caf'], needsPrinter: true },
    { id: 'cartePerdue', caisses: ['cpam'] },
  ],
};

const codesOf = (site: SiteConfig) => auditSite(site, offer).map(({ code }) => code);
const withTimings = (timings: Partial<Timings>) =>
  codesOf({ ...toulouseRiquet, timings: { ...toulouseRiquet.timings, ...timings } });
const withScreen = (screen: Partial<Screen>) =>
  codesOf({ ...toulouseRiquet, screen: { ...toulouseRiquet.screen, ...screen } });

describe('the site files', () => {
  test('survive the way to a kiosk as JSON', () => {
    for (const site of sites) {
      expect(siteConfigSchema.parse(JSON.parse(JSON.stringify(site)))).toEqual(site);
    }
  });

  test('are two that differ: both caisses in portrait, and a French Caf without printer', () => {
    expect(toulouseRiquet).toMatchObject({
      languages: ['fr', 'en'],
      printer: 'ticket80',
      screen: { orientation: 'portrait' },
    });
    expect(toulouseRiquet.caisses.map(({ id }) => id)).toEqual(['caf-31', 'cpam-31']);
    expect(cafSaintGaudens).toMatchObject({
      languages: ['fr'],
      printer: 'none',
      screen: { orientation: 'landscape' },
    });
    expect(cafSaintGaudens.caisses.map(({ id }) => id)).toEqual(['caf-31']);
    expect(new Set(sites.map(({ siteId }) => siteId)).size).toBe(sites.length);
  });
});

describe('the audit of a site', () => {
  test('sees a caisse or a way of identification named twice', () => {
    const caf = { id: 'caf-31', identification: ['card', 'card'] } as const;
    expect(codesOf({ ...toulouseRiquet, caisses: [caf, caf] })).toEqual([
      'caisseTwice',
      'identificationTwice',
      'identificationTwice',
    ]);
  });

  test('sees what only the gateway may say of a caisse', () => {
    const [caf, ...others] = toulouseRiquet.caisses;
    const caisses = [{ ...caf!, lacks: ['codeUse'] }, ...others];
    expect(codesOf({ ...toulouseRiquet, caisses })).toEqual(['lacksWritten']);
  });

  test('sees languages that are repeated, incomplete, or lack French', () => {
    expect(codesOf({ ...toulouseRiquet, languages: ['fr', 'fr'] })).toEqual(['languageTwice']);
    expect(codesOf({ ...toulouseRiquet, languages: ['en'] })).toEqual(['defaultLanguageMissing', 'frenchMissing']);
    const frenchOnly = { ...offer, languages: ['fr'] } as const;
    expect(auditSite(toulouseRiquet, frenchOnly)).toEqual([
      { code: 'languageIncomplete', severity: 'error', language: 'en' },
    ]);
  });

  test('sees services that cannot be given here', () => {
    const withServices = (...services: string[]) => codesOf({ ...cafSaintGaudens, services });
    expect(withServices('codeUse', 'codeUse')).toEqual(['serviceTwice']);
    expect(withServices('notBuiltYet')).toEqual(['serviceUnknown']);
    expect(withServices('cartePerdue')).toEqual(['serviceWithoutCaisse']);
    expect(withServices('attestation')).toEqual(['serviceNeedsPrinter']);
    expect(codesOf({ ...toulouseRiquet, services: ['attestation'] })).toEqual([]);
  });

  test('A27 sees a warning shorter than 20 s, few extensions and little more time', () => {
    expect(withTimings({ warningMs: 20 * SECOND_MS - 1 })).toEqual(['warningTooShort']);
    expect(withTimings({ extensions: 9 })).toEqual(['tooFewExtensions']);
    expect(withTimings({ moreTimeFactor: 2 })).toEqual(['moreTimeTooSmall']);
  });

  test('A27 sees a session that would end before its warning', () => {
    expect(withTimings({ warningMs: 60 * SECOND_MS })).toEqual(['idleWithinWarning']);
  });

  test('P17 sees a session without a sensible end', () => {
    expect(withTimings({ sessionLimitMs: 20 * 60 * SECOND_MS + 1 })).toEqual(['sessionLimitTooLong']);
    expect(withTimings({ sessionLimitMs: 270 * SECOND_MS })).toEqual(['sessionLimitTooShort']);
  });

  test('warns of short times without forbidding them', () => {
    const timings = { ...toulouseRiquet.timings, idleReadingMs: 59_999, idleTypingMs: 89_999 };
    expect(auditSite({ ...toulouseRiquet, timings }, offer)).toEqual([
      { code: 'idleReadingTooShort', severity: 'warning', bound: 60_000 },
      { code: 'idleTypingTooShort', severity: 'warning', bound: 90_000 },
    ]);
  });

  test('sees a screen turned the other way', () => {
    expect(withScreen({ orientation: 'landscape' })).toEqual(['orientationUnlikeSize']);
  });

  test('A22 sees a screen too narrow for ten keys of 20 mm', () => {
    expect(withScreen({ pitchMm: 0.21 })).toEqual(['screenTooNarrow']);
  });

  test('A22 sees a screen too low for a keyboard and something to read', () => {
    expect(withScreen({ orientation: 'landscape', widthPx: 1920, heightPx: 600 })).toEqual(['screenTooLow']);
  });

  test('A23 sees a screen that a seated visitor cannot touch', () => {
    expect(withScreen({ bottomHeightMm: 1_150 })).toEqual(['outOfReach']);
    expect(withScreen({ bottomHeightMm: 1_100 })).toEqual([]);
    const low = { orientation: 'landscape', widthPx: 1920, heightPx: 1080, pitchMm: 0.248 } as const;
    expect(withScreen({ ...low, bottomHeightMm: 100 })).toEqual(['outOfReach']);
    expect(withScreen({ ...low, bottomHeightMm: 300 })).toEqual([]);
  });

  test.each([
    ['32 inches, portrait', 1080, 1920, 0.364],
    ['21.5 inches, portrait', 1080, 1920, 0.248],
    ['21.5 inches, landscape', 1920, 1080, 0.248],
    ['19 inches', 1280, 1024, 0.294],
  ])('A22 accepts each real screen the design is measured on: %s', (_, widthPx, heightPx, pitchMm) => {
    const orientation = heightPx > widthPx ? 'portrait' : 'landscape';
    expect(withScreen({ orientation, widthPx, heightPx, pitchMm, bottomHeightMm: 850 })).toEqual([]);
  });
});
