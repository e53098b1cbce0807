import { ageOn, firstDayOf, type Month } from '../calendar/month.ts';
import type { Adult, Household } from '../household/household.ts';
import { perYear } from '../money/conversions.ts';
import { Exact, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { Reading } from './reading.ts';
import { presentPayOf, recentBenefitOf, yearlyPayOf } from './yearly-pay.ts';

/** Income that housing aid looks at, before it is raised to the next 100 €. */
export function housingIncome(
  household: Household,
  month: Month,
  parameters: Parameters,
  reading: Reading,
): Exact<'perYear'> {
  const declared = Exact.of(household.housingIncome);
  const [applicant] = household.adults;
  if (reading === 'reference') {
    const areStudents = household.adults.every(({ student }) => student);
    return areStudents ? declared.atLeast(studentSum(household.adults, parameters)) : declared;
  }
  if (applicant && isStudentTenant(applicant, household, month, parameters)) return studentSum([applicant], parameters);
  const leftOut = payLeftOut(household, parameters);
  return declared.minus(leftOut).minus(twoEarnersDeduction(household, parameters)).atLeast(zero);
}

/**
 * Whether the resources of the home are a fixed sum, whatever was earned: the applicant studies, at an age at which grants are
 * given, or holds one (CCH, art. R822-20). An apprentice has a pay, which counts. The limit of age is a year later for each
 * child, and there is none with a disability that the CDAPH recognised, as it does before AAH (circulars on grants, annex 2).
 */
function isStudentTenant(adult: Adult, { children }: Household, month: Month, parameters: Parameters): boolean {
  const { student, apprentice, grantHolder, birthDate, incomes } = adult;
  if (!student || apprentice) return false;
  const raised = children.filter((child) => child.birthDate < firstDayOf(month)).length;
  const limit = parameters.count('al.studentAge') + raised;
  return grantHolder === true || (incomes[0].aah ?? 0) > 0 || ageOn(birthDate, startOfStudies(month)) < limit;
}

/** The age for a grant is looked at on 1 September of the year of study (Code de l’éducation, art. D821-1 and circulars). */
function startOfStudies(month: Month): ReturnType<typeof firstDayOf> {
  const year = Number(month.slice(0, 'YYYY'.length));
  return firstDayOf(`${month.slice(5) >= SEPTEMBER ? year : year - 1}-${SEPTEMBER}`);
}

const SEPTEMBER = '09';

function studentSum(students: readonly Adult[], parameters: Parameters): Exact<'perYear'> {
  const sum = parameters.of('al.studentFloor');
  return students.some(({ grantHolder }) => grantHolder) ? sum.minus(parameters.of('al.grantReduction')) : sum;
}

/**
 * What is not counted of the pay of those who lost it: all, and the unemployment benefit, for who is without work and benefit, or
 * receives RSA; 30 % of the pay for who is paid unemployment benefit (CCH, art. R822-14, R822-15 and R822-17).
 */
function payLeftOut(household: Household, parameters: Parameters): Exact<'perYear'> {
  const { adults } = household;
  const isWhole = ({ receivesRsa, jobless }: Adult): boolean => receivesRsa === true || jobless === 'withoutBenefit';
  const reduced = adults.filter((adult) => !isWhole(adult) && adult.jobless === 'withBenefit');
  const whole = yearlyPayOf(household, adults.filter(isWhole), parameters);
  if (reduced.length === 0) return whole;
  const both = yearlyPayOf(household, [...adults.filter(isWhole), ...reduced], parameters);
  const benefit = Exact.sum(reduced.map((adult) => recentBenefitOf(adult, parameters)));
  const pay = both.minus(whole).minus(benefit).atLeast(zero);
  return whole.plus(pay.times(parameters.of('al.joblessShare')));
}

/**
 * Where each of a couple earned twelve times the monthly base or more by work (CCH, art. R822-7): by the pay of today, since
 * nobody tells apart what each earned in the year.
 */
function twoEarnersDeduction({ adults }: Household, parameters: Parameters): Exact<'perYear'> {
  const floor = perYear(parameters.of('bmaf'));
  const areEarners = adults.length > 1 && adults.every((adult) => presentPayOf(adult, parameters).isAtLeast(floor));
  return areEarners ? parameters.of('al.twoEarners') : zero;
}
