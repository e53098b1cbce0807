import * as z from 'zod/mini';
import { Exact } from '../money/exact.ts';
import type { Amount, Unit } from '../money/unit.ts';
import { type CalendarDate } from '../../time/instant.ts';
import { calendarDateSchema } from '../../time/instant-schema.ts';
import housing from './aide-logement.json';
import familyAllowances from './allocations-familiales.json';
import common from './common.json';
import family from './famille.json';
import type { moneyUnits } from './money-units.ts';
import youngChild from './paje.json';
import activity from './prime-activite.json';
import earnings from './revenus.json';
import income from './rsa.json';

const datedValueSchema = z.object({
  /** First day it holds; it holds until the next one. */
  from: calendarDateSchema,
  value: z.number(),
  /** The text that fixed it. */
  source: z.string().check(z.minLength(1)),
});

const parameterSchema = z.object({
  unit: z.enum(['euro', 'rate', 'count', 'years']),
  /** The article that names the parameter. */
  article: z.string().check(z.minLength(1)),
  /** Somebody has to look again after this day. */
  reviewedUntil: calendarDateSchema,
  /** The oldest first: the last one that has begun applies. */
  values: z.array(datedValueSchema).check(
    z.minLength(1),
    z.refine((values) => values.every(({ from }, index) => index === 0 || (values[index - 1]?.from ?? from) < from)),
  ),
});
export type Parameter = z.infer<typeof parameterSchema>;

/** The files of one folder, a family of benefits each. */
const shipped = {
  ...common,
  ...earnings,
  ...activity,
  ...income,
  ...familyAllowances,
  ...family,
  ...youngChild,
  ...housing,
};
export type ParameterId = keyof typeof shipped;

type ParameterUnit<Id extends ParameterId> = Id extends keyof typeof moneyUnits ? (typeof moneyUnits)[Id] : 'plain';

/** The parameters of one unit: of all yearly ceilings, of all rates. */
export type ParameterIdOf<U extends Unit> = {
  [Id in ParameterId]: ParameterUnit<Id> extends U ? Id : never;
}[ParameterId];

export type ParameterTable = Readonly<Record<ParameterId, Parameter>>;

export const parameterIds = Object.keys(shipped) as readonly ParameterId[];

const tableSchema = z.record(z.enum(parameterIds as readonly [ParameterId, ...ParameterId[]]), parameterSchema);

/**
 * Reads a table that came as data, every parameter of it.
 * @throws {z.core.$ZodError} naming what is missing or wrong
 */
export function readParameterTable(data: unknown): ParameterTable {
  return tableSchema.parse(data);
}

/** The table this version ships. */
export const shippedParameters: ParameterTable = readParameterTable(shipped);

/** All parameters on one day. */
export interface Parameters {
  readonly date: CalendarDate;
  /** @throws {RangeError} when the table does not reach back to that day */
  of<Id extends ParameterId>(id: Id): Exact<ParameterUnit<Id>>;
  /** As `of`, for ages and numbers of people. */
  count(id: ParameterIdOf<'plain'>): Amount<'plain'>;
}

/** Parameters of a day, read once for each table: the same few months are asked for again and again. */
const known = new WeakMap<ParameterTable, Map<CalendarDate, Parameters>>();

/** The parameters in force on a day; without a newer one, the last one known. */
export function parametersOn(date: CalendarDate, table: ParameterTable = shippedParameters): Parameters {
  const ofTable = known.get(table) ?? new Map<CalendarDate, Parameters>();
  known.set(table, ofTable);
  const found = ofTable.get(date) ?? readOn(date, table);
  if (ofTable.size < MAX_DAYS) ofTable.set(date, found);
  return found;
}

/** More than any kiosk asks for; beyond, a day is read each time. */
const MAX_DAYS = 400;

function readOn(date: CalendarDate, table: ParameterTable): Parameters {
  const read = new Map<ParameterId, Exact<never>>();
  const of = (id: ParameterId): Exact<never> => {
    const value = read.get(id) ?? Exact.of<never>(valueOn(table[id], id, date));
    read.set(id, value);
    return value;
  };
  return { date, of, count: (id) => of(id).toNumber() };
}

/** A parameter to review again. */
export interface StaleParameter {
  readonly id: string;
  readonly article: string;
  readonly reviewedUntil: CalendarDate;
  readonly latest: { readonly from: CalendarDate; readonly value: number };
}

/** The parameters without a review for `today`, those due longest first. */
export function staleParameters(
  today: CalendarDate,
  table: ParameterTable = shippedParameters,
): readonly StaleParameter[] {
  const stale = parameterIds.flatMap((id) => {
    const { article, reviewedUntil, values } = table[id];
    const latest = values.at(-1);
    return latest && reviewedUntil < today ? [{ id, article, reviewedUntil, latest }] : [];
  });
  return stale.toSorted((a, b) => a.reviewedUntil.localeCompare(b.reviewedUntil));
}

function valueOn(parameter: Parameter, id: ParameterId, date: CalendarDate): number {
  const entry = parameter.values.findLast(({ from }) => from <= date);
  if (!entry) throw new RangeError(`No value of ${id} on ${date}`);
  return entry.value;
}
