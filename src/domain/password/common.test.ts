import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySeed, seededBytes } from '../testing/random.ts';
import { checkAmeli } from './ameli.ts';
import { checkCaf } from './caf.ts';
import { isCommonPassword } from './common.ts';
import { commonWords } from './common-words.ts';

describe('P13 the common passwords', () => {
  test.each([
    'Azerty123',
    'azertyuiop',
    'Motdepasse1',
    'MotDePasse2024',
    'Soleil31',
    'Toulouse31',
    'Password1',
    'Password123',
    'P@ssw0rd',
    'P4ssw0rd1',
    'M0tdep@sse1',
    'Qwerty123456',
    'Caf31000',
    'MaCaf2026',
    'Ameli2024',
    'Ameli123!',
    'Secu1234',
    'MonCompteAmeli1',
    'MonCompteCaf31',
    'CarteVitale1',
    'Cpam31!!',
    'Allocataire1',
    'FranceConnect1',
    'Bonjour2024!',
    'Jetaime31',
    'Doudou2010',
    'Mohamed31',
    'Nathalie1965',
    '31Toulouse',
    'Aa123456',
    '1q2w3e4R5T',
    'A1z2e3r4',
    'Abcdefg1',
    'Aaaaaaa1',
    'AZERTYUIOP12',
    'Aqwzsx123',
    'Chatchat1',
    'Toulousetoulouse31',
    '$oleil31',
    'S0leil123',
    'Stadetoulousain1',
    '123Soleil',
    'Hautegaronne31',
    'Soleil31100',
    'Soleil!!31',
    'Marseille13',
    'Iloveyou2',
    'Changeme1!',
    'Ab123456',
    'Soleil3131',
    'Soleil!?!',
  ])('P13 hold %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test.each([
    'Bateaublanc7',
    'Soleil7294',
    'Trois9Poules',
    'Kp7vR2mQ9x',
    'Lampe-Verte.Rail8',
    'Camionpapillon4',
    'Riz3Velours',
    'Toulou31zz',
    'Zx81Chaussette',
    'Fenetre-au-nord5',
    'Soleil?*-+=;',
    'Soleil&31&Toulouse',
  ])('P13 do not hold %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  test('P13 are more than 3,000 under the rules of each caisse', () => {
    const endings = ['1', '12', '123', '1234', '31', '2024', '2026', '00', '11', '99', '12345'];
    const list = [...commonWords].flatMap((word) => {
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      return endings.map((ending) => capital + ending);
    });
    const someone = { nir: '8870499999999', birthDate: '1887-04-30' };
    const rules = [(text: string) => checkCaf(text), (text: string) => checkAmeli(text, someone)];
    for (const check of rules) {
      const matching = new Set(list.filter((text) => Object.values(check(text)).every(Boolean)));
      expect(matching.size).toBeGreaterThan(3_000);
      expect([...matching].filter((password) => !isCommonPassword(password))).toEqual([]);
    }
  });

  test('P13 hardly ever hold a password drawn at random', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    fc.assert(
      fc.property(anySeed, (seed) => {
        const bytes = seededBytes(seed)(10);
        const password = [...bytes].map((byte) => letters.charAt(byte % letters.length)).join('');
        expect(isCommonPassword(password)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('keep their bases in small letters without accents, as they are looked for', () => {
    for (const word of commonWords) expect(word).toMatch(/^[a-z0-9]{2,}$/);
    expect(commonWords.size).toBeGreaterThan(700);
  });
});
