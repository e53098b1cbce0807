import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { cafBenefits } from './benefits.ts';
import type { ToldLife } from './household-in-month.ts';
import type { MonthsBefore, StoredLine } from './month-content.ts';
import { paymentDayOf } from './payment-days.ts';
import { rightsIn, type Right } from './rights.ts';

/** A claim to a payment, and that of the caisse to have it back, lapse after two years (CSS, art. L553-1). */
const LAPSES_AFTER_MONTHS = 24;

type Part = Pick<Right, 'benefit' | 'beneficiary' | 'child'>;

const keyOf = ({ benefit, beneficiary, child }: Part): string => [benefit, beneficiary, child ?? ''].join('/');

/**
 * « Rappels » (above zero) and « indus » (below zero) of the months before, as known in this one: what the rules in force give
 * for each of them today, less all that its lines have given so far.
 */
export function adjustmentsOf(
  life: ToldLife,
  month: Month,
  before: MonthsBefore,
  table: ParameterTable,
): readonly StoredLine[] {
  const oldest = monthsBefore(month, LAPSES_AFTER_MONTHS);
  const posted = before.flatMap(({ content }) => content.lines);
  return before
    .filter((each) => each.month >= oldest && each.content.state === 'open')
    .flatMap((each) => {
      const due = rightsIn(life, each.month, month, table);
      const given = posted.filter(({ rightMonth }) => rightMonth === each.month);
      return differences(due, given).map(({ part, payee, amount }): StoredLine => ({
        benefit: part.benefit,
        kind: 'adjustment',
        rightMonth: each.month,
        paidOn: paymentDayOf(month),
        amount,
        withheld: 0,
        payee,
        beneficiary: part.beneficiary,
        child: part.child,
      }));
    });
}

interface Difference {
  readonly part: Part;
  readonly payee: StoredLine['payee'];
  readonly amount: number;
}

function differences(due: readonly Right[], given: readonly StoredLine[]): readonly Difference[] {
  const parts = new Map<string, { part: Part; payee: StoredLine['payee']; amount: number }>();
  const add = (part: Part, payee: StoredLine['payee'], amount: number) => {
    const known = parts.get(keyOf(part));
    if (known === undefined) parts.set(keyOf(part), { part, payee, amount });
    else known.amount += amount;
  };
  for (const right of due) add(right, right.payee, right.cents);
  for (const line of given) add(line, line.payee, -line.amount);
  return [...parts.values()]
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => cafBenefits.indexOf(a.part.benefit) - cafBenefits.indexOf(b.part.benefit));
}
