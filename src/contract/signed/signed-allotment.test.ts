import { describe, expect, it } from 'vitest';
import type { Allotment } from '#domain/provisional-code/allotment.ts';
import { generateSigningKeyPair } from './signing-key.ts';
import { signAllotment, signedAllotmentSchema, verifyAllotment } from './signed-allotment.ts';
import { signValue } from './signed-value.ts';
import { NOON } from '../testing/fixtures.ts';

const gateway = await generateSigningKeyPair();
const stranger = await generateSigningKeyPair();
const allotment: Allotment = {
  allotmentId: '00112233445566ff',
  kioskId: 7,
  caisse: 'caf-31',
  count: 40,
  issuedAt: NOON,
  lastUseAt: NOON + 1,
};
const signed = await signAllotment(allotment, gateway.privateKey);

describe('a signed allotment', () => {
  it('is taken by the kiosk it was given to', async () => {
    expect(signedAllotmentSchema.safeParse(signed).success).toBe(true);
    expect(await verifyAllotment(signed, gateway.publicKey, 7)).toEqual({ ok: true, allotment });
  });

  it('is refused by another kiosk', async () => {
    expect(await verifyAllotment(signed, gateway.publicKey, 8)).toEqual({ ok: false, reason: 'otherKiosk' });
  });

  it('is refused from another gateway', async () => {
    expect(await verifyAllotment(signed, stranger.publicKey, 7)).toEqual({ ok: false, reason: 'wrongSignature' });
  });

  it.each<[string, Partial<Allotment>]>([
    ['another id', { allotmentId: '00112233445566fe' }],
    ['another kiosk', { kioskId: 8 }],
    ['the other caisse', { caisse: 'cpam-31' }],
    ['a larger count', { count: 41 }],
    ['another beginning', { issuedAt: NOON - 1 }],
    ['another end', { lastUseAt: NOON + 2 }],
  ])('is refused with %s', async (_, changed) => {
    const altered = { ...signed, allotment: { ...allotment, ...changed } };
    expect(await verifyAllotment(altered, gateway.publicKey, altered.allotment.kioskId)).toEqual({
      ok: false,
      reason: 'wrongSignature',
    });
  });

  it('is not something else that the same key signed', async () => {
    const bytes = new Uint8Array(27);
    const purposes = ['allotment', 'sealing-keys', 'enrolment'] as const;
    const signatures = await Promise.all(purposes.map((purpose) => signValue(purpose, bytes, gateway.privateKey)));
    expect(new Set(signatures).size).toBe(3);
  });

  it('holds no member that nobody reads', () => {
    const more = { ...signed, allotment: { ...allotment, note: 'x' } };
    expect(signedAllotmentSchema.safeParse(more).success).toBe(false);
  });
});
