import * as z from 'zod/mini';
import { parsed, unreadable, type Parsed } from '../parsed.ts';

/** Letters of any Latin alphabet, with spaces, hyphens and apostrophes between them; « ’t Hooft » begins with one. */
const SHAPE = /^['’]?\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:[ '’-]+[\p{Script=Latin}\p{M}]+)*$/u;
const ALLOWED = /[\p{Script=Latin}\p{M} '’-]/u;
const MAX_LENGTH = 80;

/** « Nom de naissance » as typed, spaces tidied (#153). */
export const birthNameSchema = z.string().check(z.regex(SHAPE), z.maxLength(MAX_LENGTH));
export type BirthName = z.infer<typeof birthNameSchema>;

export type BirthNameProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooLong'; readonly max: number }
  | { readonly code: 'badShape' };

/** Reads a typed name: any case, accents or none, apostrophes of both kinds. */
export function parseBirthName(typed: string): Parsed<BirthName, BirthNameProblem> {
  const text = typed
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return unreadable({ code: 'empty' });
  if (text.length > MAX_LENGTH) return unreadable({ code: 'tooLong', max: MAX_LENGTH });
  if (![...text].every((character) => ALLOWED.test(character))) {
    return unreadable({ code: 'badCharacter' });
  }
  const result = birthNameSchema.safeParse(text);
  return result.success ? parsed(result.data) : unreadable({ code: 'badShape' });
}

/** Letters that decomposition does not take apart, as two plain ones or the nearest. */
export const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};
const LEADING_PARTICLE = /^(?:de la|de l|du|des|de|d) (?=\S)/;

/**
 * Whether two writings are the same name for a caisse: case, accents, œ/oe, hyphens, apostrophes
 * and spaces do not count, nor « St » for « Saint », nor a particle (de, du, d’…) in front.
 */
export function sameName(one: string, other: string): boolean {
  const a = words(one);
  const b = words(other);
  return withoutSpaces(a) === withoutSpaces(b) || withoutSpaces(bare(a)) === withoutSpaces(bare(b));
}

/**
 * The letters of a name alone: case, accents, œ/oe, hyphens, apostrophes and spaces do not count, a particle does. Unlike
 * `sameName` it is an equality: of three writings, two like the third are alike. Where somebody unknown is answered like
 * somebody known, a name must be one thing or another (I7).
 */
export function plainName(name: string): string {
  return withoutSpaces(words(name));
}

/**
 * The letters of the first one among first names: « Marie Jeanne », « MARIE » and « Marie-Jeanne » are one. Files often hold
 * a single first name, and people type one or all of them.
 */
export function plainFirstName(firstNames: string): string {
  return plainName(firstNames.split(/[\s-]/)[0] ?? '');
}

function bare(name: string): string {
  return name.replace(LEADING_PARTICLE, '');
}

function words(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/gu, (character) => LIGATURES[character] ?? ' ')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/\bst(e?)(?= )/g, 'saint$1');
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}
