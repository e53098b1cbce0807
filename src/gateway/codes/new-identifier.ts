import { randomBytes } from 'node:crypto';

/** A name for a row: 128 random bits in hexadecimal. */
export function newIdentifier(): string {
  return randomBytes(16).toString('hex');
}
