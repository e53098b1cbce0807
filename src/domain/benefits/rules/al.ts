import { firstDayOf, type Month } from '../calendar/month.ts';
import { familyChildren } from '../household/dependants.ts';
import type { Child, Household, Housing, Zone } from '../household/household.ts';
import { monthlyShare } from '../money/conversions.ts';
import { Exact, one, toCents, zero } from '../money/exact.ts';
import type { Amount, Unit } from '../money/unit.ts';
import { parametersOn, type Parameters, type ParameterTable } from '../parameters/parameters.ts';
import { dueByLaw, dueByReference } from './al-due.ts';
import { housingIncome } from './housing-income.ts';
import type { Reading } from './reading.ts';
import { refused, Steps, type BenefitResult, type Reason } from './result.ts';

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
 * faded out for dear homes, less 5 €, CRDS and the share of the rent reduction.
 *
 * Children who live by turns with each parent count half: half the aid with them, half without (CE, 21 July 2017, n° 398563).
 */
export function housingAid(
  household: Household,
  month: Month,
  table?: ParameterTable,
  reading: Reading = 'law',
): HousingAidResult {
  const always = household.children.filter(({ sharedCustody }) => !sharedCustody);
  const whole = aidOf({ household, counted: household.children, month, table, reading });
  if (reading === 'reference' || always.length === household.children.length) return whole;
  const without = aidOf({ household, counted: always, month, table, reading });
  if (without.net === whole.net) return whole;
  return halfOf(whole, without);
}

function halfOf(whole: HousingAidResult, without: HousingAidResult): HousingAidResult {
  const steps = new Steps();
  steps.list.push(...whole.steps);
  const half = (one: Amount<'perMonth'>, other: Amount<'perMonth'>): Exact<'perMonth'> =>
    Exact.of(one).plus(Exact.of(other)).over(2);
  const amount = toCents(half(whole.amount, without.amount));
  const net = steps.add(
    'al.sharedCustody',
    { with: whole.net, without: without.net },
    toCents(half(whole.net, without.net)),
    'CCH, art. L823-2 ; CE, 21 juillet 2017, n° 398563',
  );
  return { ...whole, amount: amount.toNumber(), net: net.toNumber(), eligible: true, reasons: [], steps: steps.list };
}

interface Asked {
  readonly household: Household;
  /** The children who may be dependants. AEEH and the age of a student look at all children, in both halves. */
  readonly counted: readonly Child[];
  readonly month: Month;
  readonly table: ParameterTable | undefined;
  readonly reading: Reading;
}

function aidOf({ household, counted, month, table, reading }: Asked): HousingAidResult {
  const steps = new Steps();
  const { housing } = household;
  if (!tenancies.includes(housing.tenure)) return refused(steps, 'notTenant');
  if (housing.zone === undefined) return refused(steps, 'zoneUnknown');
  const parameters = parametersOn(firstDayOf(month), table);
  const rule = { parameters, reading, ageLimit: parameters.count('al.ageLimit') };
  const dependants = familyChildren({ ...household, children: counted }, month, rule).length;
  const size: Size = { couple: household.adults.length === 2, dependants };
  const generalCeiling = rentCeiling(housing.zone, size, parameters);
  const ceiling = dwellingCeiling(housing, housing.zone, size, parameters, reading);
  const rent = rentPaid(housing, reading);
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
  const income = housingIncome(household, month, parameters, reading).raisedTo(100);
  const allowance = bySize('al.r0', size, parameters);
  const familyRate = bySize('al.tf', size, parameters);
  const rentRate = rateOfRent(rentCounted.over(rentCeiling('zone2', size, parameters)), parameters, reading);
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
  const fading =
    reading === 'law' && isDisabledHome(household)
      ? one
      : fadingOf(housing.zone, rent, reading === 'law' ? ceiling : generalCeiling, parameters);
  const due = (reading === 'law' ? dueByLaw : dueByReference)({
    steps,
    parameters,
    theoretical,
    rent,
    ceiling: reading === 'law' ? ceiling : generalCeiling,
    fading,
    rentReduction: Exact.of(housing.rentReduction ?? 0),
    isSocial,
  });
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
    rentReduction: Exact.of(housing.rentReduction ?? 0),
    beforeReduction: due.beforeReduction,
    gross: due.gross,
  };
  if (!due.gross.isPositive) return { ...refused(steps, refusalOf(theoretical, fading)), parts };
  return { ...due.granted, parts };
}

/** AAH of the applicant or the other adult, or AEEH for a child: the aid does not fade with the rent (CCH, art. D823-16). */
const isDisabledHome = ({ adults, children }: Household): boolean =>
  adults.some(({ incomes }) => (incomes[0].aah ?? 0) > 0) || children.some(({ aeeh }) => aeeh);

function refusalOf(theoretical: Exact<'perMonth'>, fading: Exact): Reason {
  if (!fading.isPositive) return 'rentTooHigh';
  return theoretical.isPositive ? 'belowMinimum' : 'incomeTooHigh';
}

interface Size {
  readonly couple: boolean;
  readonly dependants: number;
}

/**
 * A third of a furnished home’s rent is for the furniture: two thirds of it count (CCH, art. D842-2). The reference model rounds
 * them to the euro.
 */
function rentPaid(housing: Housing, reading: Reading): Exact<'perMonth'> {
  const rent = Exact.of(housing.rent);
  if (housing.tenure !== 'furnishedTenant') return rent;
  const counted = rent.times(2).over(3);
  return reading === 'law' ? counted : counted.rounded(0);
}

/** With a share: of each amount of the table, in whole cents (A, art. 16). */
function rentCeiling(
  zone: Zone,
  { couple, dependants }: Size,
  parameters: Parameters,
  share: Exact = one,
): Exact<'perMonth'> {
  if (dependants === 0) return toCents(parameters.of(couple ? `al.${zone}.couple` : `al.${zone}.single`).times(share));
  const further = toCents(parameters.of(`al.${zone}.further`).times(share)).times(dependants - 1);
  return toCents(parameters.of(`al.${zone}.oneDependant`).times(share)).plus(further);
}

/** Ceiling of this dwelling: of a room it is a single person’s, whoever lives there (A, art. 8 and 16). */
function dwellingCeiling(
  housing: Housing,
  zone: Zone,
  size: Size,
  parameters: Parameters,
  reading: Reading,
): Exact<'perMonth'> {
  if (!housing.room) {
    const share = housing.shared ? parameters.of('al.shared') : one;
    if (reading === 'law') return rentCeiling(zone, size, parameters, share);
    return toCents(rentCeiling(zone, size, parameters).times(share));
  }
  const of: Size = reading === 'law' ? { couple: false, dependants: 0 } : size;
  return toCents(rentCeiling(zone, of, parameters).times(parameters.of('al.room')));
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

/**
 * Rate by how dear the rent is beside the ceiling of zone 2: nothing, then two slopes; the ratio in % with two decimals, the
 * rate with three (A, art. 14).
 */
function rateOfRent(exactRatio: Exact, parameters: Parameters, reading: Reading): Exact {
  const ratio = reading === 'law' ? exactRatio.rounded(RATIO_DECIMALS) : exactRatio;
  const first = parameters.of('al.tl.threshold1');
  const second = parameters.of('al.tl.threshold2');
  const inFirst = ratio.atMost(second).minus(first).atLeast(zero).times(parameters.of('al.tl.rate2'));
  const rate = inFirst.plus(ratio.minus(second).atLeast(zero).times(parameters.of('al.tl.rate3')));
  return reading === 'law' ? rate.rounded(RATE_DECIMALS) : rate;
}

/** Of a fraction: two and three decimals of a percentage. */
const RATIO_DECIMALS = 4;
const RATE_DECIMALS = 5;

/** 1 for a rent up to some times the ceiling, 0 from some more times on, in proportion between (CCH, art. D823-16). */
function fadingOf(zone: Zone, rent: Exact<'perMonth'>, ceiling: Exact<'perMonth'>, parameters: Parameters): Exact {
  const from = ceiling.times(parameters.of(`al.${zone}.reduceFrom`));
  const to = ceiling.times(parameters.of(`al.${zone}.nothingFrom`));
  return to.minus(rent).over(to.minus(from)).atLeast(zero).atMost(Exact.of(1));
}
