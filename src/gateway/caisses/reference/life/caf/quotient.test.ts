import { describe, expect, it } from 'vitest';
import { quotientOf } from './quotient.ts';

const home = { yearlyResourcesCents: 18_000_00, benefitsOfMonthCents: 500_00, children: 0, disabledChildren: 0 };

describe('the quotient familial', () => {
  it.each([
    // (1 500 € + 500 €) divided by 2, 2.5, 3, 4 and 4.5 parts.
    [0, 0, 1000],
    [1, 0, 800],
    [2, 0, 667],
    [3, 0, 500],
    [4, 0, 444],
    // A disabled child counts half a part more.
    [1, 1, 667],
    [3, 1, 444],
  ])('of a home with %i children, %i of them disabled', (children, disabledChildren, euros) => {
    expect(quotientOf({ ...home, children, disabledChildren })).toBe(euros);
  });

  it('is nothing without resources and benefits', () => {
    expect(quotientOf({ ...home, yearlyResourcesCents: 0, benefitsOfMonthCents: 0 })).toBe(0);
  });
});
