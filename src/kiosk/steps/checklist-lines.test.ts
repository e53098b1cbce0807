import { describe, expect, test } from 'vitest';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { judgeTyped } from './checklist-lines.ts';

const person = { nir: someNir, birthDate: someBirthDate };

function states(kind: 'caf' | 'cpam', typed: string): Record<string, string> {
  return Object.fromEntries(judgeTyped(kind, typed, person).map(({ code, state }) => [code, state]));
}

describe('the checklist of a password', () => {
  test('holds nothing against an empty one', () => {
    for (const kind of ['caf', 'cpam'] as const) {
      expect(new Set(Object.values(states(kind, '')))).toEqual(new Set(['waiting']));
    }
  });

  test('shows everything met when the caisse would take it', () => {
    expect(new Set(Object.values(states('caf', 'Riquet8b')))).toEqual(new Set(['met']));
    expect(new Set(Object.values(states('cpam', 'Riquet!b')))).toEqual(new Set(['met']));
  });

  test('waits for what more typing may bring, and names what stands against it', () => {
    expect(states('caf', 'riquet!')).toEqual({
      length: 'waiting',
      digit: 'waiting',
      lowercase: 'met',
      uppercase: 'waiting',
      lettersAndDigitsOnly: 'unmet',
      notCommon: 'waiting',
    });
  });

  test('names a length that only grows worse', () => {
    expect(states('caf', 'a'.repeat(24))).toMatchObject({ length: 'met' });
    expect(states('caf', 'a'.repeat(25))).toMatchObject({ length: 'unmet' });
    expect(states('cpam', 'a'.repeat(25))).toMatchObject({ length: 'met' });
  });

  test('P13 calls no beginning easy to guess: more is being typed', () => {
    expect(states('caf', 'azertyu')).toMatchObject({ length: 'waiting', notCommon: 'waiting' });
  });

  test('P13 refuses a common password that fulfils every other rule', () => {
    expect(states('caf', 'Password1')).toMatchObject({ length: 'met', digit: 'met', notCommon: 'unmet' });
  });
});
