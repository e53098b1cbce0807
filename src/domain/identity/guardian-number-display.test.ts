import { expect, it } from 'vitest';
import { maskGuardianNumber } from './guardian-number-display.ts';

it('P25 a guardian’s number shows its last two digits', () => {
  const masked = (number: string) => maskGuardianNumber(number).replaceAll('\u00A0', ' ');
  expect(masked('31004217')).toBe('•• •• •• 17');
  expect(masked('3100421')).toBe('•• •• •2 1');
  expect(masked('123456789012')).toBe('•• •• •• •• •• 12');
});
