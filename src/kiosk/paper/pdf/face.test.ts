import { describe, expect, test } from 'vitest';
import { allFaces, canDraw, faceRuns, faces, widthOf } from './face.ts';

/** « Jean » by the main family and « Nguyễn » by the further one, as a list of faces with what each draws. */
const drawn = (text: string) =>
  faceRuns('medium', text).map(({ face, glyphs }) => [
    face.resourceName,
    glyphs.map((glyph) => face.characters[glyph - 1]).join(''),
  ]);

describe('the documents’ fonts', () => {
  test('have the same glyph number for a character in every weight of a family, the missing glyph for none', () => {
    expect(faces.bold.glyphOf.get('A')).toBe(faces.medium.glyphOf.get('A'));
    expect(faceRuns('medium', ' ')).toEqual([{ face: faces.medium, glyphs: [1] }]);
    expect(faceRuns('bold', '汉')).toEqual([{ face: faces.bold, glyphs: [0] }]);
    expect(canDraw('Ÿ')).toBe(true);
    expect(canDraw('ễ')).toBe(true);
    expect(canDraw('汉')).toBe(false);
    for (const { widths, characters } of allFaces) expect(widths).toHaveLength(characters.length + 1);
  });

  test('draw a word in one hand: the further family takes the whole of a word with a letter that the main one lacks', () => {
    expect(drawn('Marie Dupont')).toEqual([['F1', 'Marie Dupont']]);
    expect(drawn('Jean Nguyễn')).toEqual([
      ['F1', 'Jean '],
      ['F3', 'Nguyễn'],
    ]);
    expect(drawn('Nguyễn-Dupont\u00A0Ève')).toEqual([
      ['F3', 'Nguyễn-Dupont'],
      ['F1', '\u00A0Ève'],
    ]);
    expect(faceRuns('bold', 'Nguyễn').map(({ face }) => face.resourceName)).toEqual(['F4']);
  });

  test('have capitals of one height, so that a line is even', () => {
    for (const { capHeight } of allFaces) expect(capHeight).toBe(faces.medium.capHeight);
  });

  test('have digits of equal width enough: a code never jumps by more than a third', () => {
    const widths = [...'0123456789'].map((digit) => widthOf('bold', digit, 1_000));
    expect(Math.min(...widths)).toBeGreaterThan((Math.max(...widths) * 2) / 3);
  });

  test('add up widths, with the spacing of letters, whichever family draws', () => {
    const apart = widthOf('medium', 'a', 10) + widthOf('medium', 'b', 10);
    expect(widthOf('medium', 'ab', 10)).toBeCloseTo(apart, 10);
    expect(widthOf('medium', 'ab', 10, 2)).toBeCloseTo(apart + 4, 10);
    expect(widthOf('bold', 'Caf', 20)).toBeGreaterThan(widthOf('medium', 'Caf', 20));
    expect(widthOf('medium', 'Ève Ạ', 10)).toBeCloseTo(widthOf('medium', 'Ève ', 10) + widthOf('medium', 'Ạ', 10), 10);
  });
});
