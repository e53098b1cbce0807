import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { Month } from '../../calendar/month.ts';
import type { Household } from '../../household/household.ts';
import { housingAid } from '../../rules/al.ts';
import { activityBonus } from '../../rules/ppa.ts';
import { activityBonusByTheTexts } from './activity-bonus.ts';
import { askingForActivityBonus, askingForHousingAid, type Asking } from './households.ts';
import { housingAidByTheTexts } from './housing-aid.ts';
import { activityBonusKinds, housingAidKinds, type Kinds } from './kinds.ts';

/** The same households in each run: a difference that is seen once is seen again. */
const seed = 20_261_130;
const ALL = 10_000;
const examples = inject('isExhaustive') ? ALL : ALL / 10;
/** Of each kind, 200 in the whole comparison. */
const least = (200 * examples) / ALL;

interface Comparison {
  readonly benefit: string;
  readonly askings: fc.Arbitrary<Asking>;
  readonly kinds: Kinds;
  /** What is paid, and whether there is anything before CRDS. */
  readonly ours: (household: Household, month: Month) => { readonly paid: number; readonly isDue: boolean };
  readonly byTheTexts: (household: Household, month: Month) => number;
}

const comparisons: readonly Comparison[] = [
  {
    benefit: 'housing aid',
    askings: askingForHousingAid,
    kinds: housingAidKinds,
    ours: (household, month) => {
      const { net, amount } = housingAid(household, month);
      return { paid: net, isDue: amount > 0 };
    },
    byTheTexts: housingAidByTheTexts,
  },
  {
    benefit: 'prime d’activité',
    askings: askingForActivityBonus,
    kinds: activityBonusKinds,
    ours: (household, month) => {
      const { amount, eligible } = activityBonus(household, month);
      return { paid: amount, isDue: eligible };
    },
    byTheTexts: activityBonusByTheTexts,
  },
];

describe.each(comparisons)('$benefit, written a second time from the texts', ({ askings, kinds, ours, byTheTexts }) => {
  const households = fc.sample(askings, { seed, numRuns: examples });

  test('agrees to the cent', { timeout: 300_000 }, async ({ annotate }) => {
    const expected = households.map(({ household, month }) => byTheTexts(household, month));
    const differing = households.flatMap(({ household, month }, index) => {
      const texts = expected[index] ?? 0;
      const { paid, isDue } = ours(household, month);
      return paid === texts && isDue === texts > 0
        ? []
        : [{ paid, isDue, texts, month, household: JSON.stringify(household) }];
    });
    await annotate(`${expected.filter((paid) => paid > 0).length} of ${examples} are paid something`);
    expect(differing.length, JSON.stringify(differing.slice(0, 3), undefined, 1)).toBe(0);
    expect(expected.filter((paid) => paid > 0).length).toBeGreaterThan(examples / 4);
  });

  test.for(Object.entries(kinds))('reaches %s', { timeout: 300_000 }, async ([, isOf], { annotate }) => {
    const reached = households.filter((asking) => isOf(asking)).length;
    await annotate(`${reached} of ${examples}`);
    expect(reached).toBeGreaterThanOrEqual(least);
  });
});
