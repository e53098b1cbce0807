import { firstDayOf, type Month } from '../calendar/month.ts';
import { familyChildren } from '../household/dependants.ts';
import type { Household, Housing, Zone } from '../household/household.ts';
import { monthlyShare } from '../money/conversions.ts';
import { Exact, toCents, zero } from '../money/exact.ts';
import type { Unit } from '../money/unit.ts';
import { parametersOn, type Parameters, type ParameterTable } from '../parameters/parameters.ts';
import { granted, refused, Steps, type BenefitResult, type Reason } from './result.ts';

/** APL for social housing; otherwise ALF with dependants, ALS without (CCH, art. L821-1 and L841-1). */
export type HousingAidKind = 'apl' | 'alf' | 'als';

export interface HousingAidParts {
  readonly kind: HousingAidKind;
  readonly dependants: number;
  readonly rentCeiling: Exact<'perMonth'>;
  readonly rentCounted: Exact<'perMonth'>;
  readonly charges: Exact<'perMonth'>;
  readonly allowance: Exact<'perYear'>;
  readonly familyRate: Exact;
  readonly rentRate: Exact;
  readonly ownPart: Exact<'perMonth'>;
  readonly rentReduction: Exact<'perMonth'>;
  /** Before the rent reduction and CRDS. */
  readonly beforeReduction: Exact<'perMonth'>;
  /** Before CRDS. */
  readonly gross: Exact<'perMonth'>;
}

export interface HousingAidResult extends BenefitResult<'perMonth'> {
  readonly parts?: HousingAidParts;
}

const tenancies: readonly Housing['tenure'][] = ['tenant', 'furnishedTenant', 'socialTenant'];

/**
 * Housing aid of a tenant in mainland France (CCH, art. L823-1 to L823-9, D823-16 and D823-17; arrêté of 27 September
 * 2019, « A » in the sources): rent up to a ceiling and flat charges, less what the household pays by its income,
 * faded out for dear homes, less 5 €, the share of the rent reduction, and CRDS.
 */
export function housingAid(household: Household, month: Month, table?: ParameterTable): HousingAidResult {
  const steps = new Steps();
  const { housing } = household;
  if (!tenancies.includes(housing.tenure)) return refused(steps, 'notTenant');
  if (housing.zone === undefined) return refused(steps, 'zoneUnknown');
  const parameters = parametersOn(firstDayOf(month), table);
  const dependants = familyChildren(household, month, parameters, parameters.count('al.ageLimit')).length;
  const size: Size = { couple: household.adults.length === 2, dependants };
  const generalCeiling = rentCeiling(housing.zone, size, parameters);
  const ceiling = toCents(generalCeiling.times(ceilingShare(housing, parameters)));
  const rent = rentPaid(housing);
  const rentCounted = steps.add(
    'al.rent',
    { rent, ceiling },
    rent.atMost(ceiling),
    'CCH, art. D823-16 ; A, art. 7, 8 et 16',
  );
  const charges = steps.add(
    'al.charges',
    { dependants },
    flatCharges(housing, size, parameters),
    'CCH, art. D823-16 ; A, art. 9 et 16',
  );
  const eligibleCost = rentCounted.plus(charges);
  const income = Exact.of(household.housingIncome).raisedTo(100).atLeast(studentFloor(household, parameters));
  const allowance = bySize('al.r0', size, parameters);
  const familyRate = bySize('al.tf', size, parameters);
  const rentRate = rateOfRent(rentCounted.over(rentCeiling('zone2', size, parameters)), parameters);
  const minimum = eligibleCost.times(parameters.of('al.minimumShare')).atLeast(parameters.of('al.minimumPart'));
  const incomeAbove = income.minus(allowance).atLeast(zero);
  const ownPart = steps.add(
    'al.ownPart',
    { minimum, income, allowance, familyRate, rentRate },
    minimum.plus(monthlyShare(incomeAbove, familyRate.plus(rentRate))),
    'CCH, art. D823-17 ; A, art. 12 à 15',
  );
  const theoretical = eligibleCost.minus(ownPart).atLeast(zero);
  const isSocial = housing.tenure === 'socialTenant';
  const tooLittle = !isSocial && !theoretical.isAtLeast(parameters.of('al.threshold'));
  const fading = fadingOf(housing.zone, rent, generalCeiling, parameters);
  const afterFading = steps.add(
    'al.fading',
    { theoretical, rent, ceiling: generalCeiling, fading },
    toCents((tooLittle ? zero : theoretical).times(fading)),
    'CCH, art. D823-16 ; A, art. 10',
  );
  const rentReduction = Exact.of(housing.rentReduction ?? 0);
  const beforeReduction = afterFading.minus(parameters.of('al.flatReduction')).atLeast(zero);
  const gross = steps.add(
    'al.gross',
    { afterFading, flat: parameters.of('al.flatReduction'), rentReduction },
    beforeReduction.minus(rentReduction.times(parameters.of('al.rentReductionShare'))).atLeast(zero),
    'CCH, art. L442-2-1 et D823-16 ; A, art. 11',
  );
  const kind: HousingAidKind = isSocial ? 'apl' : dependants > 0 ? 'alf' : 'als';
  const parts: HousingAidParts = {
    kind,
    dependants,
    rentCeiling: ceiling,
    rentCounted,
    charges,
    allowance,
    familyRate,
    rentRate,
    ownPart,
    rentReduction,
    beforeReduction,
    gross,
  };
  const crds = parameters.of('crds.rate');
  if (!gross.isPositive) {
    return { ...refused(steps, refusalOf(theoretical, fading)), parts };
  }
  return { ...granted(steps, gross, crds), parts };
}

function refusalOf(theoretical: Exact<'perMonth'>, fading: Exact): Reason {
  if (!fading.isPositive) return 'rentTooHigh';
  return theoretical.isPositive ? 'belowMinimum' : 'incomeTooHigh';
}

/** Students are taken to have at least so much, and less with a grant (CCH, art. R822-20). */
function studentFloor({ adults, grantHolder }: Household, parameters: Parameters): Exact<'perYear'> {
  if (!adults.every(({ student }) => student)) return zero;
  const floor = parameters.of('al.studentFloor');
  return grantHolder ? floor.minus(parameters.of('al.grantReduction')) : floor;
}

interface Size {
  readonly couple: boolean;
  readonly dependants: number;
}

/** A third of a furnished home’s rent is for the furniture: two thirds of it count, in whole euros (A). */
function rentPaid(housing: Housing): Exact<'perMonth'> {
  const rent = Exact.of(housing.rent);
  return housing.tenure === 'furnishedTenant' ? rent.times(2).over(3).rounded(0) : rent;
}

function rentCeiling(zone: Zone, { couple, dependants }: Size, parameters: Parameters): Exact<'perMonth'> {
  if (dependants === 0) return parameters.of(couple ? `al.${zone}.couple` : `al.${zone}.single`);
  const further = parameters.of(`al.${zone}.further`).times(dependants - 1);
  return parameters.of(`al.${zone}.oneDependant`).plus(further);
}

function ceilingShare(housing: Housing, parameters: Parameters): Exact {
  if (housing.room) return parameters.of('al.room');
  return housing.shared ? parameters.of('al.shared') : Exact.of(1);
}

function flatCharges({ shared }: Housing, { couple, dependants }: Size, parameters: Parameters): Exact<'perMonth'> {
  const base = shared
    ? parameters.of(couple ? 'al.sharedChargesCouple' : 'al.sharedCharges')
    : parameters.of('al.charges');
  return base.plus(parameters.of(shared ? 'al.sharedChargesChild' : 'al.chargesChild').times(dependants));
}

const listedDependants = 6;

/** A value listed for a single person, a couple, one to six dependants, and each one more (A, art. 14 and 15). */
function bySize(table: 'al.r0', size: Size, parameters: Parameters): Exact<'perYear'>;
function bySize(table: 'al.tf', size: Size, parameters: Parameters): Exact;
function bySize(table: 'al.r0' | 'al.tf', { couple, dependants }: Size, parameters: Parameters): Exact<Unit> {
  switch (dependants) {
    case 0:
      return parameters.of(couple ? `${table}.couple` : `${table}.single`);
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
      return parameters.of(`${table}.with${dependants}`);
    default:
      return parameters
        .of(`${table}.with6`)
        .plus(parameters.of(`${table}.further`).times(dependants - listedDependants))
        .atLeast(zero);
  }
}

/** Rate by how dear the rent is beside the ceiling of zone 2: nothing, then two slopes (A, art. 14). */
function rateOfRent(ratio: Exact, parameters: Parameters): Exact {
  const first = parameters.of('al.tl.threshold1');
  const second = parameters.of('al.tl.threshold2');
  const inFirst = ratio.atMost(second).minus(first).atLeast(zero).times(parameters.of('al.tl.rate2'));
  return inFirst.plus(ratio.minus(second).atLeast(zero).times(parameters.of('al.tl.rate3')));
}

/** 1 for a rent up to some times the ceiling, 0 from some more times on, in proportion between (CCH, art. D823-16). */
function fadingOf(zone: Zone, rent: Exact<'perMonth'>, ceiling: Exact<'perMonth'>, parameters: Parameters): Exact {
  const from = ceiling.times(parameters.of(`al.${zone}.reduceFrom`));
  const to = ceiling.times(parameters.of(`al.${zone}.nothingFrom`));
  return to.minus(rent).over(to.minus(from)).atLeast(zero).atMost(Exact.of(1));
}
