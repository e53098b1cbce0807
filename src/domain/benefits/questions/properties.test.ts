import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate } from '../estimate.ts';
import { householdSchema } from '../household/household.ts';
import { askedQuestions, nextQuestion, withAnswer } from './flow.ts';
import { householdOf } from './household-of.ts';
import type { Answer, Answers, Question } from './question.ts';
import { anyAnswer, walkOf, type Turn } from './testing/any-answer.ts';
import { facts } from './testing/asking.ts';
import { someOf } from '../../testing/some-of.ts';

const atEachWalk = (check: (turns: readonly Turn[], draw: fc.GeneratorValue) => void, numRuns = 60) =>
  fc.assert(
    fc.property(fc.gen(), (draw) => check(walkOf(draw), draw)),
    { numRuns: someOf(numRuns) },
  );

const lastOf = (turns: readonly Turn[]): Answers => turns.at(-1)?.after ?? {};
const keysOf = (questions: readonly Question[]): readonly string[] => questions.map(({ key }) => key);

describe('the questionnaire', () => {
  test('ends, asks nothing twice, and takes every answer that its question takes', () => {
    atEachWalk((turns) => {
      const asked = turns.map(({ question }) => question.key);
      expect(new Set(asked).size).toBe(asked.length);
      for (const { question, before, after } of turns) {
        expect(Object.keys(after)).toEqual([...Object.keys(before), question.key]);
      }
    });
  });

  test('never changes the order: what was asked so far is the beginning of what is asked in the end', () => {
    atEachWalk((turns) => {
      const inTheEnd = keysOf(askedQuestions(lastOf(turns), facts));
      for (const { before } of turns) {
        const soFar = keysOf(askedQuestions(before, facts));
        expect(soFar).toEqual(inTheEnd.slice(0, soFar.length));
      }
    });
  });
});

describe('a household of answers', () => {
  test('is always a household, and can be estimated, at every step of the way', () => {
    atEachWalk((turns) => {
      for (const { before } of turns.filter((_, index) => index % 5 === 0)) {
        householdSchema.parse(householdOf(before, facts).household);
      }
      const { household } = householdOf(lastOf(turns), facts);
      expect(householdSchema.parse(household)).toEqual(household);
      expect(() => estimate({ household, month: facts.month })).not.toThrow();
    });
  });
});

/** A walk, one of its questions, and another answer to it. */
function changed(
  turns: readonly Turn[],
  draw: fc.GeneratorValue,
): { question: Question; answer: Answer; index: number } {
  const index = draw(fc.nat, turns.length - 1);
  const question = turns[index]?.question;
  if (!question) throw new Error('A walk has a question at every place');
  return { question, index, answer: draw(anyAnswer, question) };
}

describe('a changed answer', () => {
  test('leaves what was said before it', () => {
    atEachWalk((turns, draw) => {
      const { question, answer, index } = changed(turns, draw);
      const after = withAnswer(lastOf(turns), question, answer, facts);
      expect(after).toMatchObject({ ...turns[index]?.before, [question.key]: answer });
    });
  });

  test('drops what is asked no more or otherwise, keeps all the rest, and invents nothing', () => {
    atEachWalk((turns, draw) => {
      const { question, answer } = changed(turns, draw);
      const previous = lastOf(turns);
      const after = withAnswer(previous, question, answer, facts);
      const now = new Map(askedQuestions(after, facts).map((each) => [each.key, each]));
      for (const { question: then } of turns) {
        const isSame = JSON.stringify(now.get(then.key)) === JSON.stringify(then);
        const isKept = then.key in after;
        // The one asked next has no answer yet.
        if (isKept) expect(isSame).toBe(true);
        if (isSame && then.key !== nextQuestion(after, facts)?.key) expect(isKept).toBe(true);
        if (isKept && then.key !== question.key) expect(after[then.key]).toEqual(previous[then.key]);
      }
      expect(Object.keys(after).every((key) => key in previous)).toBe(true);
    });
  });

  test('that is the same as before changes nothing', () => {
    atEachWalk((turns, draw) => {
      const { question } = changed(turns, draw);
      const answers = lastOf(turns);
      const same = answers[question.key];
      expect(same && withAnswer(answers, question, same, facts)).toEqual(answers);
    });
  });
});
