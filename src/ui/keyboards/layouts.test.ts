import { describe, expect, it } from 'vitest';
import { accentRows, azertyRows, digitRow, keysPerRow, signRows, withMailDomain } from './layouts.ts';

describe('keyboard layouts', () => {
  it('A22 has at most ten keys a row', () => {
    const rows = [...Object.values(azertyRows), ...Object.values(accentRows), digitRow];
    expect(Math.max(...rows.map((row) => [...row].length))).toBe(keysPerRow);
  });

  it('has every letter once, and the accents of French', () => {
    expect([...Object.values(azertyRows).join('')].toSorted().join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    const accents = Object.values(accentRows).join('');
    expect([...'éèêëàâçôùûîïœæüÿ'].filter((letter) => !accents.includes(letter))).toEqual([]);
  });

  it('has no letter of an accent page twice', () => {
    const accents = [...Object.values(accentRows).join('')];
    expect(new Set(accents).size).toBe(accents.length);
  });

  it('keeps the same number of keys on both pages, so that none moves', () => {
    expect(Object.values(accentRows).map((row) => row.length)).toEqual(
      Object.values(azertyRows).map((row) => row.length),
    );
  });

  it('cuts signs into rows of ten and a last one of six at most', () => {
    expect(signRows('?!$€@&(+-_)=*%/<>.,;:')).toEqual({ whole: ['?!$€@&(+-_', ')=*%/<>.,;'], last: ':' });
    expect(signRows('abcdef')).toEqual({ whole: [], last: 'abcdef' });
    expect(signRows('abcdefg')).toEqual({ whole: ['abcdefg'], last: '' });
    expect(signRows('')).toEqual({ whole: [], last: '' });
  });

  it('completes an address, or changes its ending', () => {
    expect(withMailDomain('camille', 'example.org')).toBe('camille@example.org');
    expect(withMailDomain('camille@exa', 'example.org')).toBe('camille@example.org');
  });
});
