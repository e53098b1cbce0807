import type { Bytes } from './bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS = 5;

/** Bytes as Base32 without padding (RFC 4648 §6). */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= BITS) {
      heldBits -= BITS;
      text += ALPHABET.charAt((held >> heldBits) & 31);
    }
    held &= (1 << heldBits) - 1;
  }
  return heldBits === 0 ? text : text + ALPHABET.charAt((held << (BITS - heldBits)) & 31);
}

/** The bytes of a Base32 text, or undefined. Only the one canonical spelling is read: no padding, unused bits at zero. */
export function fromBase32(text: string): Bytes | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * BITS) / 8));
  // A last character that completes no byte says nothing: another text would have the same bytes.
  if (text.length !== base32Length(bytes.length)) return undefined;
  let held = 0;
  let heldBits = 0;
  let length = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    held = (held << BITS) | value;
    heldBits += BITS;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes[length] = (held >> heldBits) & 255;
      length += 1;
      held &= (1 << heldBits) - 1;
    }
  }
  return held === 0 ? bytes : undefined;
}

/** Number of characters that `byteLength` bytes take in Base32 without padding. */
export function base32Length(byteLength: number): number {
  return Math.ceil((byteLength * 8) / BITS);
}
