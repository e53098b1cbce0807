import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FICTITIOUS_SERIALS, fictitiousNir, isFictitiousNir, type FictitiousNirParts } from './fictitious-nir.ts';
import { parseNir } from './nir.ts';
import { anyNir } from './testing/any-nir.ts';

const plain: FictitiousNirParts = {
  first: '1',
  year: '82',
  month: '06',
  department: '31',
  serial: 0,
};

describe('P41 the fictitious range', () => {
  test.each<[string, Partial<FictitiousNirParts>, string]>([
    ['the mainland', {}, '1820631991990'],
    ['Corse-du-Sud', { department: '2A' }, '182062A991990'],
    ['Haute-Corse', { department: '2B' }, '182062B991990'],
    ['overseas', { department: '971' }, '1820697191990'],
    ['births abroad', { department: '99' }, '1820699991990'],
    ['provisional numbers with 7', { first: '7' }, '7820631991990'],
    ['provisional numbers with 8', { first: '8', department: '99' }, '8820699991990'],
    ['months 20 to 42', { month: '31' }, '1823131991990'],
    ['months 50 and more', { month: '62' }, '1826231991990'],
  ])('P41 has numbers for %s', (_, parts, nir) => {
    expect(fictitiousNir({ ...plain, ...parts })).toBe(nir);
  });

  test('P41 gives as many different people as it says, all readable and all recognised', () => {
    const nirs = Array.from({ length: FICTITIOUS_SERIALS }, (_, serial) => fictitiousNir({ ...plain, serial }));
    expect(new Set(nirs).size).toBe(FICTITIOUS_SERIALS);
    for (const nir of nirs) {
      expect(parseNir(nir).ok).toBe(true);
      expect(isFictitiousNir(nir)).toBe(true);
    }
  });

  test('P41 holds no number whose place or order number Insee attributes', () => {
    fc.assert(
      fc.property(anyNir, (nir) => {
        const overseas = nir.slice(5, 7) === '97' || nir.slice(5, 7) === '98';
        const place = overseas ? Number(nir.slice(8, 10)) : Number(nir.slice(7, 10));
        const lastAttributed = overseas ? 90 : 990;
        fc.pre(place <= lastAttributed || Number(nir.slice(10)) < 990);
        expect(isFictitiousNir(nir)).toBe(false);
      }),
    );
  });

  test('P41 leaves the seed’s sample numbers out', () => {
    expect(isFictitiousNir('1820681065023')).toBe(false);
    expect(isFictitiousNir('2820681364636')).toBe(false);
  });

  test('P41 leaves out a country code that ends like an unattributed commune overseas', () => {
    expect(isFictitiousNir('2750699391995')).toBe(false);
    expect(isFictitiousNir('2750697391995')).toBe(true);
  });

  test('refuses parts that make no NIR', () => {
    const wrong: Partial<FictitiousNirParts>[] = [
      { serial: -1 },
      { serial: FICTITIOUS_SERIALS },
      { serial: 0.5 },
      { month: '13' },
      { department: '123' },
      { year: '1982' },
    ];
    for (const parts of wrong) {
      expect(() => fictitiousNir({ ...plain, ...parts })).toThrow();
    }
  });
});
