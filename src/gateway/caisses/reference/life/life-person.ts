import type { RecordedBirthDate } from '#domain/identity/birth-date.ts';
import { isLunarDate } from '#domain/identity/birth-date.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Month } from '#domain/benefits/calendar/month.ts';
import { referencePeople } from '../people.ts';
import { LIFE_SEED, seededFrom, type Seeded } from './seeded.ts';

/** Whose life is written, as the caisse has them on file. */
export interface LifePerson {
  readonly caisse: CaisseId;
  readonly nir: string;
  readonly birthDate: RecordedBirthDate;
  readonly postalCode: string;
  /** Lives with somebody in one file, for a person without a story of their own. */
  readonly isInCouple: boolean;
}

/** A life that has begun to be written: with the parameters, seed and anchor give every month again. */
export interface LifeOf {
  readonly person: LifePerson;
  readonly seed: string;
  readonly anchor: Month;
}

/** The key in `people.ts`; undefined for somebody whom a test added. */
export const keyOfPerson = ({ nir }: Pick<LifePerson, 'nir'>): string | undefined =>
  referencePeople.find((person) => person.nir === nir)?.key;

/** The seed of a life that begins: it is kept, so that neither a couple that is made later nor another seed here changes it. */
export const seedOf = ({ nir, isInCouple }: LifePerson): string =>
  [LIFE_SEED, nir, isInCouple ? COUPLE : 'alone'].join('/');

const COUPLE = 'couple';

export const beganInCouple = ({ seed }: Pick<LifeOf, 'seed'>): boolean => seed.endsWith(`/${COUPLE}`);

/** Numbers of one part of a life: each part draws for itself, so that a new part changes none of the others. */
export const drawsOf = ({ seed }: Pick<LifeOf, 'seed'>, part: string): Seeded => seededFrom(`${seed}/${part}`);

/** The day that the rules reckon with; of a date outside the calendar the first day of its year. */
export const reckonedBirthDate = (birthDate: RecordedBirthDate): CalendarDate =>
  isLunarDate(birthDate) ? `${birthDate.slice(0, 'YYYY'.length)}-01-01` : birthDate;
