import { caisses } from '#domain/caisse/caisse.ts';
import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import type { LanguageId } from '#domain/language.ts';
import type { SlipFacts, SlipState } from '#domain/provisional-code/slip-facts.ts';
import { slipPaper } from '../paper/slip.ts';
import type { SlipWords } from '../paper/slip-words.ts';

export const ISSUED_AT = Date.parse('2026-11-22T14:40:00Z');
const OFFICIAL_ADDRESS = 'borne.example.org/code';
const REFERENCE = 'ABCD2345';
export const PAGE_URL = `https://${OFFICIAL_ADDRESS}#${REFERENCE}.${caisses[someCaf].wireCode}`;

/** A claim's address of the longest size SECURITY « QR » allows: 190 bytes in base64url after `PUBLIC_URL/c#`. */
export const CLAIM_URL = `https://borne.example.org/c#${'Aq7-_xZ0'.repeat(32).slice(0, 254)}`;

/** A slip of CAF 31 issued on Sunday 22 November 2026 at 15:40, Paris time. */
export function sampleFacts(state: SlipState): SlipFacts {
  return {
    caisse: someCaf,
    code: '0472',
    reference: REFERENCE,
    issuedAt: ISSUED_AT,
    validUntil: ISSUED_AT + 48 * 3_600_000,
    state,
    officialAddress: OFFICIAL_ADDRESS,
    ...(state === 'deferred' ? { claimUrl: CLAIM_URL } : {}),
  };
}

type Changes = { readonly [Key in keyof SlipFacts]?: SlipFacts[Key] | undefined };

/** What is written on it. */
export function sampleSlip(state: SlipState, language: LanguageId = 'fr', changes: Changes = {}): SlipWords {
  return slipPaper.words({ ...sampleFacts(state), ...changes } as SlipFacts, {
    publicUrl: 'https://borne.example.org',
    visitorLanguage: language,
    isDemonstration: false,
  });
}
