import { describe, expect, expectTypeOf, test } from 'vitest';
import { HOUR_MS } from '../time/instant.ts';
import { slipContent, type SlipFacts, type SlipState } from './slip.ts';

const issuedAt = Date.UTC(2026, 10, 24, 14, 40);
const facts: SlipFacts = {
  caisse: 'cpam-31',
  code: '0042',
  reference: '00000000',
  issuedAt,
  validUntil: issuedAt + 48 * HOUR_MS,
  state: 'active',
  officialAddress: 'borne.example.org/code',
};
const states: readonly SlipState[] = ['active', 'deferred', 'awaitingCaisse'];
const keysOf = (state: SlipState, claimUrl?: string) => {
  const content = slipContent({ ...facts, state, ...(claimUrl ? { claimUrl } : {}) });
  return [...content.statusLines, ...content.nextLines].map(({ key }) => key);
};

describe('a slip', () => {
  test('says for every state until when, single use, tell nobody, and where to go', () => {
    for (const state of states) {
      expect(keysOf(state)).toEqual(
        expect.arrayContaining([
          `slip.${state}`,
          'slip.validUntil',
          'slip.singleUse',
          'slip.tellNobody',
          'slip.useOnKiosk',
          'slip.useOnline',
        ]),
      );
    }
  });

  test('P24 says that a deferred code is not active, and how it becomes so', () => {
    const keys = keysOf('deferred', 'https://borne.example.org/c#AAAA');
    expect(keys).toContain('slip.scanToActivate');
    expect(keys).toContain('slip.orWait');
    expect(keys).not.toContain('slip.active');
  });

  test('asks nobody to scan what it does not show', () => {
    expect(keysOf('deferred')).not.toContain('slip.scanToActivate');
    expect(keysOf('deferred')).toContain('slip.orWait');
  });

  test('carries a claim only while nothing else has brought it', () => {
    const claimUrl = 'https://borne.example.org/c#AAAA';
    expect(slipContent({ ...facts, state: 'deferred', claimUrl }).qrText).toBe(claimUrl);
    for (const state of ['active', 'awaitingCaisse'] as const) {
      expect(slipContent({ ...facts, state, claimUrl })).not.toHaveProperty('qrText');
    }
  });

  test('gives instants, not words, so that each language writes them its way', () => {
    const line = slipContent(facts).statusLines.find(({ key }) => key === 'slip.validUntil');
    expect(line).toEqual({ key: 'slip.validUntil', params: { moment: issuedAt + 48 * HOUR_MS } });
  });

  test('names the caisse and its telephone', () => {
    const content = slipContent(facts);
    expect(content.caisseName).toBe('CPAM de la Haute-Garonne');
    expect(content.nextLines).toContainEqual({ key: 'slip.help', params: { phone: '36 46' } });
  });

  test('has no place for a name, a NIR or a birth date', () => {
    expectTypeOf<Extract<keyof SlipFacts, 'nir' | 'birthDate' | 'birthName' | 'name'>>().toBeNever();
    const nir = '1820631991990';
    const careless = { ...facts, nir, birthDate: '1982-06-24', birthName: 'Personne' };
    expect(JSON.stringify(slipContent(careless))).not.toMatch(/1820631991990|1982|Personne/);
  });
});
