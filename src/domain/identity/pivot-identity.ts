import * as z from 'zod/mini';
import { plainName, sameName } from './birth-name.ts';
import type { Nir } from './nir.ts';

const name = z.string().check(z.minLength(1), z.maxLength(255));

/** France, among the countries of birth as the Insee numbers them. */
export const FRANCE = '99100';

/**
 * « Identité pivot »: what FranceConnect says of a person, from the national register of identities. Nothing of it is kept:
 * it is handed to the caisse, which finds the person by it.
 */
export const pivotIdentitySchema = z.strictObject({
  birthName: name,
  /** All of them, in the order of the record of birth. */
  givenNames: name,
  gender: z.enum(['female', 'male']),
  /** YYYY-MM-DD; month and day may be 00 where the record of birth does not say them. */
  birthDate: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Number of the country at the Insee, `99100` for France. */
  birthCountry: z.string().check(z.regex(/^\d{5}$/)),
  /** Number of the commune at the Insee; null for a birth abroad. */
  birthPlace: z.nullable(z.string().check(z.regex(/^[0-9][0-9AB][0-9]{3}$/))),
});
export type PivotIdentity = z.infer<typeof pivotIdentitySchema>;

/** Sex and place of birth, as a NIR holds them (décret n° 82-103 of 22 January 1982). */
export function birthFactsOf(nir: Nir): Pick<PivotIdentity, 'gender' | 'birthCountry' | 'birthPlace'> {
  const gender = '1357'.includes(nir.charAt(0)) ? 'male' : 'female';
  const place = nir.slice(5, 10);
  return place.startsWith('99')
    ? { gender, birthCountry: place, birthPlace: null }
    : { gender, birthCountry: FRANCE, birthPlace: place };
}

/**
 * Whether what is on file of a person is this identity: every part must agree. Given names on file may be fewer than those
 * of the record of birth, but are the first ones in its order, and whole: « Marie » is not « Marie-Laure ».
 */
export function isPivotOf(pivot: PivotIdentity, onFile: PivotIdentity): boolean {
  return (
    pivot.gender === onFile.gender &&
    pivot.birthDate === onFile.birthDate &&
    pivot.birthCountry === onFile.birthCountry &&
    pivot.birthPlace === onFile.birthPlace &&
    sameName(pivot.birthName, onFile.birthName) &&
    beginWith(pivot.givenNames, onFile.givenNames)
  );
}

/** « Marie Laure » and « Marie-Laure » on file are both told as « Marie-Laure » or « Marie Laure »: letters end where a name does. */
function beginWith(told: string, known: string): boolean {
  const first = plainName(known);
  const names = told.split(/[\s,]+/).map(plainName);
  const beginnings = names.map((_, index) => names.slice(0, index + 1).join(''));
  return first !== '' && beginnings.includes(first);
}
