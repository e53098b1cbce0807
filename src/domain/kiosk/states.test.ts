import { describe, expect, test } from 'vitest';
import { faultIds, severityOf } from './faults.ts';
import { canPrint, printerStateSchema } from './states.ts';

describe('a printer', () => {
  test('is tried when nothing is known of it, and not when it is known to fail', () => {
    const tried = printerStateSchema.options.filter((state) => canPrint('ticket80', state));
    expect(tried).toEqual(['unknown', 'ready']);
  });

  test('prints nothing where there is none', () => {
    for (const state of printerStateSchema.options) expect(canPrint('none', state)).toBe(false);
  });
});

describe('a fault', () => {
  test('closes the kiosk only when a visitor could be harmed by going on', () => {
    const blocking = faultIds.filter((fault) => severityOf(fault) === 'blocking');
    expect(blocking).toEqual(['wipeFailed', 'storageTooNew', 'notEnrolled', 'revoked', 'suspended']);
  });
});
