import { argon2idAsync } from '@noble/hashes/argon2.js';
import { fromBase64Url } from '#contract/bytes/base64url.ts';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import type { PinVerifier, StaffPin } from '#domain/kiosk/staff.ts';

/**
 * Whether a PIN is the agent's (SECURITY « Staff on the kiosk »). In plain JavaScript, so that the page's
 * policy need not allow WebAssembly: one or two seconds of work, which is what the rule asks for.
 */
export async function isRightPin(pin: StaffPin, verifier: PinVerifier): Promise<boolean> {
  const salt = fromBase64Url(verifier.salt);
  const expected = fromBase64Url(verifier.hash);
  if (!salt || !expected) return false;
  const { memoryKiB: m, iterations: t, parallelism: p } = verifier;
  const hash = await argon2idAsync(utf8Bytes(pin), salt, { m, t, p, dkLen: expected.length });
  let difference = 0;
  for (const [index, byte] of hash.entries()) difference |= byte ^ (expected[index] ?? 0);
  return difference === 0;
}
