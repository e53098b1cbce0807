import type { CalendarDate } from '../../time/instant.ts';
import { ageInMonth } from '../calendar/age-in-month.ts';
import { ageOn, type Month } from '../calendar/month.ts';
import { payOfHours } from '../money/conversions.ts';
import { Exact } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { Reading } from '../rules/reading.ts';
import type { Child, Household } from './household.ts';

/** Alone at home, without a partner. */
export const isLone = ({ adults }: Household): boolean => adults.length === 1;

/** Pay above which a child counts as independent: 55 % of a flat month at SMIC (CSS, art. R512-2). */
export function wageFloor(parameters: Parameters): Exact<'perMonth'> {
  const pay = payOfHours(parameters.of('smic.hourly'), parameters.of('smic.flatHours'));
  return pay.times(parameters.of('dependant.wageShare'));
}

/** Not independent by their pay. */
export const earnsLittle = (child: Child, parameters: Parameters): boolean =>
  !Exact.of(child.monthlyWage ?? 0).isAbove(wageFloor(parameters));

/** Who counts as a child, and how: of which benefit, and by which reading. */
export interface ChildRule {
  readonly parameters: Parameters;
  readonly reading: Reading;
  /** 20 in general, 21 for complément familial and housing aid. */
  readonly ageLimit?: number;
}

/**
 * Children of a family benefit: there, below its age limit, and from 16 on earning little (CSS, art. L512-3, R512-2). By
 * law from the month after their birth until the month before the birthday that ends it.
 */
export function familyChildren(
  household: Household,
  month: Month,
  { parameters, reading, ageLimit = parameters.count('dependant.ageLimit') }: ChildRule,
): readonly Child[] {
  const workAge = parameters.count('dependant.workAge');
  return household.children.filter((child) => {
    const { opening, ending } = ageInMonth(child, month, reading);
    return opening >= 0 && ending < ageLimit && (ending < workAge || earnsLittle(child, parameters));
  });
}

/** Those who count for prime d'activité, on a day: born, below 25, earning little (CSS, art. R842-3). */
export function incomeDependants(household: Household, day: CalendarDate, parameters: Parameters): readonly Child[] {
  return youngPeople(household, day, parameters).filter((child) => earnsLittle(child, parameters));
}

/** Children and young people of the home on a day: born, below 25, whatever they earn. */
export function youngPeople(household: Household, day: CalendarDate, parameters: Parameters): readonly Child[] {
  const limit = parameters.count('rsa.dependantAge');
  return household.children.filter((child) => {
    const age = ageOn(child.birthDate, day);
    return age >= 0 && age < limit;
  });
}

/** By birth; those of one day in the order told. */
export const eldestFirst = (children: readonly Child[]): readonly Child[] =>
  children.toSorted((a, b) => (a.birthDate < b.birthDate ? -1 : Number(a.birthDate > b.birthDate)));

/** Raised amount of a lone parent: pregnant, a child below 3, or alone since little (CASF, art. L262-9, R262-2). */
export function isIsolated(
  household: Household,
  dependants: readonly Child[],
  day: CalendarDate,
  parameters: Parameters,
): boolean {
  if (!isLone(household)) return false;
  if (household.pregnant) return true;
  const limit = parameters.count('rsa.isolatedChildAge');
  return (
    dependants.length > 0 &&
    (household.recentlySingle || dependants.some((child) => ageOn(child.birthDate, day) < limit))
  );
}
