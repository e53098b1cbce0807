import { firstDayOf, monthIndex, type Month } from '#domain/benefits/calendar/month.ts';
import { ageInMonth } from '#domain/benefits/calendar/age-in-month.ts';
import { estimate, isPaidOnce, type BenefitId, type Estimate } from '#domain/benefits/estimate.ts';
import { familyChildren } from '#domain/benefits/household/dependants.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import { Exact } from '#domain/benefits/money/exact.ts';
import { parametersOn, type ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import type { PaymentLine } from '#domain/documents/caf-content.ts';
import { birthDateOf } from '../family.ts';
import { always, valueAt } from '../timeline.ts';
import { aahOf, DISABLED_CHILD_RATE } from './aah.ts';
import { cafBenefits, isHousingAid, simulatedNames, type CafBenefit } from './benefits.ts';
import { householdIn, type ToldLife } from './household-in-month.ts';
import { shareOut } from './share-out.ts';

export type Beneficiary = 'holder' | 'spouse';

/** One right of a month, in whole cents after CRDS. */
export interface Right {
  readonly benefit: CafBenefit;
  readonly beneficiary: Beneficiary;
  /** Place among the children of the story; null: for the home. */
  readonly child: number | null;
  readonly payee: PaymentLine['payee'];
  readonly cents: number;
}

/**
 * The rights of a month as the caisse knows the home in another month: those of the product's own rules, reading « law », and
 * those that the MDPH decides. None while the file is suspended or after it was closed.
 */
export function rightsIn(life: ToldLife, month: Month, knownIn: Month, table: ParameterTable): readonly Right[] {
  const { story, anchor } = life;
  const moment = { anchor, month, knownIn };
  if (valueAt(story.state ?? always('open'), moment) !== 'open') return [];
  if (story.openedAgo !== undefined && monthIndex(anchor) - monthIndex(month) > story.openedAgo) return [];
  const household = householdIn(life, month, knownIn, table);
  const estimated = estimate({ household, month, table });
  const rights = [
    ...simulatedRights(life, month, household, estimated, table),
    ...decidedRights(life, month, knownIn, table),
  ];
  const { isPaidToLandlord = false } = valueAt(story.housing, moment);
  return rights
    .filter(({ benefit, cents }) => cents > 0 && (story.claims?.includes(benefit) ?? true))
    .map((right): Right => {
      const isToThird = story.isPaidToGuardian === true || (isPaidToLandlord && isHousingAid(right.benefit));
      return isToThird ? { ...right, payee: 'thirdParty' } : right;
    })
    .toSorted((a, b) => cafBenefits.indexOf(a.benefit) - cafBenefits.indexOf(b.benefit));
}

const AUGUST = '08';

function simulatedRights(
  life: ToldLife,
  month: Month,
  household: Household,
  estimated: Estimate,
  table: ParameterTable,
): readonly Right[] {
  const isDue = (benefit: BenefitId): boolean => {
    if (benefit === 'birthGrant') return isMonthOfGrant(life, month);
    return benefit !== 'backToSchoolAllowance' || month.endsWith(`-${AUGUST}`);
  };
  const named = (Object.keys(simulatedNames) as (keyof typeof simulatedNames)[])
    .filter((benefit) => !isPaidOnce(benefit) || isDue(benefit))
    .flatMap((benefit) => perChild(life, month, simulatedNames[benefit], cents(estimated[benefit].net)));
  return [...named, ofHome(housingAidOf(household, month, table), cents(estimated.housingAid.net))];
}

/** APL for social housing; otherwise ALF with dependants, ALS without (CCH, art. L821-1 and L841-1), as in `rules/al.ts`. */
function housingAidOf(household: Household, month: Month, table: ParameterTable): CafBenefit {
  if (household.housing.tenure === 'socialTenant') return 'socialHousingAid';
  const parameters = parametersOn(firstDayOf(month), table);
  const rule = { parameters, reading: 'law', ageLimit: parameters.count('al.ageLimit') } as const;
  return familyChildren(household, month, rule).length > 0 ? 'familyHousingAid' : 'plainHousingAid';
}

const cents = (euros: number): number => Math.round(euros * 100);

const ofHome = (benefit: CafBenefit, amount: number): Right => ({
  benefit,
  beneficiary: 'holder',
  child: null,
  payee: 'holder',
  cents: amount,
});

/** Two months before the birth, at the end of the seventh month of pregnancy (CSS, art. D531-2). */
const isMonthOfGrant = ({ story, anchor }: ToldLife, month: Month): boolean =>
  story.children.some(
    (child) => monthIndex(birthDateOf(child, anchor)) - monthIndex(month) === GRANT_MONTHS_BEFORE_BIRTH,
  );

const GRANT_MONTHS_BEFORE_BIRTH = 2;

/** Of which children a benefit is, and with which weight; the home's own are of none. */
const childrenOf: Partial<Record<CafBenefit, (age: { readonly opening: number; readonly ending: number }) => number>> =
  {
    familySupport: ({ opening, ending }) => (opening >= 0 && ending < 20 ? 1 : 0),
    youngChildAllowance: ({ opening, ending }) => (opening >= 0 && ending < 3 ? 1 : 0),
  };

/** One line a child of what is for children: their lines add up to the amount of the rule, to the cent. */
function perChild(life: ToldLife, month: Month, benefit: CafBenefit, total: number): readonly Right[] {
  if (total === 0) return [];
  const weights = life.story.children.map((child) => weightOf(month, benefit, birthDateOf(child, life.anchor)));
  if (weights.every((weight) => weight === 0)) return [ofHome(benefit, total)];
  return shareOut(total, weights).map((share, child): Right => ({ ...ofHome(benefit, share), child }));
}

function weightOf(month: Month, benefit: CafBenefit, birthDate: string): number {
  if (benefit === 'backToSchoolAllowance') return schoolWeight(Number(month.slice(0, 'YYYY'.length)), birthDate);
  return childrenOf[benefit]?.(ageInMonth({ birthDate }, month, 'law')) ?? 0;
}

/** By the age reached in the year, in the proportions of the three rates (CSS, art. D543-1). */
function schoolWeight(year: number, birthDate: string): number {
  const age = year - Number(birthDate.slice(0, 'YYYY'.length));
  if (age < 6 || age > 18 || (age === 18 && birthDate.slice('YYYY-'.length) <= '09-15')) return 0;
  if (age < 11) return 8972;
  return age < 15 ? 9467 : 9795;
}

/** AAH with its increase, and AEEH for a child: the MDPH decides them, so the simulator has none of them. */
function decidedRights(
  { story, anchor }: ToldLife,
  month: Month,
  knownIn: Month,
  table: ParameterTable,
): readonly Right[] {
  const { aahCents, autonomyCents } = aahOf(valueAt(story.aah ?? always('none'), { anchor, month, knownIn }), month);
  const base = parametersOn(firstDayOf(month), table).of('bmaf');
  const forChild = cents(base.times(Exact.of(DISABLED_CHILD_RATE)).rounded(2).toNumber());
  return [
    ofHome('disabledAdult', aahCents),
    ofHome('autonomyIncrease', autonomyCents),
    ...story.children.flatMap((child, index): Right[] => {
      const { opening, ending } = ageInMonth({ birthDate: birthDateOf(child, anchor) }, month, 'law');
      return child.disabled && opening >= 0 && ending < 20
        ? [{ ...ofHome('disabledChild', forChild), child: index }]
        : [];
    }),
  ];
}
