import { monthsBefore, yearOfIncome, type Month } from '#domain/benefits/calendar/month.ts';
import type { IncomeKind } from '#domain/benefits/household/household.ts';
import type { Resources } from '#domain/file/resources.ts';
import { incomeOf } from '../life/caf/household-in-month.ts';
import type { CafFile } from '../life/caf/file.ts';
import { monthOf } from '../life/months.ts';
import { monthsOfYear } from '../life/caf/income-of-year.ts';
import { valueAt } from '../life/timeline.ts';
import { declarationsOf } from './agenda-of.ts';

type Row = Resources['rows'][number];

const kinds: Readonly<Record<IncomeKind, Row['kind'] | undefined>> = {
  wage: 'wages',
  training: 'wages',
  selfEmployed: 'selfEmployment',
  parentalLeavePay: 'wages',
  sickPayWhileWorking: 'sickness',
  unemployment: 'unemployment',
  pension: 'retirement',
  disabilityPension: 'disability',
  alimony: 'maintenance',
  sickPay: 'sickness',
  capital: 'property',
  otherIncome: 'other',
  // What the Caf itself pays is no resource that one declares.
  minimumBenefit: undefined,
  aah: undefined,
};

/** Of the year that family benefits look at; of the last quarter, where one is declared. */
export function resourcesOf(file: CafFile): readonly Resources[] {
  const now = monthOf(file.today);
  const year = yearOfIncome(now);
  const [quarter] = declarationsOf(file);
  const last = quarter?.months && { from: monthsBefore(now, 4), to: monthsBefore(now, 2) };
  return [
    { period: year, rows: rowsOf(file, monthsOfYear(year)) },
    ...(last
      ? [
          {
            period: last,
            rows: rowsOf(
              file,
              [4, 3, 2].map((ago) => monthsBefore(now, ago)),
            ),
          },
        ]
      : []),
  ].filter(({ rows }) => rows.length > 0);
}

function rowsOf({ told, today }: CafFile, months: readonly Month[]): Row[] {
  const knownIn = monthOf(today);
  const isCouple = valueAt(told.story.isCouple, { anchor: told.anchor, month: knownIn, knownIn });
  const owners = isCouple ? (['responsible', 'spouse'] as const) : (['responsible'] as const);
  return owners.flatMap((owner) => {
    const incomes = months.map((month) => incomeOf(told, owner === 'spouse' ? 'partner' : 'holder', month, knownIn));
    const sums = new Map<Row['kind'], number>();
    for (const income of incomes) {
      for (const [name, euros] of Object.entries(income)) {
        const kind = kinds[name as IncomeKind];
        if (kind !== undefined && euros > 0) sums.set(kind, (sums.get(kind) ?? 0) + Math.round(euros * 100));
      }
    }
    return [...sums].map(([kind, amount]) => ({ owner, kind, amount }));
  });
}
