import { describe, expect, test } from 'vitest';
import { parametersOn } from '../parameters/parameters.ts';
import { adult, born, household } from '../testing/households.ts';
import { disabledAdultOrientation } from './aah.ts';
import { familyAllowances } from './af.ts';
import { backToSchoolAllowance } from './ars.ts';
import { familySupport } from './asf.ts';
import { familySupplement } from './cf.ts';
import { adoptionGrant, birthGrant, youngChildAllowance } from './paje.ts';

const MONTH = '2026-10';
const parameters = parametersOn(`${MONTH}-01`);
const couple = [adult(), adult()];
type Changes = Parameters<typeof household>[0];
const af = (changes: Changes) => familyAllowances(household({ adults: couple, ...changes }), MONTH, parameters);

describe('allocations familiales', () => {
  test('begin with the second child and grow with each', () => {
    expect(af({ children: born(2020) }).reasons).toEqual(['tooFewChildren']);
    expect(af({ children: born(2020, 2018) }).amount).toBe(153.01);
    expect(af({ children: born(2020, 2018, 2016) }).amount).toBe(349.06);
  });

  test('rise at 14 for who was born before March 2012, at 18 for the others, not for the elder of two', () => {
    expect(af({ children: born(2008, 2011) }).amount).toBe(229.52);
    expect(af({ children: born(2008, 2012) }).amount).toBe(153.01);
    expect(af({ children: born(2011, 2020) }).amount).toBe(153.01);
    expect(af({ children: [...born(2011), ...born(2011)] }).amount).toBe(229.52);
  });

  test('give a flat sum for a child of 20 in a family of three', () => {
    expect(af({ children: born(2006, 2010, 2020) }).amount).toBe(249.76);
  });

  test('are halved and quartered above the ceilings, and shared by two homes', () => {
    const children = born(2020, 2018);
    expect(af({ children, annualIncome: 79_980 }).amount).toBe(153.01);
    expect(af({ children, annualIncome: 90_000 }).amount).toBe(76.51);
    expect(af({ children, annualIncome: 120_000 }).amount).toBe(38.25);
    expect(af({ children: children.map((child) => ({ ...child, sharedCustody: true })) }).amount).toBe(76.51);
  });

  test('never rise with the income by the law, as they do in the reference model near a ceiling', () => {
    const asked = household({ children: born(2006, 2009, 2020), annualIncome: 80_400 });
    const below = familyAllowances({ ...asked, annualIncome: 79_000 }, MONTH, parameters);
    expect(familyAllowances(asked, MONTH, parameters).amount).toBeLessThan(below.amount);
    expect(familyAllowances(asked, MONTH, parameters, 'reference').amount).toBeGreaterThan(below.amount);
  });
});

describe('complément familial', () => {
  const cf = (changes: Changes) => familySupplement(household({ adults: couple, ...changes }), MONTH, parameters);
  const children = born(2010, 2014, 2018);

  test('is for three children from 3 to 20, raised for low incomes', () => {
    expect(cf({ children, annualIncome: 40_000 }).amount).toBe(199.15);
    expect(cf({ children, annualIncome: 15_000 }).amount).toBe(298.75);
    expect(cf({ children: born(2010, 2014) }).reasons).toEqual(['tooFewChildren']);
    expect(cf({ children, annualIncome: 80_000 }).reasons).toEqual(['incomeTooHigh']);
  });

  test('gives way to PAJE', () => {
    expect(cf({ children: [...children, ...born(2025)] }).reasons).toEqual(['coveredByPaje']);
  });
});

describe('ASF', () => {
  const asf = (changes: Changes) => familySupport(household(changes), MONTH, parameters);

  test('is for each child of a lone parent, less the support received', () => {
    expect(asf({ children: born(2018) }).amount).toBe(201.78);
    expect(asf({ children: born(2018, 2016), supportReceived: 100 }).amount).toBe(303.57);
    expect(asf({ children: born(2018).map((child) => ({ ...child, withoutParents: true })) }).amount).toBe(268.97);
  });

  test('says why it is not due', () => {
    expect(asf({ adults: couple, children: born(2018) }).reasons).toEqual(['notLone']);
    expect(asf({}).reasons).toEqual(['noChildOfAge']);
    expect(asf({ children: born(2018), supportReceived: 190 }).reasons).toEqual(['supportEnough']);
  });
});

describe('PAJE', () => {
  const paje = (changes: Changes) => youngChildAllowance(household({ adults: couple, ...changes }), MONTH, parameters);

  test('is whole, half or nothing by the income, until the third birthday', () => {
    const children = born(2025);
    expect(paje({ children }).amount).toBe(199.15);
    expect(paje({ children, annualIncome: 33_000 }).amount).toBe(99.58);
    expect(paje({ children, annualIncome: 40_000 }).reasons).toEqual(['incomeTooHigh']);
    expect(paje({ children: [{ birthDate: '2023-11-01' }] }).eligible).toBe(true);
    expect(paje({ children: [{ birthDate: '2023-10-31' }] }).reasons).toEqual(['noChildOfAge']);
  });

  test('has grants for a birth and for each child adopted', () => {
    const asked = household({ adults: couple, pregnant: true });
    expect(birthGrant(asked, MONTH, parameters).amount).toBe(1098.57);
    expect(adoptionGrant(asked, MONTH, parameters, 2).amount).toBe(4394.29);
    expect(birthGrant({ ...asked, annualIncome: 50_000 }, MONTH, parameters).reasons).toEqual(['incomeTooHigh']);
    expect(birthGrant(household(), MONTH, parameters).reasons).toEqual(['noPregnancy']);
    expect(adoptionGrant(asked, MONTH, parameters, 0).reasons).toEqual(['noChildOfAge']);
  });
});

describe('ARS', () => {
  const ars = (birthDate: string, annualIncome = 0) =>
    backToSchoolAllowance(household({ children: [{ birthDate }], annualIncome }), 2026);

  test('grows with the age reached in the year', () => {
    expect(ars('2018-05-01').net).toBe(426.87);
    expect(ars('2013-05-01').net).toBe(450.41);
    expect(ars('2010-05-01').net).toBe(466.02);
  });

  test('begins for who is 6 on 31 December and ends for who is 18 on 15 September', () => {
    expect([ars('2020-12-31').eligible, ars('2021-01-01').eligible]).toEqual([true, false]);
    expect([ars('2008-09-16').eligible, ars('2008-09-15').eligible]).toEqual([true, false]);
  });

  test('fades out euro by euro above its ceiling, down to 15 €', () => {
    expect(ars('2018-05-01', 28_956).amount).toBe(429.01);
    expect(ars('2018-05-01', 29_056.2).amount).toBe(329.01);
    expect(ars('2018-05-01', 29_372).reasons).toEqual(['incomeTooHigh']);
  });
});

describe('what goes with them', () => {
  test('AAH is an orientation without an amount', () => {
    expect(disabledAdultOrientation()).toMatchObject({ amount: 0, eligible: false, reasons: ['decidedByMdph'] });
  });
});
