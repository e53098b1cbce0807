import { describe, expect, it } from 'vitest';
import { acceptsStroke, defaultSameKeyMs, maximumSameKeyMs } from './key-timing.ts';

const stroke = (key: string, atMs: number) => ({ key, atMs });

describe('key timing', () => {
  it('A26 ignores the same key within 0.5 s when a site asks for it', () => {
    expect(acceptsStroke(stroke('1', 1000), stroke('1', 1499), 500)).toBe(false);
    expect(acceptsStroke(stroke('1', 1000), stroke('1', 1500), 500)).toBe(true);
  });

  it('A26 ignores a bounce by itself, and takes a second tap that is meant', () => {
    expect(acceptsStroke(stroke('1', 1000), stroke('1', 1090), defaultSameKeyMs)).toBe(false);
    expect(acceptsStroke(stroke('1', 1000), stroke('1', 1190), defaultSameKeyMs)).toBe(true);
  });

  it('A26 takes another key at once, and the first key ever', () => {
    expect(acceptsStroke(stroke('1', 1000), stroke('2', 1001), 500)).toBe(true);
    expect(acceptsStroke(null, stroke('1', 0), 500)).toBe(true);
  });

  it('A26 keeps what a site asks for between nothing and 0.5 s', () => {
    expect(acceptsStroke(stroke('1', 0), stroke('1', maximumSameKeyMs), 5000)).toBe(true);
    expect(acceptsStroke(stroke('1', 0), stroke('1', 0), -1)).toBe(true);
  });
});
