import { firstDayOf, type Month } from './calendar/month.ts';
import type { Household } from './household/household.ts';
import type { Amount } from './money/unit.ts';
import { parametersOn, shippedParameters, type ParameterTable } from './parameters/parameters.ts';
import { disabledAdultOrientation } from './rules/aah.ts';
import { familyAllowances } from './rules/af.ts';
import { housingAid } from './rules/al.ts';
import { backToSchoolAllowance } from './rules/ars.ts';
import { familySupport } from './rules/asf.ts';
import { familySupplement } from './rules/cf.ts';
import { withAlimonyAsSupport } from './rules/family-resources.ts';
import { birthGrant, youngChildAllowance } from './rules/paje.ts';
import { activityBonus, defaultPpaPolicy, type PpaPolicy } from './rules/ppa.ts';
import type { BenefitResult } from './rules/result.ts';
import { activeSolidarityIncome } from './rules/rsa.ts';

/** What is estimated, in the order shown. `aah` is never an amount: the visitor is sent to the MDPH. */
export const benefitIds = [
  'activityBonus',
  'activeSolidarityIncome',
  'housingAid',
  'familyAllowances',
  'familySupplement',
  'familySupport',
  'youngChildAllowance',
  'birthGrant',
  'backToSchoolAllowance',
  'disabledAdult',
] as const;
export type BenefitId = (typeof benefitIds)[number];

/** Benefits paid once, not each month. */
export type PaidOnce = 'birthGrant' | 'backToSchoolAllowance';

export const isPaidOnce = (benefit: BenefitId): benefit is PaidOnce =>
  benefit === 'birthGrant' || benefit === 'backToSchoolAllowance';

export type Estimate = {
  readonly [Benefit in BenefitId]: BenefitResult<Benefit extends PaidOnce ? 'once' : 'perMonth'>;
};

/** One household, and the month in which the right would open. */
export interface EstimateInput {
  readonly household: Household;
  readonly month: Month;
  readonly policy?: PpaPolicy;
  /** Absent: the parameters of this version. */
  readonly table?: ParameterTable;
}

/**
 * All benefits from one set of answers. The housing aid found is the one that RSA and prime d'activité count, unless the
 * household says what it receives already.
 */
export function estimate({
  household,
  month,
  policy = defaultPpaPolicy,
  table = shippedParameters,
}: EstimateInput): Estimate {
  const parameters = parametersOn(firstDayOf(month), table);
  const housing = housingAid(household, month, table);
  const counted = withHousingAid(household, housing.amount);
  return {
    activityBonus: activityBonus(counted, month, policy, table),
    activeSolidarityIncome: activeSolidarityIncome(counted, month, table),
    housingAid: housing,
    familyAllowances: familyAllowances(household, month, parameters),
    familySupplement: familySupplement(household, month, parameters),
    familySupport: familySupport(withAlimonyAsSupport(household, 0), month, parameters),
    youngChildAllowance: youngChildAllowance(household, month, parameters),
    birthGrant: birthGrant(household, month, parameters),
    backToSchoolAllowance: backToSchoolAllowance(household, Number(month.slice(0, 4)), 'law', table),
    disabledAdult: disabledAdultOrientation(),
  };
}

/** The household as RSA and prime d’activité see it: with the housing aid found, unless it said what it receives. */
export function withHousingAid(household: Household, aid: Amount<'perMonth'>): Household {
  const { housing } = household;
  return housing.aidReceived === undefined && aid > 0
    ? { ...household, housing: { ...housing, aidReceived: aid } }
    : household;
}
