import type { GuardianNumber } from './guardian-number.ts';

const VISIBLE_LENGTH = 2;
const GROUP = /..(?=.)/g;
const GAP = '\u00A0';

/** P25: « •• •• •• 17 », with no-break spaces. */
export function maskGuardianNumber(number: GuardianNumber): string {
  return number.slice(-VISIBLE_LENGTH).padStart(number.length, '•').replace(GROUP, `$&${GAP}`);
}
