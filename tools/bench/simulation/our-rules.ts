import { firstDayOf, type Month } from '#domain/benefits/calendar/month.ts';
import { estimate } from '#domain/benefits/estimate.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import { toCents } from '#domain/benefits/money/exact.ts';
import { parametersOn } from '#domain/benefits/parameters/parameters.ts';
import { activityBonus } from '#domain/benefits/rules/ppa.ts';

const month: Month = '2026-10';

type Wages = readonly [number, number, number];

/** One person alone, 36 years old, tenant without aid. */
const alone = ([first, second, third]: Wages): Household => ({
  adults: [{ birthDate: '1990-05-10', incomes: [{ wage: first }, { wage: second }, { wage: third }], student: false }],
  children: [],
  housing: { tenure: 'tenant', rent: 600, zone: 'zone2' },
  pregnant: false,
  recentlySingle: false,
  annualIncome: 0,
  housingIncome: 0,
  twoEarners: false,
  supportReceived: 0,
});

/** A couple with three children, for whom every rule has work to do. */
const family = ([first, second, third]: Wages): Household => ({
  ...alone([first, second, third]),
  adults: [...alone([first, second, third]).adults, ...alone([600, 600, 600]).adults],
  children: ['2012-06-01', '2019-06-01', '2025-06-01'].map((birthDate) => ({ birthDate })),
  annualIncome: first * 12,
  housingIncome: first * 12,
  twoEarners: true,
});

/** Prime d'activité of one person alone, in euros. */
export const ourPpa = (wages: Wages): number => activityBonus(alone(wages), month).amount;

/** All benefits of a family; gives the sum of the monthly amounts, so that nothing is left out. */
export const ourEstimate = (wages: Wages): number =>
  Object.values(estimate({ household: family(wages), month })).reduce((sum, { amount }) => sum + amount, 0);

/** The figures that the model for the other engine is written with. */
export function ppaFigures() {
  const { of } = parametersOn(firstDayOf(month));
  return {
    base: of('ppa.base').toNumber(),
    slope: of('ppa.slope').toNumber(),
    minimum: of('ppa.minimum').toNumber(),
    smic: of('smic.hourly').toNumber(),
    bonusStart: of('ppa.bonusStart').toNumber(),
    bonusFull: of('ppa.bonusFull').toNumber(),
    bonusMost: toCents(of('ppa.base').times(of('ppa.bonusRate'))).toNumber(),
  };
}
