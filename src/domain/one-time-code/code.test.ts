import { describe, expect, test } from 'vitest';
import { drawOneTimeCode, oneTimeCodeSchema } from './code.ts';

const bytesOf = (value: number) => Uint8Array.of(value >> 16, (value >> 8) & 255, value & 255);

describe('a one-time code', () => {
  test('P01 has six digits, leading zeros among them', () => {
    expect(drawOneTimeCode(() => bytesOf(42))).toBe('000042');
    expect(drawOneTimeCode(() => bytesOf(1_000_007))).toBe('000007');
    expect(oneTimeCodeSchema.safeParse('000042').success).toBe(true);
    for (const typed of ['42', '0000421', '00004a', ' 00042']) {
      expect(oneTimeCodeSchema.safeParse(typed).success).toBe(false);
    }
  });

  test('P01 favours none: what lies past the last whole million is drawn again', () => {
    const drawn = [16_000_000, 16_777_215, 15_999_999];
    expect(drawOneTimeCode(() => bytesOf(drawn.shift() ?? 0))).toBe('999999');
    expect(drawn).toEqual([]);
  });
});
