import { ageOn, firstDayOf, type Month } from '../calendar/month.ts';
import { payOfHours } from '../money/conversions.ts';
import { Exact } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { Child, Household } from './household.ts';

/** Alone at home, without a partner. */
export const isLone = ({ adults }: Household): boolean => adults.length === 1;

/** Full years on the first of the month: rights are judged on that day. */
export const ageIn = (child: { readonly birthDate: string }, month: Month): number =>
  ageOn(child.birthDate, firstDayOf(month));

/** Pay above which a child counts as independent: 55 % of a flat month at SMIC (CSS, art. R512-2). */
export function wageFloor(parameters: Parameters): Exact<'perMonth'> {
  const pay = payOfHours(parameters.of('smic.hourly'), parameters.of('smic.flatHours'));
  return pay.times(parameters.of('dependant.wageShare'));
}

const earnsLittle = (child: Child, parameters: Parameters): boolean =>
  !Exact.of(child.monthlyWage ?? 0).isAbove(wageFloor(parameters));

/**
 * Children of a family benefit: born, below its age limit, and from 16 on earning little (CSS, art. L512-3, R512-2).
 * @param ageLimit 20 in general, 21 for complément familial and housing aid
 */
export function familyChildren(
  household: Household,
  month: Month,
  parameters: Parameters,
  ageLimit = parameters.count('dependant.ageLimit'),
): readonly Child[] {
  const workAge = parameters.count('dependant.workAge');
  return household.children.filter((child) => {
    const age = ageIn(child, month);
    return age >= 0 && age < ageLimit && (age < workAge || earnsLittle(child, parameters));
  });
}

/** Those who count for RSA and prime d'activité: born, below 25, earning little (CASF, art. R262-3). */
export function incomeDependants(household: Household, month: Month, parameters: Parameters): readonly Child[] {
  const limit = parameters.count('rsa.dependantAge');
  return household.children.filter((child) => {
    const age = ageIn(child, month);
    return age >= 0 && age < limit && earnsLittle(child, parameters);
  });
}

/** Raised amount of a lone parent: pregnant, a child below 3, or alone since little (CASF, art. L262-9, R262-2). */
export function isIsolated(household: Household, month: Month, parameters: Parameters): boolean {
  if (!isLone(household)) return false;
  if (household.pregnant) return true;
  const dependants = incomeDependants(household, month, parameters);
  const limit = parameters.count('rsa.isolatedChildAge');
  return dependants.length > 0 && (household.recentlySingle || dependants.some((child) => ageIn(child, month) < limit));
}
