import type { Month } from '../../calendar/month.ts';
import {
  type Adult,
  type Child,
  type Household,
  type IncomeKind,
  activityKinds,
  incomeKindSchema,
} from '../../household/household.ts';
import type { ParameterId } from '../../parameters/parameters.ts';
import { type Figures, figuresOf, monthNumber } from './dated.ts';
import {
  add,
  by,
  exactly,
  type Fraction,
  inCents,
  isBelow,
  larger,
  less,
  nearest,
  one,
  over,
  smaller,
  wholeBelow,
  zero,
} from './fraction.ts';

const YEAR: Fraction = [12n, 1n];

/**
 * Housing aid of tenants in metropolitan France, a second time: from the texts (CCH, livre VIII; arrêté du 27 septembre 2019)
 * and without a look at `rules/`. Where the two differed the texts decided, and are named here. What the household or the texts
 * leave open is read as the product reads it, and marked « convention ».
 * @returns what is paid after CRDS, in euros a month
 */
export function housingAidByTheTexts(household: Household, month: Month): number {
  const figures = figuresOf(month);
  const counted = household.children.filter((child) => isDependant(child, month, figures));
  const always = counted.filter(({ sharedCustody }) => sharedCustody !== true).length;
  // CCH, L823-2, and CE 21 July 2017, n° 398563: a child in shared custody lives at each parent's, and counts in the aid
  // of each for the part of the year spent there. Equal turns: half the year with these children, half without.
  // Ordonnance n° 96-50, art. 14 and 19: CRDS is 0.5 % of what is served. No text says when cents are rounded: here once
  // for each of the two aids, and once for their mean (convention).
  const [together, apart] = [counted.length, always].map((dependants) => {
    const gross = served(household, dependants, month, figures);
    return nearest(less(gross, by(gross, figures('crds.rate'))), 2);
  });
  return inCents(over(add(together ?? zero, apart ?? zero), [2n, 1n]));
}

/**
 * CCH, R823-4, 1°: below 21 and a child of CSS L512-3: until the end of compulsory schooling, then while earning no more
 * than 55 % of 169 hours at SMIC (CSS, R512-2). CCH, R823-13 with R823-10 and R823-12: an arrival counts from the month
 * after, a loss from the first day of its month.
 */
export function isDependant({ birthDate, monthlyWage = 0 }: Child, month: Month, figures: Figures): boolean {
  const lived = monthNumber(month) - monthNumber(birthDate);
  const ceiling = by(figures('dependant.wageShare'), figures('smic.hourly'), figures('smic.flatHours'));
  const yearsIn = (id: ParameterId): number => 12 * Number(figures(id)[0]);
  if (lived < 1 || lived >= yearsIn('al.ageLimit')) return false;
  return lived < yearsIn('dependant.workAge') || !isBelow(ceiling, exactly(monthlyWage));
}

/** CCH, D823-16: the aid before CRDS, or nothing. */
function served(household: Household, dependants: number, month: Month, figures: Figures): Fraction {
  const { housing } = household;
  const couple = household.adults.length > 1;
  const { rent, ceiling, begins, ends } = rentOf(household, dependants, figures);
  const eligible = smaller(rent, ceiling);
  const charges = chargesOf(housing.shared === true, couple, dependants, figures);

  const scale: Scale = { couple, dependants, figures };
  const resources = roundedUp(resourcesOf(household, month, figures));
  const part = participation({ eligible, charges, resources, scale });
  const full = less(add(eligible, charges), part);

  // 5th paragraph: from the first ceiling on down in proportion, to nothing at the second; not for whoever receives AAH,
  // alone or in the couple, or AEEH.
  const left =
    isProtected(household) || !isBelow(begins, rent) ? one : larger(zero, over(less(ends, rent), less(ends, begins)));

  // Next paragraphs: 5 euros less (arrêté, art. 11), then whole euros once the contributions are out, which come back.
  const reduced = less(by(full, left), figures('al.flatReduction'));
  const contributions = by(reduced, figures('crds.rate'));
  const euros: Fraction = [wholeBelow(less(reduced, contributions)), 1n];
  const solidarity = by(exactly(housing.rentReduction ?? 0), figures('al.rentReductionShare'));
  const result = less(add(euros, contributions), solidarity);

  // Last paragraph; arrêté, art. 12: below 10 euros before CRDS an allocation is not paid; of APL every cent is.
  const floor = housing.tenure === 'socialTenant' ? zero : figures('al.threshold');
  return isBelow(result, floor) || isBelow(result, zero) ? zero : result;
}

interface Rent {
  readonly rent: Fraction;
  readonly ceiling: Fraction;
  /** Above it the aid goes down, to nothing at `ends`. */
  readonly begins: Fraction;
  readonly ends: Fraction;
}

/** The rent that counts, and its three ceilings. */
export function rentOf({ housing, adults }: Household, dependants: number, figures: Figures): Rent {
  const { zone } = housing;
  if (!zone) throw new RangeError('No zone, no ceiling');
  // CCH, D842-2: of a furnished dwelling two thirds of the price count as rent.
  const rent = by(exactly(housing.rent), housing.tenure === 'furnishedTenant' ? [2n, 3n] : one);
  // Arrêté, art. 7, 8 and 16, 1°. The shares are rounded to the cent, in each cell of the tables printed there.
  const share = housing.shared ? figures('al.shared') : one;
  const cell = (id: ParameterId): Fraction => nearest(by(figures(id), share), 2);
  const ceiling =
    housing.room && !housing.shared
      ? nearest(by(figures(`al.${zone}.single`), figures('al.room')), 2)
      : bySize(dependants, {
          alone: cell(`al.${zone}.${adults.length > 1 ? 'couple' : 'single'}`),
          withOne: cell(`al.${zone}.oneDependant`),
          further: cell(`al.${zone}.further`),
        });
  // Arrêté, art. 10: both ceilings are multiples of that of D823-16, 2°.
  const begins = by(ceiling, figures(`al.${zone}.reduceFrom`));
  const ends = by(ceiling, figures(`al.${zone}.nothingFrom`));
  return { rent, ceiling, begins, ends };
}

interface BySize {
  readonly alone: Fraction;
  readonly withOne: Fraction;
  readonly further: Fraction;
}

/** A table that names the home without a dependant, that with one, and what each further one adds. */
const bySize = (dependants: number, { alone, withOne, further }: BySize): Fraction =>
  dependants === 0 ? alone : add(withOne, by(further, [BigInt(dependants - 1), 1n]));

/** Arrêté, art. 9; flat-share: art. 16, 2°. */
function chargesOf(shared: boolean, couple: boolean, dependants: number, figures: Figures): Fraction {
  const sharedHome = couple ? figures('al.sharedChargesCouple') : figures('al.sharedCharges');
  const first = shared ? sharedHome : figures('al.charges');
  const each = figures(shared ? 'al.sharedChargesChild' : 'al.chargesChild');
  return add(first, by(each, [BigInt(dependants), 1n]));
}

interface Scale {
  readonly couple: boolean;
  readonly dependants: number;
  readonly figures: Figures;
}

const named = ['with1', 'with2', 'with3', 'with4', 'with5', 'with6'] as const;

/** Arrêté, art. 14, 1° and 15: tables that go to six dependants and then on by one figure each. */
function tableOf(table: 'r0' | 'tf', { couple, dependants, figures }: Scale): Fraction {
  if (dependants === 0) return figures(`al.${table}.${couple ? 'couple' : 'single'}`);
  const row = named[Math.min(dependants, named.length) - 1] ?? 'with6';
  const beyond = BigInt(Math.max(0, dependants - named.length));
  return add(figures(`al.${table}.${row}`), by(figures(`al.${table}.further`), [beyond, 1n]));
}

interface Participation {
  readonly eligible: Fraction;
  readonly charges: Fraction;
  readonly resources: Fraction;
  readonly scale: Scale;
}

/** CCH, D823-17: a least part, and of the resources above R0 a rate that grows with the rent. */
function participation({ eligible, charges, resources, scale }: Participation): Fraction {
  const { couple, dependants, figures } = scale;
  // Arrêté, art. 13.
  const least = larger(by(figures('al.minimumShare'), add(eligible, charges)), figures('al.minimumPart'));
  // Arrêté, art. 14, 2°: the rents of reference are the ceilings of zone II. RL in per cent, to two decimals.
  const reference = bySize(dependants, {
    alone: figures(couple ? 'al.zone2.couple' : 'al.zone2.single'),
    withOne: figures('al.zone2.oneDependant'),
    further: figures('al.zone2.further'),
  });
  const ratio = nearest(over(eligible, reference), 4);
  const low = figures('al.tl.threshold1');
  const high = figures('al.tl.threshold2');
  const middle = larger(zero, less(smaller(ratio, high), low));
  const above = larger(zero, less(ratio, high));
  // TL in per cent, to three decimals.
  const onRent = nearest(add(by(figures('al.tl.rate2'), middle), by(figures('al.tl.rate3'), above)), 5);
  const rate = add(tableOf('tf', scale), onRent);
  // The first part is « minimale »: resources below R0 take nothing from it.
  return add(least, by(rate, larger(zero, less(resources, tableOf('r0', scale)))));
}

/** CCH, D823-17, 4°: to the next hundred euros. */
const roundedUp = (yearly: Fraction): Fraction => {
  const hundreds = -wholeBelow(by(yearly, [-1n, 100n]));
  return [hundreds * 100n, 1n];
};

/** CCH, D823-16, 5th paragraph. */
export const isProtected = ({ adults, children }: Household): boolean =>
  adults.some(hasAah) || children.some(({ aeeh }) => aeeh === true);

/** CCH, R822-2 to R822-20, a year's income. */
function resourcesOf(household: Household, month: Month, figures: Figures): Fraction {
  const [applicant] = household.adults;
  // R822-20: of a student of the age of a grant the resources are « réputées égales » to one figure, less with a grant.
  if (applicant && studies(applicant, household, month, figures)) {
    return less(figures('al.studentFloor'), applicant.grantHolder ? figures('al.grantReduction') : zero);
  }
  const both = household.adults.length > 1 && household.adults.every((adult) => earns(adult, figures));
  // R822-7, arrêté, art. 3.
  const flat = both ? figures('al.twoEarners') : zero;
  return larger(zero, less(exactly(household.housingIncome), add(flat, removed(household, figures))));
}

/**
 * R822-20 asks for the age of a grant. Circulars on grants, annex 2, 1: below 28 on 1 September of the university year, a year
 * more for each child; the limit is for a first grant, so whoever holds one meets it; none for who has a disability that the
 * CDAPH recognised, as it did for AAH (CSS, L821-4). Conventions: trainees and apprentices are no students; the year begins
 * on 1 September; the children raised are those already born.
 */
function studies(adult: Adult, { children }: Household, month: Month, figures: Figures): boolean {
  if (!adult.student || adult.apprentice) return false;
  if (adult.grantHolder || hasAah(adult)) return true;
  const year = Number(month.slice(0, 4)) - (Number(month.slice(5, 7)) < 9 ? 1 : 0);
  const raised = children.filter(({ birthDate }) => monthNumber(birthDate) < monthNumber(month)).length;
  const limit = Number(figures('al.studentAge')[0]) + raised;
  return adult.birthDate > `${year - limit}-09-01`;
}

/** Convention: received when the latest month shows some. */
const hasAah = ({ incomes }: Adult): boolean => (incomes[0].aah ?? 0) > 0;

const activity: ReadonlySet<IncomeKind> = new Set(activityKinds);
const workOrUnemployment: ReadonlySet<IncomeKind> = new Set([...activityKinds, 'unemployment']);
/** R822-4 counts what is taxed: AAH and minimum benefits are not (CGI, art. 81). ASS is: with the pay, by convention. */
const isTaxed = (kind: IncomeKind): boolean => kind !== 'aah' && kind !== 'minimumBenefit';

/** Of one month, the kinds that a condition names. */
const sumOf = ({ incomes }: Adult, index: 0 | 1 | 2, counts: (kind: IncomeKind) => boolean): Fraction =>
  add(...incomeKindSchema.options.filter(counts).map((kind) => exactly(incomes[index][kind] ?? 0)));

const lessTenth = (value: Fraction, figures: Figures): Fraction =>
  by(value, less(one, figures('income.wageDeduction')));

/** R822-7: pay of twelve times the base of family benefits. Convention: the present pay, for a year, less 10 %. */
function earns(adult: Adult, figures: Figures): boolean {
  const pay = lessTenth(
    by(
      sumOf(adult, 0, (kind) => activity.has(kind)),
      YEAR,
    ),
    figures,
  );
  return !isBelow(pay, by(YEAR, figures('bmaf')));
}

/**
 * What R822-14, R822-15 and R822-17 leave out of the year’s income: of « l’intéressé » alone, so never twice the same euro.
 * Convention: of the year, the unemployment benefit of the quarter is known.
 */
function removed(household: Household, figures: Figures): Fraction {
  // R822-15: jobless without benefit; R822-17: receives RSA. Neither pay nor unemployment benefit counts.
  const without = household.adults.filter(
    ({ receivesRsa, jobless }) => receivesRsa === true || jobless === 'withoutBenefit',
  );
  const paid = household.adults.filter((adult) => adult.jobless === 'withBenefit' && !without.includes(adult));
  const wholly = yearOf(without, household, figures);
  // R822-14: 30 % off the pay alone.
  const further = less(yearOf([...without, ...paid], household, figures), wholly);
  const pay = less(further, add(...paid.map((adult) => benefitOf(adult, figures))));
  return add(wholly, by(figures('al.joblessShare'), larger(zero, pay)));
}

function benefitOf(adult: Adult, figures: Figures): Fraction {
  const months = [0, 1, 2] as const;
  return lessTenth(add(...months.map((index) => sumOf(adult, index, (kind) => kind === 'unemployment'))), figures);
}

/** Convention: what the year leaves beside the other taxed incomes of the present month, for a year, less 10 %; in cents. */
function yearOf(lost: readonly Adult[], { adults, housingIncome }: Household, figures: Figures): Fraction {
  if (lost.length === 0) return zero;
  const beside = adults.map((adult) =>
    sumOf(adult, 0, (kind) => isTaxed(kind) && !(lost.includes(adult) && workOrUnemployment.has(kind))),
  );
  const year = lessTenth(by(add(...beside), YEAR), figures);
  return nearest(larger(zero, less(exactly(housingIncome), year)), 2);
}
