import { expect, it } from 'vitest';
import { kioskDelays } from '#machines/kiosk/delays.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { delaysOf, nothingKnown, siteServes, type KnownSite } from './site.ts';

it('keeps the farewell as long as the site says, though the site is learnt later', () => {
  let known: KnownSite = nothingKnown;
  const delays = delaysOf(() => known);
  expect(delays).toEqual(kioskDelays);
  known = { ...nothingKnown, site: { ...toulouseRiquet, timings: { ...toulouseRiquet.timings, farewellMs: 1_234 } } };
  expect(delays.farewellMs).toBe(1_234);
});

it('serves what the site offers at a caisse that can, and nothing before it is known', () => {
  const journey = { id: 'fixture', caisses: ['caf'] } as const;
  const at = (caisse: object = {}) => ({
    services: ['fixture'],
    caisses: [
      { id: 'caf-31' as const, identification: ['card' as const], ...caisse },
      { id: 'cpam-31' as const, identification: ['card' as const] },
    ],
  });
  expect(siteServes(at(), 'caf-31', journey)).toBe(true);
  expect(siteServes(at({ lacks: ['another'] }), 'caf-31', journey)).toBe(true);
  expect(siteServes(at({ lacks: ['fixture'] }), 'caf-31', journey)).toBe(false);
  expect(siteServes(at(), 'cpam-31', journey), 'of another kind').toBe(false);
  expect(siteServes({ ...at(), services: [] }, 'caf-31', journey)).toBe(false);
  expect(siteServes(undefined, 'caf-31', journey)).toBe(false);
});
