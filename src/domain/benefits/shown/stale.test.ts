import { expect, test } from 'vitest';
import { staleFamilies } from './stale.ts';

test('warns of housing aid from the day its next values hold, and says which values are used', () => {
  expect(staleFamilies('2026-09-30')).toEqual([]);
  expect(staleFamilies('2026-10-01')).toEqual([
    { benefit: 'housingAid', reviewedUntil: '2026-09-30', inForceSince: '2025-10-01' },
  ]);
});

test('names each family once, and none for what serves several', () => {
  const families = staleFamilies('2028-01-01').map(({ benefit }) => benefit);
  expect(new Set(families).size).toBe(families.length);
  expect(families).toContain('activityBonus');
  expect(families).toContain(undefined);
});
