import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '#contract/bytes/base64url.ts';
import { hmacKey, type HmacKeyRing } from '../keys/hmac.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { giveNonce, nonceLifeMs, readNonce } from './nonces.ts';

const ring = (...bytes: readonly number[]): HmacKeyRing => {
  const all = bytes.map((byte) => hmacKey(String(byte), Buffer.alloc(32, byte)));
  return { all: () => all, byId: () => undefined, current: () => all[0] ?? hmacKey('0', Buffer.alloc(32)) };
};

describe('a nonce', () => {
  const now = someTuesday;

  it('is known again by who gave it, until it is five minutes old', () => {
    const nonce = giveNonce(ring(1), now);
    expect(readNonce(ring(1), nonce, now + nonceLifeMs - 1)).toMatchObject({ expiresAt: now + nonceLifeMs });
    expect(readNonce(ring(1), nonce, now + nonceLifeMs)).toBeUndefined();
  });

  it('is known after the key was replaced, and unknown to others', () => {
    const nonce = giveNonce(ring(1), now);
    expect(readNonce(ring(2, 1), nonce, now)).toBeDefined();
    expect(readNonce(ring(2), nonce, now)).toBeUndefined();
  });

  it('never comes twice', () => {
    const ids = Array.from({ length: 100 }, () => readNonce(ring(1), giveNonce(ring(1), now), now)?.id.toString('hex'));
    expect(new Set(ids).size).toBe(100);
  });

  it('cannot be changed, and so not made younger', () => {
    const nonce = fromBase64Url(giveNonce(ring(1), now)) ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat({ max: nonce.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const altered = nonce.map((byte, index) => (index === place ? byte ^ flip : byte));
        return readNonce(ring(1), toBase64Url(altered), now) === undefined;
      }),
    );
  });

  it('is not any text', () => {
    fc.assert(fc.property(fc.string(), (text) => readNonce(ring(1), text, now) === undefined));
  });
});
