import { describe, expect, it } from 'vitest';
import { parseOneTimeCode } from './parse-one-time-code.ts';

describe('#158 a one-time code', () => {
  it('keeps its leading zeros', () => {
    expect(parseOneTimeCode('004712')).toEqual({ ok: true, value: '004712' });
  });

  it.each([
    ['', { code: 'empty' }],
    ['0047', { code: 'tooShort', missing: 2 }],
    ['00471a', { code: 'badCharacter' }],
  ])('« %s » is told apart', (typed, problem) => {
    expect(parseOneTimeCode(typed)).toEqual({ ok: false, problem });
  });
});
