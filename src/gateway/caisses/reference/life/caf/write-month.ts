import type { Month } from '#domain/benefits/calendar/month.ts';
import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { birthDateOf } from '../family.ts';
import { always, isLearnedIn, monthsAgo, valueAt } from '../timeline.ts';
import { isOutsideQuotient } from './benefits.ts';
import { yearlyResourcesCents, type ToldLife } from './household-in-month.ts';
import { adjustmentsOf } from './adjustments.ts';
import { isCountedChild } from './counted-children.ts';
import type { CafMonth, MonthsBefore, StoredLine } from './month-content.ts';
import { paidOn } from './payment-days.ts';
import { quotientOf } from './quotient.ts';
import { rightsIn, type Right } from './rights.ts';
import { settled } from './settle.ts';

/**
 * Writes a month of a file: its rights, and what is corrected with them, when something about the past became known, or when
 * rules were corrected since (`hasNewRules`).
 */
export function writeCafMonth(
  life: ToldLife,
  month: Month,
  before: MonthsBefore,
  table: ParameterTable,
  hasNewRules: boolean,
): CafMonth {
  const { story, anchor } = life;
  const rights = rightsIn(life, month, month, table);
  const right = (each: Right): StoredLine => ({
    benefit: each.benefit,
    kind: 'right',
    rightMonth: month,
    paidOn: paidOn(each.benefit, month),
    amount: each.cents,
    withheld: 0,
    payee: each.payee,
    beneficiary: each.beneficiary,
    child: each.child,
  });
  const learned = isLearnedIn(
    [
      story.isCouple,
      story.earnings.holder,
      story.earnings.partner,
      story.housing,
      story.aah,
      story.support,
      story.state,
    ],
    anchor,
    month,
  );
  const adjustments = hasNewRules || learned ? adjustmentsOf(life, month, before, table) : [];
  const state = stateIn(life, month);
  const { lines, debts } = settled({
    lines: [...rights.map(right), ...adjustments],
    debts: before.at(-1)?.content.debts ?? [],
    found: (story.debts ?? []).filter(({ foundAgo }) => foundAgo === monthsAgo(anchor, month)),
    repaysEachMonth: story.repaysEachMonth,
  });
  return { state, lines, debts, quotient: state === 'open' ? quotientIn(life, month, rights) : 'notComputed' };
}

function stateIn({ story, anchor }: ToldLife, month: Month): CafMonth['state'] {
  if (story.openedAgo !== undefined && monthsAgo(anchor, month) > story.openedAgo) return 'notOpened';
  return valueAt(story.state ?? always('open'), { anchor, month, knownIn: month });
}

function quotientIn(life: ToldLife, month: Month, rights: readonly Right[]): CafMonth['quotient'] {
  const { story, anchor } = life;
  // The file was opened in this month: the first quotient is that of the next one.
  if (story.openedAgo === monthsAgo(anchor, month)) return 'notComputed';
  const moment = { anchor, month, knownIn: month };
  if (valueAt(story.resources ?? always('known'), moment) === 'missing') return 'noResources';
  const children = story.children.filter((child) => isCountedChild(birthDateOf(child, anchor), month));
  const euros = quotientOf({
    yearlyResourcesCents: yearlyResourcesCents(life, month, month),
    benefitsOfMonthCents: rights
      .filter(({ benefit }) => !isOutsideQuotient(benefit))
      .reduce((sum, { cents }) => sum + cents, 0),
    children: children.length,
    disabledChildren: children.filter(({ disabled }) => disabled).length,
  });
  return euros >= 1 ? euros : 'noResources';
}
