import { letterCodePolicy, oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';

/** A day's messages with a code, by how far the one who asks is known: neither uses up the other's. */
export const sendingRules = {
  declared: {
    name: 'oneTimeCodes.declared',
    limit: 3,
    windowMs: DAY_MS,
    spacingMs: oneTimeCodePolicy.apartMs,
  },
  openAccount: {
    name: 'oneTimeCodes.openAccount',
    limit: 5,
    windowMs: DAY_MS,
    spacingMs: oneTimeCodePolicy.apartMs,
  },
} as const satisfies Readonly<Record<string, ThrottleRule>>;

/** One letter in seven days. */
export const letterRule: ThrottleRule = {
  name: 'oneTimeCodes.letter',
  limit: 1,
  windowMs: letterCodePolicy.apartMs,
};

/** Tries of one identity in a day, whatever the code, right ones too. */
export const triesRule: ThrottleRule = {
  name: 'oneTimeCodes.tries',
  limit: oneTimeCodePolicy.triesPerDay,
  windowMs: DAY_MS,
};
