import { monthSchema, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import {
  householdSchema,
  incomeKindSchema,
  tenureSchema,
  zoneSchema,
  type Adult,
  type Child,
  type Household,
  type Housing,
  type IncomeKind,
} from '#domain/benefits/household/household.ts';
import { assumptionIds, type AssumptionId } from '#domain/benefits/questions/household-of.ts';
import { birthDateFor, sharedAgesOf, type DayPart, type SharedAge } from '#domain/benefits/share/shared-ages.ts';
import type { Bytes } from './bytes.ts';
import { assumptionsOf, readVersion, VERSION, type HouseholdVersion } from './household-version.ts';
import {
  numberReader,
  numberWriter,
  UnreadableNumberError,
  type NumberReader,
  type NumberWriter,
} from './number-cursor.ts';

/** A household, the month of its estimate, and how each « I do not know » was read. */
export interface SharedHousehold {
  readonly household: Household;
  readonly month: Month;
  readonly assumptions: readonly AssumptionId[];
}

/** Months are counted from here: the first whose quarter and ceilings the parameters know. */
const FIRST_MONTH: Month = '2024-01';
const MAX_MONTHS = 1200;
const MAX_CENTS = 10_000_000_000;
const MAX_YEARS = 130;
const MAX_CHILDREN = 30;
const MAX_HOURS = 100_000;
const MAX_EXPECTED = 9;

const kinds = incomeKindSchema.options;
const dayParts: readonly DayPart[] = ['first', 'early', 'late'];

/**
 * The bytes of a household: all that the rules read, amounts in whole cents, ages in place of dates of birth and the
 * zone in place of the commune. 20 to 40 bytes for most.
 * @throws RangeError for an amount that is not in whole cents, or a month before 2024: an error of ours
 */
export function householdToBytes({ household, month, assumptions }: SharedHousehold): Bytes {
  const { adults, children, housing } = household;
  const ages = sharedAgesOf(household, month);
  const writer = numberWriter()
    .number(VERSION)
    .number(monthsSince(month))
    .number(adults.length)
    .number(children.length);
  writer.flags(...assumptionIds.map((id) => assumptions.includes(id)));
  writer.flags(household.pregnant, household.recentlySingle, household.twoEarners, household.expected !== undefined);
  if (household.expected !== undefined) writer.number(household.expected);
  for (const euros of [household.annualIncome, household.housingIncome, household.supportReceived])
    cents(writer, euros);
  optionalCents(writer, household.untaxedSavings);
  writeHousing(writer, housing);
  adults.forEach((adult, index) => writeAdult(writer, adult, ages.adults[index]));
  children.forEach((child, index) => writeChild(writer, child, ages.children[index]));
  return writer.done();
}

/** The household and month that these bytes are; undefined for any other bytes. */
export function householdFromBytes(bytes: Uint8Array): SharedHousehold | undefined {
  try {
    const reader = numberReader(bytes);
    const version = readVersion(reader);
    const known: readonly AssumptionId[] = assumptionsOf[version];
    const month = monthSchema.parse(monthsBefore(FIRST_MONTH, -reader.number(MAX_MONTHS)));
    const adults = reader.number(2);
    const children = reader.number(MAX_CHILDREN);
    const made = reader.flags(known.length);
    const household = householdSchema.safeParse(readHousehold({ reader, version, month, adults, children }));
    if (!household.success || !reader.isAtEnd()) return undefined;
    return { household: household.data, month, assumptions: known.filter((_, index) => made[index]) };
  } catch (problem) {
    if (problem instanceof UnreadableNumberError) return undefined;
    throw problem;
  }
}

interface Head {
  readonly reader: NumberReader;
  readonly version: HouseholdVersion;
  readonly month: Month;
  readonly adults: number;
  readonly children: number;
}

function readHousehold({ reader, version, month, adults, children }: Head): Household {
  const [pregnant = false, recentlySingle = false, twoEarners = false, last = false] = reader.flags(4);
  const expected = last && version === VERSION ? reader.number(MAX_EXPECTED) : undefined;
  const grantOfHome = last && version === 1 ? { grantHolder: true } : {};
  const annualIncome = readCents(reader);
  const housingIncome = readCents(reader);
  const supportReceived = readCents(reader);
  const untaxedSavings = readOptionalCents(reader);
  return {
    pregnant,
    recentlySingle,
    twoEarners,
    annualIncome,
    housingIncome,
    supportReceived,
    ...(expected !== undefined && { expected }),
    ...(untaxedSavings !== undefined && { untaxedSavings }),
    housing: readHousing(reader),
    adults: Array.from({ length: adults }, (_, index) => ({
      ...readAdult(reader, version, month),
      ...(index === 0 && grantOfHome),
    })),
    children: Array.from({ length: children }, () => readChild(reader, version, month)),
  };
}

function writeHousing(writer: NumberWriter, housing: Housing): void {
  writer.number(tenureSchema.options.indexOf(housing.tenure));
  writer.number(housing.zone ? zoneSchema.options.indexOf(housing.zone) + 1 : 0);
  writer.flags(housing.shared, housing.room, housing.sharesCosts);
  cents(writer, housing.rent);
  optionalCents(writer, housing.rentReduction);
  optionalCents(writer, housing.aidReceived);
}

function readHousing(reader: NumberReader): Housing {
  const tenure = tenureSchema.options[reader.number(tenureSchema.options.length - 1)] ?? 'tenant';
  const zone = zoneSchema.options[reader.number(zoneSchema.options.length) - 1];
  const [shared, room, sharesCosts] = reader.flags(3);
  const rent = readCents(reader);
  const rentReduction = readOptionalCents(reader);
  const aidReceived = readOptionalCents(reader);
  return {
    tenure,
    rent,
    ...(zone && { zone }),
    ...(shared && { shared }),
    ...(room && { room }),
    ...(sharesCosts && { sharesCosts }),
    ...(rentReduction !== undefined && { rentReduction }),
    ...(aidReceived !== undefined && { aidReceived }),
  };
}

function writeAdult(writer: NumberWriter, adult: Adult, age: SharedAge | undefined): void {
  writeAge(writer, age);
  const { stopped = [], hoursInThreeYears } = adult;
  writer.flags(adult.student, stopped.includes('work'), stopped.includes('other'), hoursInThreeYears !== undefined);
  if (hoursInThreeYears !== undefined) writer.number(Math.round(hoursInThreeYears));
  writer.flags(
    adult.apprentice,
    adult.grantHolder,
    adult.receivesRsa,
    adult.jobless === 'withBenefit',
    adult.jobless === 'withoutBenefit',
  );
  const received = kinds.filter((kind) => adult.incomes.some((income) => income[kind]));
  writer.number(received.length);
  for (const kind of received) writeIncome(writer, adult, kind);
}

/** A kind of income: its three months, or once the amount that is the same in all. */
function writeIncome(writer: NumberWriter, { incomes }: Adult, kind: IncomeKind): void {
  const [last, before, first] = incomes.map((income) => income[kind] ?? 0);
  const isSame = last === before && before === first;
  writer.number(kinds.indexOf(kind) * 2 + (isSame ? 1 : 0));
  for (const euros of isSame ? [last] : [last, before, first]) cents(writer, euros ?? 0);
}

function readAdult(reader: NumberReader, version: HouseholdVersion, month: Month): Adult {
  const birthDate = birthDateFor(readAge(reader), month);
  const [student = false, work, other, hasHours] = reader.flags(4);
  const hoursInThreeYears = hasHours ? reader.number(MAX_HOURS) : undefined;
  const ofHousingAid = version === 1 ? {} : readForHousingAid(reader);
  const received = Array.from({ length: reader.number(kinds.length) }, () => readIncome(reader));
  const ofMonth = (index: 0 | 1 | 2) =>
    Object.fromEntries(received.flatMap(({ kind, euros }) => (euros[index] > 0 ? [[kind, euros[index]]] : [])));
  const stopped = [...(work ? (['work'] as const) : []), ...(other ? (['other'] as const) : [])];
  return {
    birthDate,
    student,
    incomes: [ofMonth(0), ofMonth(1), ofMonth(2)],
    ...(stopped.length > 0 && { stopped }),
    ...(hoursInThreeYears !== undefined && { hoursInThreeYears }),
    ...ofHousingAid,
  };
}

/** What only housing aid looks at. */
function readForHousingAid(reader: NumberReader): Partial<Adult> {
  const [apprentice, grantHolder, receivesRsa, withBenefit, withoutBenefit] = reader.flags(5);
  if (withBenefit && withoutBenefit) throw new UnreadableNumberError();
  return {
    ...(apprentice && { apprentice }),
    ...(grantHolder && { grantHolder }),
    ...(receivesRsa && { receivesRsa }),
    ...(withBenefit && { jobless: 'withBenefit' as const }),
    ...(withoutBenefit && { jobless: 'withoutBenefit' as const }),
  };
}

function readIncome(reader: NumberReader): { kind: IncomeKind; euros: readonly [number, number, number] } {
  const code = reader.number(kinds.length * 2 - 1);
  const kind = kinds[Math.floor(code / 2)] ?? 'otherIncome';
  const last = readCents(reader);
  return { kind, euros: code % 2 === 1 ? [last, last, last] : [last, readCents(reader), readCents(reader)] };
}

function writeChild(writer: NumberWriter, child: Child, age: SharedAge | undefined): void {
  writeAge(writer, age);
  writer.flags(child.sharedCustody, child.withoutParents, child.disabled, child.aeeh);
  optionalCents(writer, child.monthlyWage);
}

function readChild(reader: NumberReader, version: HouseholdVersion, month: Month): Child {
  const birthDate = birthDateFor(readAge(reader), month);
  const [sharedCustody, withoutParents, disabled, aeeh] = reader.flags(version === 1 ? 3 : 4);
  const monthlyWage = readOptionalCents(reader);
  return {
    birthDate,
    ...(sharedCustody && { sharedCustody }),
    ...(withoutParents && { withoutParents }),
    ...(disabled && { disabled }),
    ...(aeeh && { aeeh }),
    ...(monthlyWage !== undefined && { monthlyWage }),
  };
}

/** How it is counted in the two lowest bits: years, or months with the part of the month. */
function writeAge(writer: NumberWriter, age: SharedAge | undefined): void {
  if (!age) throw new RangeError('Everybody has an age');
  writer.number(age.count * 4 + (age.unit === 'years' ? 0 : dayParts.indexOf(age.day) + 1));
}

function readAge(reader: NumberReader): SharedAge {
  const code = reader.number(MAX_YEARS * 12 * 4);
  const count = Math.floor(code / 4);
  const day = dayParts[(code % 4) - 1];
  if (count > (day ? MAX_YEARS * 12 : MAX_YEARS)) throw new UnreadableNumberError();
  return day ? { unit: 'months', count, day } : { unit: 'years', count };
}

/** Whole cents; `Math.round` only mends what a multiplication by 100 does to a decimal. */
function cents(writer: NumberWriter, euros: number): void {
  const whole = Math.round(euros * 100);
  if (whole / 100 !== euros) throw new RangeError('an amount is not in whole cents');
  writer.number(whole);
}

const readCents = (reader: NumberReader): number => reader.number(MAX_CENTS) / 100;

/** 0 when the amount is absent; one more than the cents otherwise. */
function optionalCents(writer: NumberWriter, euros: number | undefined): void {
  if (euros === undefined) writer.number(0);
  else writer.number(Math.round(euros * 100) + 1);
}

function readOptionalCents(reader: NumberReader): number | undefined {
  const code = reader.number(MAX_CENTS + 1);
  return code === 0 ? undefined : (code - 1) / 100;
}

function monthsSince(month: Month): number {
  const count = (Number(month.slice(0, 4)) - Number(FIRST_MONTH.slice(0, 4))) * 12 + Number(month.slice(5)) - 1;
  if (count < 0) throw new RangeError('The parameters do not reach back to that month');
  return count;
}
