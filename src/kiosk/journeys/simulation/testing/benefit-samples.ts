import { estimate } from '#domain/benefits/estimate.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { adult, born, household, worker } from '#domain/benefits/testing/households.ts';

const month = '2026-11';

function factsOf(asked: Household, more: Partial<ResultFacts> = {}): ResultFacts {
  return {
    estimate: estimate({ household: asked, month }),
    household: asked,
    month,
    table: shippedParameters,
    assumptions: [],
    staleOn: '2026-09-22',
    ...more,
  };
}

/** Households whose results look different from each other. */
export const resultSamples = {
  /** 237.84 € of prime d’activité after CRDS, no housing advantage. */
  single: factsOf(household({ adults: [worker(1425)], housing: { tenure: 'housedFree', rent: 0, sharesCosts: true } })),
  /** As many amounts as there can be, of each month and paid once, with figures past their review and answers not known. */
  family: factsOf(
    household({
      adults: [adult({}, { incomes: [{ wage: 700 }, { wage: 950 }, { wage: 700, unemployment: 210.5 }] })],
      children: born(2010, 2013, 2016, 2019),
      pregnant: true,
      annualIncome: 9800,
      housingIncome: 9800,
      housing: { tenure: 'tenant', rent: 780, zone: 'zone2' },
    }),
    { staleOn: '2026-11-22', assumptions: ['birthday', 'noRentReduction', 'noSavings'] },
  ),
  /** Nothing would be paid. */
  nothing: factsOf(household({ adults: [worker(6000)], annualIncome: 80_000, housing: { tenure: 'owner', rent: 0 } })),
} as const satisfies Readonly<Record<string, ResultFacts>>;
