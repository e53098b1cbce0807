import { ageOn, firstDayOf, type Month } from '../calendar/month.ts';
import {
  expectedChildren,
  incomeKindSchema,
  type Adult,
  type Household,
  type IncomeKind,
  type Tenure,
  type Zone,
} from '../household/household.ts';
import { Exact } from '../money/exact.ts';
import type { Amount } from '../money/unit.ts';

/** One answer in the summary on paper: no name, no date of birth, no personal number. */
export type HouseholdLine =
  /** Full years, on the first day of the month of the right. */
  | { readonly id: 'adults' | 'children'; readonly ages: readonly number[] }
  | { readonly id: 'noChild' | 'pregnant' }
  | { readonly id: 'expected'; readonly count: number }
  | { readonly id: 'home'; readonly tenure: Tenure; readonly rent: Amount<'perMonth'>; readonly zone: Zone | undefined }
  /** Mean of the three months, in whole cents. */
  | {
      readonly id: 'income';
      readonly person: 'you' | 'partner';
      readonly kind: IncomeKind;
      readonly monthly: Amount<'perMonth'>;
    }
  | { readonly id: 'noIncome' | 'student'; readonly person: 'you' | 'partner' }
  /** Why last year’s pay counts less, or not at all. */
  | {
      readonly id: 'withoutWork';
      readonly person: 'you' | 'partner';
      readonly reason: NonNullable<Adult['jobless']> | 'rsa';
    }
  | { readonly id: 'support'; readonly euros: Amount<'perMonth'> }
  | { readonly id: 'yearlyIncome' | 'housingIncome'; readonly euros: Amount<'perYear'> };

const people = ['you', 'partner'] as const;

/** The answers behind an estimate, in the order of the questions. */
export function householdLines(household: Household, month: Month): readonly HouseholdLine[] {
  const { adults, children, housing, annualIncome, housingIncome, supportReceived } = household;
  const day = firstDayOf(month);
  const agesOf = (persons: readonly { readonly birthDate: string }[]): readonly number[] =>
    persons.map(({ birthDate }) => Math.max(0, ageOn(birthDate, day)));
  return [
    { id: 'adults', ages: agesOf(adults) },
    children.length > 0 ? { id: 'children', ages: agesOf(children) } : { id: 'noChild' },
    ...expectedLine(household),
    { id: 'home', tenure: housing.tenure, rent: housing.rent, zone: housing.zone },
    ...adults.flatMap((adult, index) => incomeLines(adult, people[index] ?? 'partner')),
    ...unlessNothing({ id: 'support', euros: supportReceived }),
    ...unlessNothing({ id: 'yearlyIncome', euros: annualIncome }),
    ...unlessNothing({ id: 'housingIncome', euros: housingIncome }),
  ];
}

function expectedLine(household: Household): readonly HouseholdLine[] {
  const count = expectedChildren(household);
  if (count === 0) return [];
  return count === 1 ? [{ id: 'pregnant' }] : [{ id: 'expected', count }];
}

/** Leaves out zero: the question may not have been asked. */
const unlessNothing = (line: Extract<HouseholdLine, { euros: number }>): readonly HouseholdLine[] =>
  line.euros > 0 ? [line] : [];

function incomeLines(adult: Adult, person: 'you' | 'partner'): readonly HouseholdLine[] {
  const received = incomeKindSchema.options.flatMap((kind): readonly HouseholdLine[] => {
    const sum = Exact.sum(adult.incomes.map((income) => Exact.of(income[kind] ?? 0)));
    const monthly = sum.over(adult.incomes.length).rounded(2).toNumber();
    return monthly > 0 ? [{ id: 'income', person, kind, monthly }] : [];
  });
  const reason = adult.receivesRsa ? 'rsa' : adult.jobless;
  return [
    ...(adult.student ? [{ id: 'student', person } as const] : []),
    ...(received.length > 0 ? received : [{ id: 'noIncome', person } as const]),
    ...(reason ? [{ id: 'withoutWork', person, reason } as const] : []),
  ];
}
