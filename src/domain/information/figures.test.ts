import { describe, expect, test } from 'vitest';
import { estimate } from '../benefits/estimate.ts';
import { born, household } from '../benefits/testing/households.ts';
import { figureNames, figureOn } from './figures.ts';
import { figureText } from './figure-text.ts';

const today = '2026-11-22';

describe('a figure', () => {
  test('of every name is there', () => {
    for (const name of figureNames) expect(Number.isFinite(figureOn(name, today).value), name).toBe(true);
    expect(() => figureOn('amount:nothing', today)).toThrow(RangeError);
    expect(() => figureOn('ppa.base', today)).toThrow(RangeError);
  });

  test('is that of the day', () => {
    expect(figureOn('parameter:ppa.base', '2026-03-31')).toMatchObject({ value: 633.21, since: '2025-04-01' });
    expect(figureOn('parameter:ppa.base', today)).toMatchObject({ value: 638.28, since: '2026-04-01', isStale: false });
  });

  test('made of several is what is paid, after CRDS', () => {
    const values = ['ars.primary', 'ars.college', 'ars.lycee'].map((id) => figureOn(`amount:${id}`, today).value);
    expect(values).toEqual([426.87, 450.41, 466.02]);
    expect(figureOn('amount:af.two', today)).toMatchObject({ value: 152.25, since: '2026-04-01', unit: 'euro' });
    const others = ['af.three', 'af.age', 'asf.one', 'asf.both', 'paje.partial', 'paje.adoption'];
    expect(others.map((id) => figureOn(`amount:${id}`, today).value)).toEqual([
      347.32, 76.13, 200.78, 267.63, 99.09, 2186.17,
    ]);
  });

  test('is the one that the simulation gives', () => {
    const net = (...years: readonly number[]) => {
      const results = estimate({ household: household({ children: born(...years) }), month: '2026-11' });
      return {
        af: results.familyAllowances.net,
        cf: results.familySupplement.net,
        asf: results.familySupport.net,
        paje: results.youngChildAllowance.net,
      };
    };
    const amount = (id: string): number => figureOn(`amount:${id}`, today).value;
    expect(net(2018, 2020).af).toBe(amount('af.two'));
    expect(net(2017, 2018, 2020)).toMatchObject({ af: amount('af.three'), cf: amount('cf.raised') });
    expect(net(2018).asf).toBe(amount('asf.one'));
    expect(net(2025).paje).toBe(amount('paje.full'));
  });

  test('that nobody has looked at in time says so', () => {
    expect(figureOn('parameter:al.charges', today).isStale).toBe(true);
    expect(figureOn('amount:cf.plain', '2027-04-01').isStale).toBe(true);
  });
});

describe('a figure is written', () => {
  test.each([
    [638.28, 'euro', '638,28\u00A0€', '€638.28'],
    [1092.9, 'euro', '1\u00A0092,90\u00A0€', '€1,092.90'],
    [15, 'euro', '15\u00A0€', '€15'],
    [0.5985, 'rate', '59,85\u00A0%', '59.85%'],
    [18, 'years', '18', '18'],
  ] as const)('%d %s', (value, unit, french, english) => {
    expect(figureText({ value, unit }, 'fr')).toBe(french);
    expect(figureText({ value, unit }, 'en')).toBe(english);
  });
});
