import { nirKey, type Nir } from '../identity/nir.ts';
import { partsOf, type CalendarDate } from '../time/instant.ts';

/** « Une partie » of the NIR or of the birth date: this many consecutive characters. */
const PART_LENGTH = 4;
const SEPARATORS = ['', '/', '-', '.'];

/** What is known of the person where the password is typed: a phone knows no birth date, an open account may know no number. */
export interface KnownPerson {
  readonly nir: Nir | undefined;
  readonly birthDate?: CalendarDate | undefined;
}

/**
 * Whether a password shares four consecutive characters with the NIR (key included) or with a
 * usual writing of the birth date: JJMMAAAA, JJMMAA, AAAAMMJJ and its end AAMMJJ, each also with
 * / - or . between its parts; JJMM, MMJJ and AAAA are parts of these.
 */
export function sharesPart(password: string, { nir, birthDate }: KnownPerson): boolean {
  const text = password.toUpperCase();
  const writings = [
    ...(nir === undefined ? [] : [nir + nirKey(nir)]),
    ...(birthDate === undefined ? [] : writingsOf(birthDate)),
  ];
  return writings.some((writing) => partsIn(writing).some((part) => text.includes(part)));
}

function writingsOf(birthDate: CalendarDate): readonly string[] {
  const { year, month, day } = partsOf(birthDate);
  const shortYear = year.slice(2);
  return SEPARATORS.flatMap((separator) => [
    [day, month, year].join(separator),
    [day, month, shortYear].join(separator),
    [year, month, day].join(separator),
  ]);
}

function partsIn(writing: string): readonly string[] {
  return Array.from({ length: writing.length - PART_LENGTH + 1 }, (_, start) =>
    writing.slice(start, start + PART_LENGTH),
  );
}
