import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someOf } from '../../testing/some-of.ts';
import { expectedCount } from './expected-count.ts';
import { nextQuestion, withAnswer } from './flow.ts';
import type { Answers } from './question.ts';
import { walkOf } from './testing/any-answer.ts';
import { age, answerAll, choice, choices, count, each, facts, type Script } from './testing/asking.ts';

/** How many questions one expects before each of those that this script is asked, and after the last. */
function countsOf(script: Script): readonly number[] {
  const { answers: all } = answerAll(script);
  const counts = [expectedCount({}, facts)];
  let answers: Answers = {};
  for (let question = nextQuestion(answers, facts); question; question = nextQuestion(answers, facts)) {
    const answer = all[question.key];
    if (!answer) throw new Error(`no answer to ${question.key}`);
    answers = withAnswer(answers, question, answer, facts);
    counts.push(expectedCount(answers, facts));
  }
  return counts;
}

describe('the number of questions to expect', () => {
  test('is 14 all along for an employee alone who rents a home', () => {
    expect(new Set(countsOf({}))).toEqual(new Set([14]));
  });

  test('grows with the people and the incomes that are told, and is right in the end', () => {
    const counts = countsOf({
      couple: choice('couple'),
      dependants: count(2),
      'birth.child1': age(5),
      'birth.child2': age(9),
      'situation.you': choices('employee', 'student'),
      'situation.partner': choices('employee', 'retired'),
      'wage.partner': each(900),
    });
    expect(counts.at(-1)).toBe(counts.length - 1);
    expect(counts.toSorted((one, other) => one - other)).toEqual(counts);
  });

  test('is never below what was asked, and never drops by more than a home’s questions', () => {
    const questionsOfTenant = 5;
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const turns = walkOf(draw);
        let previous = expectedCount({}, facts);
        for (const [index, { question, after }] of turns.entries()) {
          const now = expectedCount(after, facts);
          expect(now).toBeGreaterThan(index);
          if (question.key !== 'inFrance') expect(previous - now, question.key).toBeLessThanOrEqual(questionsOfTenant);
          previous = now;
        }
        expect(previous, 'nothing is left').toBe(turns.length);
      }),
      { numRuns: someOf(60) },
    );
  });
});
