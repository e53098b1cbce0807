import { expect, it } from 'vitest';
import { kioskDelays } from '#machines/kiosk/delays.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { delaysOf, nothingKnown, type KnownSite } from './site.ts';

it('keeps the farewell as long as the site says, though the site is learnt later', () => {
  let known: KnownSite = nothingKnown;
  const delays = delaysOf(() => known);
  expect(delays).toEqual(kioskDelays);
  known = { ...nothingKnown, site: { ...toulouseRiquet, timings: { ...toulouseRiquet.timings, farewellMs: 1_234 } } };
  expect(delays.farewellMs).toBe(1_234);
});
