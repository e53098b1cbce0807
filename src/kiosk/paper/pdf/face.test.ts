import { describe, expect, test } from 'vitest';
import { canDraw, faces, glyphsOf, widthOf } from './face.ts';

describe('the documents’ font', () => {
  test('has the same glyph number for a character in every weight, the missing glyph for none', () => {
    expect(glyphsOf('AZ')).toEqual([glyphsOf('A')[0], glyphsOf('Z')[0]]);
    expect(glyphsOf(' ')).toEqual([1]);
    expect(glyphsOf('汉')).toEqual([0]);
    expect(canDraw('Ÿ')).toBe(true);
    expect(canDraw('汉')).toBe(false);
    expect(faces.bold.widths).toHaveLength(faces.medium.widths.length);
  });

  test('has digits of equal width enough: a code never jumps by more than a third', () => {
    const widths = [...'0123456789'].map((digit) => widthOf(faces.bold, digit, 1_000));
    expect(Math.min(...widths)).toBeGreaterThan((Math.max(...widths) * 2) / 3);
  });

  test('adds up widths, with the spacing of letters', () => {
    const apart = widthOf(faces.medium, 'a', 10) + widthOf(faces.medium, 'b', 10);
    expect(widthOf(faces.medium, 'ab', 10)).toBeCloseTo(apart, 10);
    expect(widthOf(faces.medium, 'ab', 10, 2)).toBeCloseTo(apart + 4, 10);
    expect(widthOf(faces.bold, 'Caf', 20)).toBeGreaterThan(widthOf(faces.medium, 'Caf', 20));
  });
});
