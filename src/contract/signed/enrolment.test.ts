import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawEnrolmentCode, enrolmentCodeSchema, formatEnrolmentCode, readEnrolmentCode } from './enrolment-code.ts';
import { isEnrolmentProven, proveEnrolment } from './enrolment-proof.ts';
import { keyFingerprint } from './key-fingerprint.ts';
import { generateSigningKeyPair, publicSigningKeyText } from './signing-key.ts';

const kiosk = await generateSigningKeyPair();
const publicKey = await publicSigningKeyText(kiosk.publicKey);
const otherKey = await publicSigningKeyText((await generateSigningKeyPair()).publicKey);
const enrolmentCode = '7F3K9QWM2T0XA';

describe('an enrolment code', () => {
  it('holds at least 60 bits', () => {
    expect(Math.log2(32) * enrolmentCode.length).toBeGreaterThanOrEqual(60);
  });

  it('is drawn from all 32 letters, each as often as the others', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const code = drawEnrolmentCode((count) => new Uint8Array(count).fill(byte));
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
  });

  it('is read back however it was typed', () => {
    const bytes = fc.uint8Array({ minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(bytes, (drawn) => {
        const code = drawEnrolmentCode(() => drawn);
        expect(readEnrolmentCode(code)).toBe(code);
        expect(readEnrolmentCode(` ${formatEnrolmentCode(code).toLowerCase()} `)).toBe(code);
        expect(readEnrolmentCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code);
        expect(readEnrolmentCode(formatEnrolmentCode(code).replace('-', '\u00a0– '))).toBe(code);
        expect(readEnrolmentCode(code.slice(1))).toBeUndefined();
        expect(readEnrolmentCode(`${code}0`)).toBeUndefined();
      }),
    );
    expect(formatEnrolmentCode(enrolmentCode)).toBe('7F3K-9QWM-2T0XA');
    expect(enrolmentCodeSchema.safeParse('7F3K9QWM2T0XU').success).toBe(false);
  });

  it('is not drawn from a source that gives too few bytes', () => {
    expect(() => drawEnrolmentCode(() => new Uint8Array(12))).toThrow();
  });
});

describe('the proof of an enrolment', () => {
  it('shows that the kiosk holds the key it presents, with and without a code', async () => {
    for (const request of [{ enrolmentCode, publicKey }, { publicKey }]) {
      const proof = await proveEnrolment(request, kiosk.privateKey);
      expect(await isEnrolmentProven(request, proof)).toBe(true);
    }
  });

  it('counts for this code and this key only', async () => {
    const proof = await proveEnrolment({ enrolmentCode, publicKey }, kiosk.privateKey);
    expect(await isEnrolmentProven({ enrolmentCode: '0F3K9QWM2T0XA', publicKey }, proof)).toBe(false);
    expect(await isEnrolmentProven({ publicKey }, proof)).toBe(false);
    expect(await isEnrolmentProven({ enrolmentCode, publicKey: otherKey }, proof)).toBe(false);
    expect(await isEnrolmentProven({ enrolmentCode, publicKey: 'no key' }, proof)).toBe(false);
  });

  it('cannot be made for the key of another', async () => {
    const stolen = await proveEnrolment({ enrolmentCode, publicKey: otherKey }, kiosk.privateKey);
    expect(await isEnrolmentProven({ enrolmentCode, publicKey: otherKey }, stolen)).toBe(false);
  });
});

describe('the fingerprint of a key', () => {
  it('is eight groups of five digits, always the same for the same key', async () => {
    expect(await keyFingerprint(publicKey)).toMatch(/^\d{5}(?: \d{5}){7}$/);
    expect(await keyFingerprint(publicKey)).toBe(await keyFingerprint(publicKey));
    expect(await keyFingerprint(publicKey)).not.toBe(await keyFingerprint(otherKey));
  });

  it('never changes from version to version', async () => {
    expect(await keyFingerprint('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).toBe(
      '50682 97794 27904 08653 33706 03866 69648 28448',
    );
  });

  it('is not made of what is no key', async () => {
    await expect(keyFingerprint('no key')).rejects.toThrow(RangeError);
  });
});
