import { describe, expect, test } from 'vitest';
import { askedQuestions, nextQuestion, withAnswer } from './flow.ts';
import { householdOf } from './household-of.ts';
import type { Answers } from './question.ts';
import { outOfScope } from './scope.ts';
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
  none,
  unknown,
  type Script,
} from './testing/asking.ts';

const asked = (script: Script): readonly string[] => answerAll(script).asked;
const read = (script: Script) => householdOf(answerAll(script).answers, facts);

describe('what is asked', () => {
  test('of an employee alone, tenant of a whole home: 14 questions', () => {
    expect(asked({})).toEqual([
      'inFrance',
      'commune',
      'birth.you',
      'couple',
      'pregnant',
      'dependants',
      'situation.you',
      'wage.you',
      'otherMoney.you',
      'tenure',
      'rent',
      'dwelling',
      'housingIncome',
      'aidReceived',
    ]);
  });

  test('of a retired owner: 9 questions, none of them about a pregnancy', () => {
    const retired: Script = {
      'birth.you': born('1950-02-01'),
      'situation.you': choices('retired'),
      'pension.you': each(1300),
      tenure: choice('owner'),
    };
    expect(asked(retired)).toEqual([
      'inFrance',
      'commune',
      'birth.you',
      'couple',
      'dependants',
      'situation.you',
      'pension.you',
      'otherMoney.you',
      'tenure',
    ]);
  });

  test('of a couple: the money of one, then of the other', () => {
    const couple: Script = { couple: choice('couple'), 'situation.partner': choices('unemployed') };
    const money = asked(couple).filter((key) => /\.(you|partner)$/.test(key));
    expect(money).toEqual([
      'birth.you',
      'birth.partner',
      'situation.you',
      'wage.you',
      'otherMoney.you',
      'situation.partner',
      'unemployment.partner',
      'otherMoney.partner',
    ]);
  });

  test('of seven children: the age of each, then in one question which of them it is about', () => {
    const ages = [1, 4, 9, 12, 15, 17, 24].map((years, index) => [`birth.child${index + 1}`, age(years)]);
    const { answers } = answerAll({ dependants: count(7), ...Object.fromEntries(ages) });
    const questions = askedQuestions(answers, facts);
    const optionsOf = (key: string) => questions.find((question) => question.key === key)?.options;
    expect(questions.filter(({ person }) => person?.startsWith('child'))).toHaveLength(7);
    expect(optionsOf('sharedCustody')).toEqual(['child1', 'child2', 'child3', 'child4', 'child5', 'child6']);
    expect(optionsOf('childrenWithPay')).toEqual(['child6', 'child7']);
  });

  test('of three months: those of the reference quarter, by name', () => {
    const { answers } = answerAll({});
    const wage = askedQuestions(answers, facts).find(({ topic }) => topic === 'wage');
    expect(wage?.months).toEqual(['2026-09', '2026-08', '2026-07']);
  });

  test('with figures from the parameters: the year, the floor of two earners, the hours', () => {
    const { answers } = answerAll({
      couple: choice('couple'),
      pregnant: choice('yes'),
      'birth.you': age(20),
      'birth.partner': age(20),
    });
    const figures = askedQuestions(answers, facts).find(({ topic }) => topic === 'twoEarners')?.figures;
    expect(figures).toEqual({ year: 2024, floor: 6306.05 });
    const young = answerAll({ 'birth.you': age(20), 'situation.you': choices() });
    expect(askedQuestions(young.answers, facts).find(({ topic }) => topic === 'hoursWorked')?.figures).toEqual({
      hours: 3214,
    });
  });

  test('only where it matters: no savings of those who earn too much for RSA, no hours from 25 on', () => {
    expect(asked({ 'wage.you': each(600) })).toContain('savings');
    expect(asked({ 'wage.you': each(700) })).not.toContain('savings');
    const nothing: Script = { 'situation.you': choices() };
    expect(asked({ ...nothing, 'birth.you': age(24) })).toContain('hoursWorked.you');
    expect(asked({ ...nothing, 'birth.you': age(25) })).not.toContain('hoursWorked.you');
    expect(asked({ ...nothing, 'birth.you': age(24), pregnant: choice('yes') })).not.toContain('hoursWorked.you');
  });

  test('only where it matters: no rent in a commune whose zone is not known, no yearly income for one child of 4', () => {
    const unlisted = asked({ commune: { kind: 'commune', commune: '12345' } });
    expect(unlisted).not.toContain('rent');
    expect(unlisted).toContain('aidReceived');
    expect(asked({ dependants: count(1), 'birth.child1': age(4) })).not.toContain('annualIncome');
    expect(asked({ dependants: count(1), 'birth.child1': age(6) })).toContain('annualIncome');
  });

  test('only where it matters: lost work also where AEEH or the lost work of the other would count first', () => {
    const jobless: Script = { 'situation.you': choices('unemployed'), housingIncome: amount(20_000) };
    const dear: Script = { ...jobless, dependants: count(1), 'birth.child1': age(8), rent: amount(1500) };
    expect(asked(dear)).toEqual(expect.arrayContaining(['withoutWork.you', 'aeeh']));
    expect(asked({ ...dear, dependants: count(0) })).not.toContain('withoutWork.you');
    const couple: Script = {
      housingIncome: amount(70_000),
      couple: choice('couple'),
      'situation.you': choices('workEnded'),
      'wage.you': each(3000),
      'situation.partner': choices('workEnded'),
      'wage.partner': each(3000),
    };
    expect(asked({ ...couple, 'withoutWork.you': choice('withoutBenefit') })).toEqual(
      expect.arrayContaining(['withoutWork.you', 'withoutWork.partner']),
    );
    expect(asked({ ...couple, 'withoutWork.you': choice('no') })).not.toContain('withoutWork.partner');
    expect(asked({ ...couple, 'situation.partner': choices('employee') })).not.toContain('withoutWork.you');
  });

  test('of who is retired only whether RSA is received: they look for no work', () => {
    const options = (...situations: readonly string[]) => {
      const { answers } = answerAll({
        'situation.you': choices(...situations),
        'pension.you': each(300),
        'wage.you': each(100),
        housingIncome: amount(12_000),
      });
      return askedQuestions(answers, facts).find(({ topic }) => topic === 'withoutWork')?.options;
    };
    const all = ['withBenefit', 'withoutBenefit', 'rsa', 'no'];
    expect([options('retired'), options('retired', 'employee')]).toEqual([
      ['rsa', 'no'],
      ['rsa', 'no'],
    ]);
    expect([options('retired', 'unemployed'), options('aah'), options()]).toEqual([all, all, all]);
    const rich = asked({ 'situation.you': choices('retired'), 'pension.you': each(1300) });
    expect(rich).not.toContain('withoutWork.you');
  });

  test('nothing more of who lives abroad or overseas', () => {
    const abroad = answerAll({ inFrance: choice('no') });
    expect(abroad.asked).toEqual(['inFrance']);
    expect(outOfScope(abroad.answers)).toBe('abroad');
    const overseas = answerAll({ commune: { kind: 'commune', commune: '97411' } });
    expect(overseas.asked).toEqual(['inFrance', 'commune']);
    expect(outOfScope(overseas.answers)).toBe('overseas');
    expect(outOfScope(answerAll({}).answers)).toBeUndefined();
  });
});

describe('children of one age without a date', () => {
  const of = (ages: readonly number[], multiples: readonly string[] = []) =>
    answerAll({
      dependants: count(ages.length),
      ...Object.fromEntries(ages.map((years, index) => [`birth.child${index + 1}`, age(years)])),
      multipleBirth: choices(...multiples),
    }).answers;
  const questionOf = (answers: Answers) =>
    askedQuestions(answers, facts).find(({ topic }) => topic === 'multipleBirth');
  const birthsOf = (answers: Answers) =>
    householdOf(answers, facts).household.children.map(({ birthDate }) => birthDate.slice(0, 7));

  test('are named in the question about births of several', () => {
    expect(questionOf(of([1, 2, 1, 2, 0]))?.options).toEqual(['child1', 'child2', 'child3', 'child4']);
    expect(questionOf(of([1, 2]))).toBeUndefined();
  });

  test('are asked about again when others are of one age', () => {
    const twins = of([1, 1, 2], ['child1', 'child2']);
    const second = askedQuestions(twins, facts).find(({ key }) => key === 'birth.child1');
    if (!second) throw new Error('the first child has an age');
    const changed = withAnswer(twins, second, age(2), facts);
    expect(changed['multipleBirth']).toBeUndefined();
    expect(questionOf(changed)?.options).toEqual(['child1', 'child3']);
  });

  test('have one birth where they are said to, and each its own otherwise', () => {
    expect(birthsOf(of([1, 1], ['child1', 'child2']))).toEqual(['2025-05', '2025-05']);
    expect(birthsOf(of([1, 1]))).toEqual(['2025-05', '2025-04']);
    expect(birthsOf(of([1, 1, 1], ['child2', 'child3']))).toEqual(['2025-04', '2025-05', '2025-05']);
    expect(birthsOf(of([1, 1, 2, 2], ['child1', 'child2']))).toEqual(['2025-05', '2025-05', '2024-05', '2024-04']);
  });
});

describe('a changed answer', () => {
  const family: Script = {
    dependants: count(2),
    'birth.child1': born('2010-03-04'),
    'birth.child2': born('2016-03-04'),
    annualIncome: amount(20_000),
  };
  const { answers } = answerAll(family);
  const question = (key: string) => {
    const found = askedQuestions(answers, facts).find((each_) => each_.key === key);
    if (!found) throw new Error(`${key} is not asked`);
    return found;
  };

  test('drops what no longer applies, and keeps what does', () => {
    const after = withAnswer(answers, question('dependants'), count(1), facts);
    expect(Object.keys(answers).filter((key) => !(key in after))).toEqual([
      'birth.child2',
      'sharedCustody',
      'withoutParents',
    ]);
    expect(after['annualIncome']).toEqual(amount(20_000));
    expect(nextQuestion(after, facts)?.key).toBe('sharedCustody');
  });

  test('asks again what now has other options', () => {
    const more = withAnswer(answers, question('dependants'), count(3), facts);
    expect(nextQuestion(more, facts)?.key).toBe('birth.child3');
    expect(more['sharedCustody']).toBeDefined();
    const third = nextQuestion(more, facts);
    expect(third && nextQuestion(withAnswer(more, third, age(6), facts), facts)?.key).toBe('sharedCustody');
  });

  test('that is none to its question changes nothing', () => {
    for (const wrong of [amount(3), count(1.5), count(21), count(-1), none, unknown, choices('child1')]) {
      expect(withAnswer(answers, question('dependants'), wrong, facts)).toBe(answers);
    }
    for (const wrong of [born('2026-12-01'), born('2026-02-30'), age(-1), age(121), age(2.5)]) {
      expect(withAnswer(answers, question('birth.child1'), wrong, facts)).toBe(answers);
    }
    for (const wrong of [amount(0.001), amount(-1), amount(Number.NaN), amount(1e9), each(10)]) {
      expect(withAnswer(answers, question('annualIncome'), wrong, facts)).toBe(answers);
    }
    expect(withAnswer(answers, question('commune'), { kind: 'commune', commune: 'Toulouse' }, facts)).toBe(answers);
    expect(withAnswer(answers, question('situation.you'), choices('employee', 'employee'), facts)).toBe(answers);
    expect(withAnswer(answers, question('couple'), choice('triple'), facts)).toBe(answers);
  });
});

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
