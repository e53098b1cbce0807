import { expect, test } from 'vitest';
import { householdOf } from './household-of.ts';
import { answerAll, facts } from './testing/asking.ts';

test('an employee alone, tenant of a whole home, answers 14 questions', () => {
  const { answers, asked } = answerAll({});
  expect(asked).toEqual([
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
  const { household, assumptions } = householdOf(answers, facts);
  expect(household.adults[0]?.incomes[2]).toEqual({ wage: 1425 });
  // 17 100 € received, 90 % of which count.
  expect(household.housingIncome).toBe(15_390);
  expect(assumptions).toEqual([]);
});
