import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canDraw } from './face.ts';
import { printableText } from './printable-text.ts';

describe('text as the font can draw it', () => {
  test('keeps French as it is', () => {
    const text = 'À Ÿport-lès-Œuvres : « déjà », 12 €';
    expect(printableText(text)).toEqual({ text, faithful: true });
  });

  test('composes accents and turns narrow no-break spaces into those the font has', () => {
    expect(printableText('e\u0301te\u0301 15\u202Fh')).toEqual({ text: 'été 15\u00A0h', faithful: true });
    expect(printableText('un\ndeux')).toEqual({ text: 'un deux', faithful: true });
  });

  test('never folds a name that one of the fonts has the letters of', () => {
    for (const name of [
      'Nguyễn',
      'Đặng Thị Ánh',
      'Ștefan',
      'Łukasz',
      'Şükrü',
      'Əliyev',
      'Ọláńrewájú',
      'ʿAbd ar-Raḥmān',
    ]) {
      expect(printableText(name)).toEqual({ text: name, faithful: true });
      expect(printableText(name.normalize('NFD'))).toEqual({ text: name, faithful: true });
    }
  });

  test('leaves out what nobody sees, and writes every hyphen as one', () => {
    expect(printableText('Jean\u2011Marc Du\u00ADpont\u200B\uFEFF')).toEqual({
      text: 'Jean-Marc Dupont',
      faithful: true,
    });
  });

  test('draws a simpler letter, then « ? », and says that it did', () => {
    expect(printableText('汉')).toEqual({ text: '?', faithful: false });
    expect(printableText('Ｎguyễn')).toEqual({ text: 'Nguyễn', faithful: false });
    // « Ọ̀ » has no character of its own: nothing here would put the accent over its letter.
    expect(printableText('Adébáyọ̀')).toEqual({ text: 'Adébáyọ?', faithful: false });
  });

  test('never leaves a character that cannot be drawn, and never throws', () => {
    assert(
      property(string({ unit: 'binary' }), (raw) => {
        expect([...printableText(raw).text].every(canDraw)).toBe(true);
      }),
    );
  });
});
