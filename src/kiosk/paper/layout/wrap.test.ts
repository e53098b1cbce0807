import { array, assert, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapEvenly, wrap, type Line } from './wrap.ts';

const SIZE_PT = 13;
const plain = (text: string): readonly { readonly text: string; readonly strong: boolean }[] => [
  { text, strong: false },
];
const textOf = (line: Line): string => line.runs.map(({ text }) => text).join('');

describe('breaking lines', () => {
  test('keeps every word, and no line is wider than its place', () => {
    assert(
      property(array(stringMatching(/^[a-zé]{1,14}$/u), { minLength: 1, maxLength: 40 }), (words) => {
        const lines = wrap(plain(words.join(' ')), SIZE_PT, 120);
        expect(lines.map(textOf).join('').trim().split(' ')).toEqual(words);
        expect(Math.max(...lines.map(({ widthPt }) => widthPt))).toBeLessThanOrEqual(120);
      }),
    );
  });

  test('never breaks at a no-break space', () => {
    const lines = wrap(plain('aaaa aaaa aaaa 15\u00A0h\u00A040'), SIZE_PT, 110);
    expect(lines.map(textOf).at(-1)).toBe('15\u00A0h\u00A040 ');
  });

  test('breaks an address that is too long after its marks, and loses nothing of it', () => {
    const address = 'borne.caisse-de-la-haute-garonne.example.org/code';
    const lines = wrap(plain(address), SIZE_PT, 120).map(textOf);
    expect(lines.join('')).toBe(`${address} `);
    expect(lines.slice(0, -1).every((line) => /[./-]$/u.test(line))).toBe(true);
  });

  test('cuts a double name at its hyphen, and a part of it only where that part is too wide itself', () => {
    const lines = (text: string) => wrap(plain(text), SIZE_PT, 90).map(textOf);
    expect(lines('Castelnau-Montratier-Lauragais')).toEqual(['Castelnau-', 'Montratier-', 'Lauragais ']);
    const unbroken = lines('Wolfeschlegelsteinhausen');
    expect(unbroken.length).toBeGreaterThan(1);
    expect(unbroken.join('')).toBe('Wolfeschlegelsteinhausen ');
  });

  test('keeps together a word that changes weight in its middle', () => {
    const [line] = wrap(
      [
        { text: 'un', strong: true },
        { text: 'e fois', strong: false },
      ],
      SIZE_PT,
      300,
    );
    expect(line && textOf(line)).toBe('une fois ');
    expect(line?.runs.map(({ weight }) => weight)).toEqual(['bold', 'medium', 'medium']);
  });

  test('balances centred lines without adding any', () => {
    const text = plain('Scannez pour utiliser le code chez vous');
    const [usual, even] = [wrap(text, SIZE_PT, 200), wrapEvenly(text, SIZE_PT, 200)];
    expect(even).toHaveLength(usual.length);
    const widths = even.map(({ widthPt }) => widthPt);
    expect(Math.max(...widths)).toBeLessThan(Math.max(...usual.map(({ widthPt }) => widthPt)));
  });

  test('an empty text has no line', () => {
    expect(wrap(plain(''), SIZE_PT, 100)).toEqual([]);
    expect(wrapEvenly(plain(''), SIZE_PT, 100)).toEqual([]);
  });
});
