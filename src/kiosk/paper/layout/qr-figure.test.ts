import { describe, expect, test } from 'vitest';
import { mm } from '../pdf/drawing.ts';
import { qrFigure, SMALLEST_MODULE_MM } from './qr-figure.ts';

/** Side of a QR code of this version, with its quiet zone, in modules. */
const modulesOf = (version: number): number => 17 + 4 * version + 8;

describe('the square', () => {
  test('has modules of at least 0.75 mm on a ticket, even the largest one allowed', () => {
    const largest = qrFigure('x'.repeat(331), '', mm(72));
    expect(largest.heightPt / mm(modulesOf(13))).toBeCloseTo(0.875, 6);
    expect(largest.heightPt / mm(modulesOf(13))).toBeGreaterThanOrEqual(SMALLEST_MODULE_MM);
  });

  test('has modules of whole printer dots, and of one millimetre at most', () => {
    for (const length of [10, 60, 150, 254, 300]) {
      const { heightPt } = qrFigure('x'.repeat(length), '', mm(72));
      const [drawn] = qrFigure('x'.repeat(length), '', mm(72)).draw({ leftPt: 0, topPt: 0 });
      const module = Number(/^q 0 g ([\d.]+) 0 0/u.exec((drawn?.kind === 'element' && drawn.paint) || '')?.[1]);
      const moduleMm = (module * 25.4) / 72;
      expect(Math.abs(moduleMm / 0.125 - Math.round(moduleMm / 0.125))).toBeLessThan(0.001);
      expect(moduleMm).toBeLessThanOrEqual(1.0001);
      expect(heightPt).toBeLessThanOrEqual(mm(72));
    }
  });

  test('is refused when the text needs more than version 13', () => {
    expect(() => qrFigure('x'.repeat(332), '', mm(72))).toThrow();
  });

  test('is refused where its modules would be too small', () => {
    expect(() => qrFigure('x'.repeat(331), '', mm(57))).toThrow('does not fit');
  });
});
