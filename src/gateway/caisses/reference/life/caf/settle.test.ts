import { describe, expect, it } from 'vitest';
import type { StoredLine } from './month-content.ts';
import { settled } from './settle.ts';

const line = (amount: number, changes: Partial<StoredLine> = {}): StoredLine => ({
  benefit: 'familyAllowances',
  kind: 'right',
  rightMonth: '2026-10',
  paidOn: '2026-11-05',
  amount,
  withheld: 0,
  payee: 'holder',
  beneficiary: 'holder',
  child: null,
  ...changes,
});
const debt = { benefit: 'activityBonus', way: 'withheld', remaining: 100_00, eachMonth: 48_00 } as const;
const nothing = { debts: [], found: [], repaysEachMonth: undefined };

describe('a month that is settled', () => {
  it('keeps a part for a debt, from one line and then the next, until it is paid', () => {
    const first = settled({ ...nothing, lines: [line(30_00), line(152_25)], debts: [debt] });
    expect(first.lines.map(({ withheld }) => withheld)).toEqual([30_00, 18_00]);
    expect(first.debts).toEqual([{ ...debt, remaining: 52_00 }]);
    const last = settled({ ...nothing, lines: [line(152_25)], debts: [{ ...debt, remaining: 20_00 }] });
    expect(last.lines.map(({ withheld }) => withheld)).toEqual([20_00]);
    expect(last.debts).toEqual([]);
  });

  it('keeps nothing of what goes to a landlord, nor more than there is', () => {
    const lines = [line(200_00, { payee: 'thirdParty' }), line(15_00)];
    const { lines: kept, debts } = settled({ ...nothing, lines, debts: [debt] });
    expect(kept.map(({ withheld }) => withheld)).toEqual([0, 15_00]);
    expect(debts).toEqual([{ ...debt, remaining: 85_00 }]);
  });

  it('owes what is below zero, and pays it back by itself: nothing is kept for it a second time', () => {
    const lines = [
      line(150_00),
      line(-400_00, { kind: 'adjustment', benefit: 'familySupport', rightMonth: '2026-01' }),
    ];
    const { debts } = settled({ ...nothing, lines, repaysEachMonth: 120_00 });
    expect(debts).toEqual([{ benefit: 'familySupport', way: 'repaid', remaining: 250_00, eachMonth: 120_00 }]);
    const next = settled({ ...nothing, lines: [line(150_00)], debts });
    expect(next.lines.map(({ withheld }) => withheld)).toEqual([0]);
    expect(next.debts).toEqual([{ ...debts[0], remaining: 130_00 }]);
    expect(settled({ ...nothing, lines: [], debts: [{ ...debts[0]!, remaining: 120_00 }] }).debts).toEqual([]);
  });
});
