import { expect, test } from 'vitest';
import { estimate } from './estimate.ts';
import { adult, born, household } from './testing/households.ts';

test('ASF completes the alimony that a lone parent receives, and pays none above it', () => {
  const withAlimony = (alimony: number) =>
    estimate({ household: household({ adults: [adult({ alimony })], children: born(2018) }), month: '2026-11' });
  expect(withAlimony(0).familySupport.amount).toBe(201.78);
  expect(withAlimony(100).familySupport.amount).toBe(101.78);
  expect(withAlimony(200).familySupport.reasons).toEqual(['supportEnough']);
});
