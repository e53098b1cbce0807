import { describe, expect, test } from 'vitest';
import reference from '../testing/params.json';
import { moneyUnits } from './money-units.ts';
import {
  parameterIds,
  parametersOn,
  readParameterTable,
  shippedParameters,
  staleParameters,
  type ParameterId,
} from './parameters.ts';

/** Entered from the law: the reference table does not hold them. */
const oursAlone: readonly ParameterId[] = [
  'smic.flatHours',
  'ceiling.socialSecurityYear',
  'income.wageDeduction',
  'income.microSales',
  'income.microServices',
  'income.microLiberal',
  'al.studentAge',
  'al.joblessShare',
  'al.twoEarners',
];

const known: Readonly<Record<string, { readonly values: Readonly<Record<string, number>> }>> = reference;

describe('the parameters', () => {
  test.each(parameterIds.filter((id) => !oursAlone.includes(id)))('%s equals the reference, date by date', (id) => {
    const ours = shippedParameters[id].values.map(({ from, value }) => [from, value]);
    expect(Object.fromEntries(ours)).toEqual(known[id]?.values);
  });

  test('are each in the reference or entered here with their source', () => {
    expect(parameterIds.filter((id) => !(id in known))).toEqual(oursAlone);
    expect(Object.keys(known).filter((id) => !parameterIds.some((ours) => ours === id))).toEqual([]);
  });

  test.each(parameterIds)('%s is dated in order and reaches back to 2023', (id) => {
    const days = shippedParameters[id].values.map(({ from }) => from);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days[0]?.localeCompare('2023-01-01')).toBeLessThanOrEqual(0);
  });

  test('in euros, and they alone, have a unit of money', () => {
    const inEuros = parameterIds.filter((id) => shippedParameters[id].unit === 'euro');
    expect(Object.keys(moneyUnits).toSorted()).toEqual(inEuros.toSorted());
  });

  test('change on their day', () => {
    expect(parametersOn('2026-03-31').of('ppa.base').toNumber()).toBe(633.21);
    expect(parametersOn('2026-04-01').of('ppa.base').toNumber()).toBe(638.28);
  });

  test('refuse a day before the table begins', () => {
    expect(() => parametersOn('1990-01-01').of('ppa.base')).toThrow('No value of ppa.base on 1990-01-01');
  });

  test('are stale the day after their review date', () => {
    expect(staleParameters('2026-09-30')).toEqual([]);
    const stale = staleParameters('2026-10-01').map(({ id }) => id);
    expect(stale).toContain('al.zone1.single');
    expect(stale).not.toContain('ppa.base');
  });

  test('that are stale come with those due longest first', () => {
    const days = staleParameters('2027-04-01').map(({ reviewedUntil }) => reviewedUntil);
    expect(days).toEqual(days.toSorted());
    expect(days).toHaveLength(parameterIds.length);
  });

  test('can come as data: a new value holds from its day on', () => {
    const base = shippedParameters['ppa.base'];
    const next = { from: '2027-04-01', value: 645, source: 'Décret fictif' };
    const table = readParameterTable({ ...shippedParameters, 'ppa.base': { ...base, values: [...base.values, next] } });
    expect(parametersOn('2027-04-01', table).of('ppa.base').toNumber()).toBe(645);
    expect(parametersOn('2027-03-31', table).of('ppa.base').toNumber()).toBe(638.28);
  });

  test('refuse data in which one is missing or has no source', () => {
    const { bmaf, ...without } = shippedParameters;
    expect(() => readParameterTable(without)).toThrow('bmaf');
    const unsourced = { ...bmaf, values: [{ from: '2026-04-01', value: 1, source: '' }] };
    expect(() => readParameterTable({ ...without, bmaf: unsourced })).toThrow('source');
  });
});
