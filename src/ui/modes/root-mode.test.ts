import { describe, expect, it } from 'vitest';
import { readRootMode, sameRootMode } from './root-mode.ts';

const plain = { orientation: 'portrait', textSize: 100, reach: false, motion: true };

describe('root mode', () => {
  it('is the plain one without attributes, or with values it does not know', () => {
    expect(readRootMode({}, false)).toEqual(plain);
    expect(readRootMode({ textSize: '175', reach: 'yes' }, false)).toEqual(plain);
  });

  it('reads what the comfort effect wrote', () => {
    expect(readRootMode({ textSize: '200', reach: 'on', motion: 'off' }, true)).toEqual({
      orientation: 'landscape',
      textSize: 200,
      reach: true,
      motion: false,
    });
  });

  it('sees every difference', () => {
    const mode = readRootMode({}, false);
    expect(sameRootMode(mode, { ...mode })).toBe(true);
    for (const attributes of [{ textSize: '150' }, { reach: 'on' }, { motion: 'off' }]) {
      expect(sameRootMode(mode, readRootMode(attributes, false))).toBe(false);
    }
    expect(sameRootMode(mode, readRootMode({}, true))).toBe(false);
  });
});
