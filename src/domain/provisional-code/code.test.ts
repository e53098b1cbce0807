import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySeed, scriptedBytes, seededBytes } from '../testing/random.ts';
import { drawCode, isTrivialCode, provisionalCodeSchema } from './code.ts';

const everyCode = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'));

describe('P01 a drawn code', () => {
  test('P01 has exactly four digits, leading zeros kept', () => {
    expect(drawCode(scriptedBytes([0, 42]))).toBe('0042');
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(provisionalCodeSchema.safeParse(drawCode(seededBytes(seed))).success).toBe(true);
      }),
    );
  });

  test('P01 is any code that is not trivial, each from equally many draws', () => {
    const retry = [0, 42];
    const counts = new Map<string, number>();
    for (let value = 0; value < 65_536; value += 1) {
      const code = drawCode(scriptedBytes([value >> 8, value & 255, ...retry]));
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const drawable = everyCode.filter((code) => !isTrivialCode(code));
    expect([...counts.keys()].sort()).toEqual(drawable);
    counts.delete('0042');
    expect(new Set(counts.values())).toEqual(new Set([6]));
  });

  test('P01 is never trivial for the person it is for', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const context = { birthDate: '1982-06-24' };
        expect(isTrivialCode(drawCode(seededBytes(seed), context), context)).toBe(false);
      }),
    );
  });

  test('stops when the random source is broken instead of drawing for ever', () => {
    expect(() => drawCode(() => new Uint8Array(2))).toThrow('random source');
    expect(() => drawCode(() => Uint8Array.of(255, 255))).toThrow('random source');
  });
});

describe('P01 a trivial code', () => {
  test('P01 is one digit or one pair repeated, or a run up or down, also through zero', () => {
    const expected = new Set<string>();
    for (const pair of everyCode.slice(0, 100)) expected.add(pair.slice(2).repeat(2));
    const circle = '0123456789012';
    for (let start = 0; start < 10; start += 1) {
      const run = circle.slice(start, start + 4);
      expected.add(run).add([...run].reverse().join(''));
    }
    expect(everyCode.filter((code) => isTrivialCode(code))).toEqual([...expected].sort());
    expect(expected.size).toBe(120);
    for (const code of ['0000', '1111', '1234', '4321', '1212', '8901', '1098']) {
      expect(isTrivialCode(code)).toBe(true);
    }
  });

  test('P01 is the birth year, or the birth day and month in either order', () => {
    const context = { birthDate: '1982-06-24' };
    const personal = everyCode.filter((code) => isTrivialCode(code, context) && !isTrivialCode(code));
    expect(personal).toEqual(['0624', '1982', '2406']);
  });
});
