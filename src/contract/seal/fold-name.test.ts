import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLDED_NAME_MAX_LENGTH, foldedNamePattern, foldName } from './fold-name.ts';

describe('a folded name', () => {
  it.each([
    ['Nguyễn', 'NGUYEN'],
    ['Şükrü İnönü', 'SUKRU INONU'],
    ['Łukasz', 'LUKASZ'],
    ['Đặng', 'DANG'],
    ['Œuvrard-Ælfric', 'OEUVRARD-AELFRIC'],
    ['Groß', 'GROSS'],
    ['Þórðardóttir', 'THORDARDOTTIR'],
    ['d’Arc', "D'ARC"],
    ['’t Hooft', 'T HOOFT'],
    ['L\u2019Haÿ\u2010les\u2011Roses', "L'HAY-LES-ROSES"],
    ['  Jean \u00A0  Marie ', 'JEAN MARIE'],
    ['Müller (veuve)', 'MULLER VEUVE'],
    ['Ｍａｒｔｉｎ', 'MARTIN'],
    ['Иванов', '??????'],
    ['/', '?'],
    ['- -', '?'],
  ])('of « %s » is %s', (name, text) => {
    expect(foldName(name)).toEqual({ text, isCut: false });
  });

  it('is the same however the accents are written', () => {
    for (const name of ['Nguyễn', 'Şükrü', 'Hélène Ångström']) {
      expect(foldName(name.normalize('NFD'))).toEqual(foldName(name.normalize('NFC')));
    }
  });

  it('never is empty, never is longer than the seal takes, and stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const { text } = foldName(name);
        expect(text).toMatch(foldedNamePattern);
        expect(foldName(text.replaceAll('?', 'X')).text).toBe(text.replaceAll('?', 'X'));
      }),
    );
  });

  it('says when it was cut', () => {
    const longest = 'A'.repeat(FOLDED_NAME_MAX_LENGTH);
    expect(foldName(longest)).toEqual({ text: longest, isCut: false });
    expect(foldName(`${longest}B`)).toEqual({ text: longest, isCut: true });
    expect(foldName('ß'.repeat(41))).toEqual({ text: 'S'.repeat(80), isCut: true });
    expect(foldName(`${'A'.repeat(79)} B`)).toEqual({ text: 'A'.repeat(79), isCut: true });
  });
});
