import * as z from 'zod/mini';
import { drawUntil, type RandomBytes } from '../random.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../time/instant.ts';

/** « 6 chiffres », « à usage unique » (#158, #160); leading zeros count. */
const ONE_TIME_CODE_DIGITS = 6;
const CODE_COUNT = 10 ** ONE_TIME_CODE_DIGITS;

export const oneTimeCodeSchema = z.string().check(z.regex(/^\d{6}$/));
export type OneTimeCode = z.infer<typeof oneTimeCodeSchema>;

/** By SMS or mail: ten minutes, five tries, thirty seconds between two sendings (SECURITY « One-time codes »). */
export const oneTimeCodePolicy = {
  lifeMs: 10 * MINUTE_MS,
  tries: 5,
  apartMs: 30 * SECOND_MS,
  /** Tries of one identity, whatever the code. */
  triesPerDay: 15,
} as const;

/** By letter: fifteen days, one letter in seven days, to an address that has stood for seven. */
export const letterCodePolicy = { lifeMs: 15 * DAY_MS, apartMs: 7 * DAY_MS } as const;

/** Three bytes give 16,777,216 values; those past the last whole million are drawn again, so that none is favoured. */
export function drawOneTimeCode(random: RandomBytes): OneTimeCode {
  const count = 2 ** 24;
  const limit = count - (count % CODE_COUNT);
  const value = drawUntil(
    () => {
      const [high = 0, middle = 0, low = 0] = random(3);
      return high * 65_536 + middle * 256 + low;
    },
    (drawn) => drawn < limit,
  );
  return String(value % CODE_COUNT).padStart(ONE_TIME_CODE_DIGITS, '0');
}
