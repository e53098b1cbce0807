import { describe, expect, test } from 'vitest';
import type { Household } from '../household/household.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { eurosOf, type Interview } from '../questions/answers.ts';
import type { BenefitResult } from '../rules/result.ts';
import { monthlyShare, once, payOfHours, perMonth, perYear, yieldOf } from './conversions.ts';
import { Exact, one, zero } from './exact.ts';
import type { Amount } from './unit.ts';

const ofMonth: Amount<'perMonth'> = 100;
const ofYear: Amount<'perYear'> = 1200;
const aMonth = Exact.of(ofMonth);
const aYear = Exact.of(ofYear);

describe('money changes its unit', () => {
  test('between month and year by twelve', () => {
    expect(perMonth(aYear).compare(aMonth)).toBe(0);
    expect(perYear(aMonth).compare(aYear)).toBe(0);
  });

  test('to what is paid once without another amount', () => {
    expect([once(aMonth).toNumber(), once(aYear).toNumber()]).toEqual([100, 1200]);
  });

  test('from an hour, from savings and from a year’s income as the law says', () => {
    expect(payOfHours(Exact.of<'perHour'>(12.5), Exact.of(100)).toNumber()).toBe(1250);
    expect(yieldOf(Exact.of<'once'>(1000), Exact.of(0.03)).toNumber()).toBe(30);
    expect(monthlyShare(aYear, Exact.of(0.0285)).toNumber()).toBe(34.2);
  });
});

/** Never run: the type check fails when one of these lines has no error. */
export function refusedByTheCompiler(
  household: Household,
  said: Interview,
  { of, count }: ReturnType<typeof parametersOn>,
) {
  // @ts-expect-error a month and a year do not add up
  aMonth.plus(aYear);
  // @ts-expect-error nor are they taken off one another
  aYear.minus(aMonth);
  // @ts-expect-error nor compared
  aMonth.isAbove(aYear);
  // @ts-expect-error a bound is of the same unit
  aMonth.atMost(once(aMonth));
  // @ts-expect-error a rate is no money
  aMonth.plus(one);
  // @ts-expect-error money is not multiplied by money
  aMonth.times(aMonth);
  // @ts-expect-error not even as a number
  aMonth.times(ofMonth);
  // @ts-expect-error a month over a year is no rate
  aMonth.over(aYear);
  // @ts-expect-error a twelfth of a month
  perMonth(aMonth);
  // @ts-expect-error twelve years
  perYear(aYear);
  // @ts-expect-error a sum of both is neither
  const sum: Exact<'perMonth'> = Exact.sum([aMonth, aYear]);
  // @ts-expect-error as a number too
  const swapped: Amount<'perYear'> = ofMonth;
  // @ts-expect-error and on the way out
  const out: Amount<'perMonth'> = aYear.toNumber();
  // @ts-expect-error the household keeps them apart
  const mixed: Household = { ...household, annualIncome: household.housing.rent };
  // @ts-expect-error so do the answers
  const rent: Amount<'perYear'> = eurosOf(said, 'rent');
  // @ts-expect-error the parameters
  aMonth.isAbove(of('paje.ceiling'));
  // @ts-expect-error money is not counted
  count('bmaf');
  // @ts-expect-error and the results
  const result: BenefitResult<'once'> = { amount: ofMonth, net: ofMonth, eligible: true, reasons: [], steps: [] };
  const ratio: Exact = aMonth.over(aMonth);
  const nothing: Exact<'perYear'> = aYear.atLeast(zero);
  return [sum, swapped, out, mixed, rent, result, ratio, nothing];
}
