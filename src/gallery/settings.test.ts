import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './settings.ts';

describe('gallery settings', () => {
  it('is the plain mode when the address says nothing, or something unknown', () => {
    const { show, pitchMm, values } = readAddress('?size=175');
    expect([show, pitchMm]).toEqual([undefined, undefined]);
    expect(values).toMatchObject({ caisse: 'none', size: '100', contrast: 'normal', reach: 'off' });
  });

  it('reads back what it writes', () => {
    const { values } = readAddress('?caisse=cpam&size=200&contrast=light-on-dark&reach=on&dir=rtl');
    expect(readAddress(writeAddress('nir', values, 0.248))).toEqual({ show: 'nir', pitchMm: '0.248', values });
  });
});
