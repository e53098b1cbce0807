import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { untaxedKinds, type IncomeKind, type MonthIncome } from '#domain/benefits/household/household.ts';

/** Income of some months, in whole cents. */
export interface CountedIncome {
  /** As received: what the quotient familial divides. */
  readonly receivedCents: number;
  /** As taxed, after 10 % for pay, replacement income and pensions (CGI, art. 83, 3°): what family benefits and housing aid see. */
  readonly taxedCents: number;
}

/** Taxed whole: no pay and no pension. */
const taxedWhole: readonly IncomeKind[] = ['selfEmployed', 'capital'];

const KEPT_TENTHS = 9;

export function countedIncome(incomes: readonly MonthIncome[]): CountedIncome {
  let receivedCents = 0;
  let taxedTenths = 0;
  for (const income of incomes) {
    for (const kind of Object.keys(income) as IncomeKind[]) {
      if (untaxedKinds.includes(kind)) continue;
      const cents = Math.round((income[kind] ?? 0) * 100);
      receivedCents += cents;
      taxedTenths += cents * (taxedWhole.includes(kind) ? 10 : KEPT_TENTHS);
    }
  }
  return { receivedCents, taxedCents: Math.round(taxedTenths / 10) };
}

export const monthsOfYear = (year: number): readonly Month[] =>
  Array.from({ length: 12 }, (_, index): Month => `${year}-${String(index + 1).padStart(2, '0')}`);

/** The twelve months that housing aid looks at: M-2 to M-13 (CCH, art. R822-2). */
export const monthsOfHousingIncome = (month: Month): readonly Month[] =>
  Array.from({ length: 12 }, (_, index) => monthsBefore(month, index + 2));
