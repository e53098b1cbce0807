import type { Month } from '#domain/benefits/calendar/month.ts';
import type { PaymentLine } from '#domain/documents/caf-content.ts';
import { sumOf, type Cents } from '#domain/documents/cents.ts';
import type { Months, NamedPerson, PostalAddress } from '#domain/documents/parts.ts';
import type { DocumentRefusal } from '#domain/documents/refusal.ts';
import { benefitNames } from './benefits.ts';
import { monthsToChoose, paidLines, type CafFile } from './file.ts';
import type { StoredLine } from './month-content.ts';

/** What every document of a file says first. */
export function headOf({ holders, fileNumber, address }: CafFile): {
  holders: NamedPerson[];
  fileNumber: string;
  address: string[];
} {
  const postal: PostalAddress = address;
  return { holders: holders.filter((each) => each !== undefined), fileNumber, address: [...postal] };
}

export const paymentLine = ({
  benefit,
  kind,
  rightMonth,
  paidOn,
  amount,
  withheld,
  payee,
}: StoredLine): PaymentLine => ({
  benefit: benefitNames[benefit],
  kind,
  rightMonth,
  paidOn,
  amount,
  withheld,
  payee,
});

export const totalOf = (lines: readonly PaymentLine[]): Cents =>
  sumOf(lines.map(({ amount, withheld }) => amount - withheld));

/** What was paid in a period, the oldest first; months that may not be chosen give nothing. */
export function linesIn(file: CafFile, { from, to }: Months): readonly StoredLine[] {
  return monthsToChoose(file)
    .filter(({ month }) => from <= month && month <= to)
    .toReversed()
    .flatMap((month) => paidLines(file, month));
}

/** Why nothing is said of a period, whatever was paid in it. */
export function refusalOfPeriod(file: CafFile, { from, to }: Months): DocumentRefusal | undefined {
  const states = file.months.filter(({ month }) => from <= month && month <= to).map(({ content }) => content.state);
  if (states.includes('closed')) return 'struckOffInPeriod';
  return states.includes('suspended') ? 'suspendedInPeriod' : undefined;
}

/** The quotient of a month, or why there is none. */
export function quotientOfMonth(
  file: CafFile,
  month: Month,
): { readonly euros: number; readonly month: Month; readonly computedIn: Month } | DocumentRefusal {
  const found = monthsToChoose(file).find((each) => each.month === month)?.content.quotient ?? 'notComputed';
  if (found === 'noResources') return 'noResources';
  if (found === 'notComputed') return 'noQuotientInPeriod';
  return { euros: found, month, computedIn: month };
}

/** The home as it is now, also beside a quotient of another month. */
export const childrenNow = ({ children }: CafFile): NamedPerson[] =>
  children.filter(({ isCounted }) => isCounted).map(({ named }) => named);
