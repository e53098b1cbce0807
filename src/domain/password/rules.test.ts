import { describe, expect, test } from 'vitest';
import { checkPassword, passwordChecklist } from './rules.ts';

const context = { nir: '1820631991990', birthDate: '1982-06-24' };

describe('a new password', () => {
  test('is judged by the rules of its own caisse, never by both', () => {
    expect(checkPassword('caf', 'Lampe7Verte', context).accepted).toBe(true);
    expect(checkPassword('caf', 'Lampe-Verte', context).accepted).toBe(false);
    expect(checkPassword('cpam', 'Lampe-Verte', context).accepted).toBe(true);
    expect(checkPassword('cpam', 'Lampe1982', context).accepted).toBe(false);
    expect(checkPassword('caf', 'Lampe1982', context).accepted).toBe(true);
  });

  test.each(['caf', 'cpam'] as const)('has an answer for each item shown (%s)', (kind) => {
    const shown = passwordChecklist(kind).map(({ code }) => code);
    const { items } = checkPassword(kind, 'Lampe7Verte', context);
    expect(Object.keys(items)).toEqual(shown);
  });

  test('P13 is refused when it is common, though every item is fulfilled', () => {
    const check = checkPassword('caf', 'Azerty123', context);
    expect(Object.values(check.items).every(Boolean)).toBe(true);
    expect(check).toMatchObject({ common: true, accepted: false });
  });

  test('P04 cannot be the provisional code, which is too short for both caisses', () => {
    for (const kind of ['caf', 'cpam'] as const) {
      expect(checkPassword(kind, '4071', context).items.length).toBe(false);
    }
  });
});
