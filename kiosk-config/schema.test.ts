import { describe, expect, test } from 'vitest';
import { defaultComfort, defaultTimings, defineSite } from './defaults.ts';
import { siteConfigSchema } from './schema.ts';
import { toulouseRiquet } from './sites/toulouse-riquet.ts';

describe('a site file', () => {
  const { timings: _, comfort: __, sounds: ___, cardReader: ____, ...file } = toulouseRiquet;

  test('A27 gets the times of the design when it names none', () => {
    expect(defineSite(file).timings).toEqual({
      idleReadingMs: 60_000,
      idleTypingMs: 90_000,
      warningMs: 20_000,
      extensions: 20,
      moreTimeFactor: 3,
      sessionLimitMs: 1_200_000,
      farewellMs: 3_000,
    });
  });

  test('keeps what it changes and the default of the rest', () => {
    const site = defineSite({
      ...file,
      timings: { idleReadingMs: 75_000 },
      comfort: { textSize: 150 },
      sounds: true,
    });
    expect(site.timings).toEqual({ ...defaultTimings, idleReadingMs: 75_000 });
    expect(site.comfort).toEqual({ ...defaultComfort, textSize: 150 });
    expect(site.sounds).toBe(true);
  });

  test('says where the card goes and how to write to the officer; else the reader is below the screen, and an agent says', () => {
    const plain = defineSite(file);
    expect(plain.cardReader).toEqual({ place: 'below', chip: 'towardsVisitor' });
    expect(plain.caisses[0]?.dataProtectionContact).toBeUndefined();
    const [first, ...others] = file.caisses;
    const site = defineSite({
      ...file,
      cardReader: { place: 'right', chip: 'up' },
      caisses: [{ ...first!, dataProtectionContact: 'dpo@example.org' }, ...others],
    });
    expect(site.cardReader).toEqual({ place: 'right', chip: 'up' });
    expect(site.caisses[0]?.dataProtectionContact).toBe('dpo@example.org');
  });

  test('is refused out of shape', () => {
    const wrong: Record<string, unknown>[] = [
      { siteId: 'Toulouse Riquet' },
      { name: '' },
      { caisses: [] },
      { caisses: [{ id: 'caf-31', identification: [] }] },
      { languages: ['de'] },
      { printer: 'laser' },
      { services: [] },
      { services: ['Attestation'] },
      { screen: { ...toulouseRiquet.screen, pitchMm: 0 } },
      { timings: { ...defaultTimings, warningMs: 0 } },
    ];
    for (const part of wrong) {
      expect(siteConfigSchema.safeParse({ ...toulouseRiquet, ...part }).success).toBe(false);
    }
    expect(siteConfigSchema.safeParse(toulouseRiquet).success).toBe(true);
  });

  test('is not sounded in an open hall unless it says so', () => {
    expect(defineSite(file).sounds).toBe(false);
  });
});
