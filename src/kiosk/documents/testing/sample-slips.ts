import { slipContent, type SlipState } from '#domain/slip/slip.ts';
import { slipWords } from '../slip-words.ts';
import type { SlipText } from '../slip/slip-text.ts';

export const ISSUED_AT = Date.parse('2026-11-22T14:40:00Z');
const OFFICIAL_ADDRESS = 'borne.example.org/code';
const REFERENCE = 'ABCD2345';
export const PAGE_URL = `https://${OFFICIAL_ADDRESS}#${REFERENCE}`;

/** A claim's address of the longest size SECURITY allows: 190 bytes in base64url after `PUBLIC_URL/c#`. */
export const CLAIM_URL = `https://borne.example.org/c#${'Aq7-_xZ0'.repeat(32).slice(0, 254)}`;

/** What is written on a slip of CAF 31 issued on Sunday 22 November 2026 at 15:40, Paris time. */
export function sampleSlip(
  state: SlipState,
  language: 'fr' | 'en' = 'fr',
  officialAddress = OFFICIAL_ADDRESS,
): SlipText {
  const content = slipContent({
    caisse: 'caf-31',
    code: '0472',
    reference: REFERENCE,
    issuedAt: ISSUED_AT,
    validUntil: ISSUED_AT + 48 * 3_600_000,
    state,
    officialAddress,
    ...(state === 'deferred' ? { claimUrl: CLAIM_URL } : {}),
  });
  return slipWords(content, language, PAGE_URL);
}
