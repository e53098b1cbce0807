import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOut } from './share-out.ts';

it('shares add up to the sum, whatever the weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.array(fc.integer({ min: 0, max: 9_795 }), { minLength: 1 }),
      (total, weights) => {
        const shares = shareOut(total, weights);
        const isNobodys = weights.every((weight) => weight === 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(isNobodys ? 0 : total);
        for (const [index, weight] of weights.entries()) if (weight === 0) expect(shares[index]).toBe(0);
      },
    ),
  );
  expect(shareOut(40_157, [1, 1])).toEqual([20_079, 20_078]);
});
