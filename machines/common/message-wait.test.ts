import { describe, expect, test } from 'vitest';
import { anonymous, type Identity } from '#domain/journey/identity.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { START } from '../testing/clock.ts';
import { messageWaitFits, messageWaitMs } from './message-wait.ts';

const openUntil = (endsAt: number, level: 'authenticated' | 'strong' = 'authenticated'): Identity => ({
  level,
  caisse: 'caf-31',
  audience: 'person',
  token: 'token-1',
  endsAt,
  openedBy: 'password',
});
const fits = (identity: Identity, now = START): boolean => messageWaitFits({ identity, now: () => now });

describe('A29 a wait for a message', () => {
  test('fits whoever has no account open: only the session ends it', () => {
    expect(fits(anonymous)).toBe(true);
  });

  test.each(['authenticated', 'strong'] as const)(
    'fits an account that is open (%s) as long as all of it is left',
    (level) => {
      const whole = openUntil(START + 20 * MINUTE_MS, level);
      expect(fits(whole)).toBe(true);
      const endsAt = START + messageWaitMs;
      expect(fits(openUntil(endsAt, level))).toBe(true);
      expect(fits(openUntil(endsAt, level), START + 1)).toBe(false);
      expect(fits(openUntil(START - 1, level)), 'closed already').toBe(false);
    },
  );
});
