import * as z from 'zod/mini';
import { partsOf, type CalendarDate } from '../time/instant.ts';
import { drawUntil, type RandomBytes } from '../random.ts';

/** « Un code provisoire à quatre chiffres, valable 48 heures » (#257–259); leading zeros count. */
export const CODE_DIGITS = 4;
const CODE_COUNT = 10_000;

export const provisionalCodeSchema = z.string().check(z.regex(/^\d{4}$/));
export type ProvisionalCode = z.infer<typeof provisionalCodeSchema>;

/** What is known of the person the code is for. */
export interface CodeContext {
  readonly birthDate?: CalendarDate;
}

/**
 * Draws a code: every code that is not trivial is equally likely (P01).
 *
 * @throws Error when the random source is broken.
 */
export function drawCode(random: RandomBytes, context: CodeContext = {}): ProvisionalCode {
  return drawUntil(
    () => drawDigits(random),
    (code) => !isTrivialCode(code, context),
  );
}

/**
 * Codes that a stranger tries first (P01): one digit repeated (0000), a pair repeated (1212),
 * a run up or down (1234, 4321, also through zero: 8901, 1098), the year of birth, its day and
 * month in either order.
 */
export function isTrivialCode(code: ProvisionalCode, context: CodeContext = {}): boolean {
  return code.slice(0, 2) === code.slice(2) || isRun(code) || birthCodes(context.birthDate).includes(code);
}

/** Two bytes give 65,536 values; those past 60,000 are drawn again, so that none is favoured. */
function drawDigits(random: RandomBytes): ProvisionalCode {
  const limit = 65_536 - (65_536 % CODE_COUNT);
  const value = drawUntil(
    () => {
      const [high = 0, low = 0] = random(2);
      return high * 256 + low;
    },
    (drawn) => drawn < limit,
  );
  return String(value % CODE_COUNT).padStart(CODE_DIGITS, '0');
}

function isRun(code: ProvisionalCode): boolean {
  const digits = [...code].map(Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function birthCodes(birthDate: CalendarDate | undefined): readonly ProvisionalCode[] {
  if (birthDate === undefined) return [];
  const { year, month, day } = partsOf(birthDate);
  return [year, `${day}${month}`, `${month}${day}`];
}
