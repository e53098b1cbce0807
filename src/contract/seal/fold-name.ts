import { LIGATURES } from '#domain/identity/birth-name.ts';

/** Longest name in a seal. A longer one is cut, and the seal says so. */
export const FOLDED_NAME_MAX_LENGTH = 80;

/** What a folded name is made of: letters and figures of C40 with the signs inside names; `?` for a letter that has no other writing. */
export const foldedNamePattern = /^[A-Z0-9?](?:[A-Z0-9?' -]{0,78}[A-Z0-9?])?$/;

/** A name in the letters of the code. */
export interface FoldedName {
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * A name in the alphabet of the seal (C40): capitals without accents, « œ » as OE, « ß » as SS, « ł » as L. The only place
 * where a name is folded, and for the seal alone: the document writes it in full. The page that verifies shows names as they
 * come out of here, and says so.
 */
export function foldName(name: string): FoldedName {
  const folded = [...name.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')]
    .map(foldCharacter)
    .join('')
    .toUpperCase()
    .replace(/[ '-]*([ '-])/g, '$1')
    .replace(/^[ '-]+|[ '-]+$/g, '');
  const text = folded === '' ? '?' : folded;
  if (text.length <= FOLDED_NAME_MAX_LENGTH) return { text, isCut: false };
  return { text: text.slice(0, FOLDED_NAME_MAX_LENGTH).replace(/[ '-]+$/, ''), isCut: true };
}

function foldCharacter(character: string): string {
  if (/[a-z0-9]/.test(character)) return character;
  if (/['\u2019\u2018\u02BC]/.test(character)) return "'";
  if (/\p{Pd}/u.test(character)) return '-';
  return LIGATURES[character] ?? (/[\p{L}\p{N}]/u.test(character) ? '?' : ' ');
}
