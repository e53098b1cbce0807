import { describe, expect, test } from 'vitest';
import { householdOf } from './household-of.ts';
import {
  age,
  amount,
  answerAll,
  born,
  choice,
  choices,
  count,
  each,
  facts,
  unknown,
  type Script,
} from './testing/asking.ts';

const read = (script: Script) => householdOf(answerAll(script).answers, facts);

describe('the household of the answers', () => {
  test('has what was received as taxed for housing aid: 90 % of pay, all of a profit', () => {
    expect(read({}).household.housingIncome).toBe(15_390);
    const own: Script = { 'situation.you': choices('selfEmployed'), 'profit.you': amount(12_000) };
    expect(read({ ...own, housingIncome: amount(17_100) }).household.housingIncome).toBe(17_100);
    expect(read({ ...own, housingIncome: unknown }).household.housingIncome).toBe(12_000);
  });

  test('has a twelfth of the profit, and of a turnover what the flat deduction leaves', () => {
    const incomes = (script: Script) => read(script).household.adults[0]?.incomes;
    expect(incomes({ 'situation.you': choices('selfEmployed'), 'profit.you': amount(10_000) })?.[0]).toEqual({
      selfEmployed: 833.33,
    });
    const micro: Script = { 'situation.you': choices('microEntrepreneur'), 'turnover.you': each(1000) };
    expect(incomes({ ...micro, 'microActivity.you': choice('sales') })?.[1]).toEqual({ selfEmployed: 290 });
    expect(incomes({ ...micro, 'microActivity.you': choice('services') })?.[1]).toEqual({ selfEmployed: 500 });
    expect(incomes({ ...micro, 'microActivity.you': choice('liberal') })?.[1]).toEqual({ selfEmployed: 660 });
    expect(incomes({ ...micro, 'microActivity.you': unknown })?.[1]).toEqual({ selfEmployed: 660 });
  });

  test('counts sick pay as activity beside pay or in the first three months, and not for sure otherwise', () => {
    const sick: Script = {
      'situation.you': choices('employee'),
      'wage.you': { kind: 'quarter', euros: [0, 0, 800] },
      'otherMoney.you': choices('sickPay'),
      'sickPay.you': each(500),
    };
    const incomes = (answer: Script) => read({ ...sick, ...answer }).household.adults[0]?.incomes;
    expect(incomes({ 'sickLeave.you': choice('recent') })?.[0]).toEqual({ sickPayWhileWorking: 500 });
    expect(incomes({ 'sickLeave.you': unknown })?.[0]).toEqual({ sickPay: 500 });
    expect(incomes({ 'sickLeave.you': unknown })?.[2]).toEqual({ wage: 800, sickPayWhileWorking: 500 });
  });

  test('takes an age as a birthday half a year ago, and says so where it can matter', () => {
    const child = read({ dependants: count(1), 'birth.child1': age(2) });
    expect(child.household.children[0]?.birthDate).toBe('2024-05-01');
    expect(child.assumptions).toEqual(['birthday']);
    expect(read({ 'birth.you': age(40) }).assumptions).toEqual([]);
  });

  test('says how each « je ne sais pas » was read', () => {
    const { household, assumptions } = read({
      dependants: count(1),
      'birth.child1': born('2017-01-01'),
      annualIncome: unknown,
      housingIncome: unknown,
      aidReceived: unknown,
    });
    expect(assumptions).toEqual(['annualIncomeFromQuarter', 'housingIncomeFromQuarter', 'housingAidAsEstimated']);
    expect(household.annualIncome).toBe(15_390);
    expect(household.housing.aidReceived).toBeUndefined();
  });

  test('says that the rules of students were not all asked, whichever adult studies', () => {
    const couple: Script = { couple: choice('couple'), 'situation.partner': choices() };
    const student: Script = { 'situation.you': choices('student') };
    const ofPartner: Script = { ...couple, 'situation.partner': choices('student') };
    const saysSo = (script: Script) => read(script).assumptions.includes('studentRules');
    expect([saysSo(student), saysSo({ ...student, ...couple }), saysSo(ofPartner)]).toEqual([true, true, true]);
    expect(saysSo({ ...student, studies: choice('apprentice') })).toBe(false);
    expect(saysSo({ ...ofPartner, ...student, studies: choice('apprentice') })).toBe(true);
    expect([saysSo(couple), saysSo({ ...ofPartner, tenure: choice('owner') })]).toEqual([false, false]);
  });

  test('has work that ended only when nothing came in its place', () => {
    const ended: Script = { 'situation.you': choices('workEnded'), 'wage.you': each(1425) };
    const stopped = (script: Script) => read(script).household.adults[0]?.stopped;
    expect(stopped({ ...ended, 'replacement.you': choice('no') })).toEqual(['work']);
    expect(stopped({ ...ended, 'replacement.you': choice('yes') })).toBeUndefined();
    expect(read({ ...ended, 'replacement.you': unknown }).assumptions).toEqual(['incomeReplaced']);
  });

  test('of a commune that the list does not hold has no zone', () => {
    expect(read({}).household.housing.zone).toBe('zone2');
    expect(read({ commune: { kind: 'commune', commune: '12345' } }).household.housing.zone).toBeUndefined();
  });
});
