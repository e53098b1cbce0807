import type { StoryDebt } from './story.ts';
import type { StoredDebt, StoredLine } from './month-content.ts';

interface ToSettle {
  readonly lines: readonly StoredLine[];
  /** As they stood after the month before. */
  readonly debts: readonly StoredDebt[];
  /** Debts found this month: kept from this month on. */
  readonly found: readonly StoryDebt[];
  readonly repaysEachMonth: number | undefined;
}

/** A household that pays nothing back by itself is asked for this much each month. */
const USUAL_REPAYMENT_CENTS = 50_00;

/**
 * What is kept of the lines for debts, and the debts that are left.
 *
 * There are two kinds of debt, so that the lines of any period add up to what was paid. One stands in no line: a part of each
 * later payment is kept for it (`withheld`). One is the part below zero of a month whose « indus » were greater than its
 * rights: the lines say it already, so nothing is kept, and the household pays it back by transfers (`repaid`).
 */
export function settled({ lines, debts, found, repaysEachMonth }: ToSettle): {
  readonly lines: StoredLine[];
  readonly debts: StoredDebt[];
} {
  const owed = [
    ...debts.map((debt) =>
      debt.way === 'repaid' ? { ...debt, remaining: debt.remaining - debt.eachMonth } : { ...debt },
    ),
    ...found.map(({ benefit, amount, keptEachMonth }) => ({
      benefit,
      way: 'withheld' as const,
      remaining: amount,
      eachMonth: keptEachMonth,
    })),
  ];
  const kept = lines.map((line) => ({ ...line }));
  for (const debt of owed) {
    if (debt.way !== 'withheld') continue;
    let toKeep = Math.min(debt.remaining, debt.eachMonth);
    // What goes to a landlord is left alone.
    for (const line of kept) {
      if (line.payee !== 'holder' || line.amount <= 0) continue;
      const share = Math.min(toKeep, line.amount - line.withheld);
      line.withheld += share;
      debt.remaining -= share;
      toKeep -= share;
    }
  }
  const total = kept.reduce((sum, { amount, withheld }) => sum + amount - withheld, 0);
  const overpaid = kept.find(({ kind, amount }) => kind === 'adjustment' && amount < 0);
  const below: StoredDebt[] =
    total < 0 && overpaid !== undefined
      ? [
          {
            benefit: overpaid.benefit,
            way: 'repaid',
            remaining: -total,
            eachMonth: repaysEachMonth ?? USUAL_REPAYMENT_CENTS,
          },
        ]
      : [];
  return { lines: kept, debts: [...owed.filter(({ remaining }) => remaining > 0), ...below] };
}
