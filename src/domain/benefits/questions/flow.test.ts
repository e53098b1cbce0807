import { describe, expect, test } from 'vitest';
import { askedQuestions, nextQuestion, withAnswer } from './flow.ts';
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
