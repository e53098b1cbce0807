import { describe, expect, test } from 'vitest';
import { answersOf, communeOf, fileAnswersSchema, holdingIn, isOfFile, isSameAnswer } from './file-answers.ts';
import { expectedCount } from './expected-count.ts';
import { fittingFileAnswersSchema } from './fitting-answers.ts';
import { askedQuestions, nextQuestion } from './flow.ts';
import type { Answer, Answers } from './question.ts';
import { takeOver, withoutFile, withSaid, type WithFile } from './take-over.ts';
import { amount, born, choice, choices, count, each, facts, none } from './testing/asking.ts';
import { someFileAnswers } from './testing/some-file-answers.ts';

const ofFile = answersOf(someFileAnswers);
const begun: WithFile = { answers: takeOver({ answers: {}, ofFile }, facts), ofFile };

/** The visitor answers a question that is asked, or that the summary shows. */
function say(given: WithFile, key: string, answer: Answer): WithFile {
  const question = askedQuestions(given.answers, facts).find((asked) => asked.key === key);
  if (question === undefined) throw new Error(`${key} is not asked`);
  return withSaid(given, question, answer, facts);
}
const asks = ({ answers }: WithFile): string | undefined => nextQuestion(answers, facts)?.key;
const complete = say(begun, 'pregnant', choice('no'));
const isFromFile = (given: WithFile, key: string): boolean => isOfFile(given.answers, given.ofFile, key);

describe('#201 taking over a file', () => {
  test('answers what comes next until something is not known, then the rest', () => {
    expect(asks(begun)).toBe('pregnant');
    expect(asks(complete)).toBeUndefined();
    const byHand = Object.keys(complete.answers).filter((key) => !isFromFile(complete, key));
    expect(byHand).toEqual(['pregnant']);
    expect(complete.answers['commune']).toEqual({ kind: 'commune', commune: '31555' });
    expect(communeOf(someFileAnswers.home ?? { postalCode: '', insee: '', name: '' }).name).toBe('Toulouse');
  });

  test('counts the questions that are left, not those that the file answers', () => {
    expect(expectedCount({}, facts, ofFile)).toBe(1);
    expect(expectedCount(complete.answers, facts, ofFile)).toBe(1);
    expect(expectedCount({}, facts)).toBeGreaterThan(10);
  });

  test('leaves out an answer that its question does not take', () => {
    const wrong: Answers = { ...ofFile, dependants: count(44) };
    const given = say(
      { answers: takeOver({ answers: {}, ofFile: wrong }, facts), ofFile: wrong },
      'pregnant',
      choice('no'),
    );
    expect(asks(given)).toBe('dependants');
  });

  test('of another month leaves the amounts of its months out', () => {
    const held = holdingIn('2026-12', { month: '2026-11', answers: ofFile });
    for (const key of ['wage.you', 'annualIncome', 'housingIncome', 'aidReceived', 'recentlySingle']) {
      expect(held[key], key).toBeUndefined();
    }
    expect(held).toMatchObject({ rent: amount(640), 'birth.child1': born('2016-03-21') });
    expect(holdingIn('2026-11', { month: '2026-11', answers: ofFile })).toEqual(ofFile);
  });
});

describe('an answer that contradicts the file', () => {
  test('is the visitor’s; the same said again is still the file’s', () => {
    const changed = say(complete, 'wage.you', each(900));
    expect(changed.answers['wage.you']).toEqual(each(900));
    expect(isFromFile(changed, 'wage.you')).toBe(false);
    expect(asks(changed)).toBeUndefined();
    expect(isFromFile(say(complete, 'wage.you', each(1_368.4)), 'wage.you')).toBe(true);
  });

  test('about where one lives has the home asked again', () => {
    const moved = say(complete, 'commune', { kind: 'commune', commune: '75056' });
    expect(asks(moved)).toBe('tenure');
    const told = say(say(moved, 'tenure', choice('tenant')), 'rent', amount(900));
    expect(asks(told), 'what is not of the home still holds').toBe('dwelling');
  });

  test('about living with somebody has the income of the home asked again', () => {
    const couple = say(complete, 'couple', choice('couple'));
    expect(asks(couple)).toBe('birth.partner');
    for (const key of ['annualIncome', 'housingIncome', 'recentlySingle']) {
      expect(couple.answers[key], key).toBeUndefined();
      expect(couple.ofFile[key], key).toBeUndefined();
    }
    expect(isFromFile(couple, 'wage.you')).toBe(true);
  });

  test('about one child more has custody asked again, and about one less who is left', () => {
    const more = say(complete, 'dependants', count(3));
    expect(asks(more)).toBe('birth.child3');
    const born3 = say(more, 'birth.child3', born('2024-04-04'));
    expect(asks(born3), 'of three children the file said nothing').toBe('sharedCustody');
    expect(isFromFile(born3, 'birth.child1')).toBe(true);
    expect(asks(say(complete, 'dependants', count(1)))).toBe('birth.child1');
  });

  test('about work has asked what came with it', () => {
    const without = say(complete, 'situation.you', choices('workEnded', 'unemployed'));
    expect(isFromFile(without, 'wage.you'), 'the quarter was what it was').toBe(true);
    expect(without.ofFile['withoutWork.you']).toBeUndefined();
    expect(asks(without)).toBe('unemployment.you');
  });

  test('takes nothing of what the visitor said by hand', () => {
    const own = say(complete, 'rent', amount(500));
    const moved = say(own, 'commune', { kind: 'commune', commune: '75056' });
    expect(moved.answers['rent']).toEqual(amount(500));
  });
});

test('without the file only what was said by hand stays', () => {
  const own = say(complete, 'rent', amount(500));
  expect(withoutFile(own)).toEqual({ pregnant: choice('no'), rent: amount(500) });
});

test('two answers are the same whatever the order of their ticks and members', () => {
  expect(isSameAnswer(choices('a', 'b'), choices('b', 'a'))).toBe(true);
  expect(isSameAnswer({ euros: 5, kind: 'amount' }, amount(5))).toBe(true);
  expect(isSameAnswer(amount(0), none)).toBe(false);
  expect(isSameAnswer(undefined, undefined)).toBe(false);
});

describe('what a caisse may tell', () => {
  const fits = (answers: object): boolean => fittingFileAnswersSchema(facts).safeParse({ home: null, answers }).success;

  test('are answers that the questionnaire takes', () => {
    expect(fittingFileAnswersSchema(facts).parse(someFileAnswers)).toEqual(someFileAnswers);
    expect(fits({})).toBe(true);
    expect(fits({ 'birth.child2': born('2019-09-09') }), 'of a child that is not counted').toBe(true);
  });

  test.each([
    ['a question that is not asked', { memo: none }],
    ['somebody that there is not', { 'wage.neighbour': each(0) }],
    ['the commune, which has a name', { commune: { kind: 'commune', commune: '31555' } }],
    ['another kind of answer', { couple: count(2) }],
    ['an option that is not offered', { couple: choice('three') }],
    ['more than a slip of the finger may give', { 'situation.you': choices('employee'), 'wage.you': each(100_001) }],
    ['parts of a cent', { 'situation.you': choices('employee'), 'wage.you': each(640.001) }],
    ['a day to come', { 'birth.you': born('2031-01-01') }],
  ])('and not %s', (_case, answers) => {
    expect(fits(answers)).toBe(false);
  });

  test('name nobody: a member more is refused', () => {
    expect(fileAnswersSchema.safeParse({ ...someFileAnswers, name: 'x' }).success).toBe(false);
  });
});
