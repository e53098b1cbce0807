import { describe, expect, test } from 'vitest';
import { askedQuestions, withAnswer } from './flow.ts';
import { householdOf } from './household-of.ts';
import type { Answers } from './question.ts';
import { age, answerAll, choices, count, facts } from './testing/asking.ts';

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
