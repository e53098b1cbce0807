import { expect, it } from 'vitest';
import { estimate } from '#domain/benefits/estimate.ts';
import { householdOf } from '#domain/benefits/questions/household-of.ts';
import {
  amount,
  answerAll,
  born,
  choice,
  choices,
  count,
  each,
  facts,
  type Script,
} from '#domain/benefits/questions/testing/asking.ts';
import { lifeOf, peopleAt, someNovember, writtenLife } from '../testing/written-lives.ts';
import { cafLifeWriter } from './caf-life.ts';

/** What these people would answer to the simulator in November 2026. */
const scripts: Readonly<Record<string, Script>> = {
  camille: {
    'birth.you': born('1982-06-14'),
    dependants: count(2),
    'birth.child1': born('2010-03-21'),
    'birth.child2': born('2018-09-09'),
    'wage.you': each(1_368.4),
    rent: amount(640),
    // Of 2024, as taxed; then what was received from October 2025 to September 2026.
    annualIncome: amount(14_148),
    housingIncome: amount(2 * 1_310 + 10 * 1_368.4),
  },
  claire: {
    'birth.you': born('1985-05-20'),
    couple: choice('couple'),
    'birth.partner': born('1984-12-03'),
    'situation.partner': choices('employee'),
    dependants: count(3),
    'birth.child1': born('2014-06-11'),
    'birth.child2': born('2017-06-04'),
    'birth.child3': born('2023-06-27'),
    'wage.you': each(1_240),
    'wage.partner': each(1_515.5),
    rent: amount(845),
    annualIncome: amount(29_759),
    twoEarners: choice('yes'),
    housingIncome: amount(12 * (1_240 + 1_515.5)),
  },
  yvonne: {
    'birth.you': born('1939-11-12'),
    'situation.you': choices('retired'),
    'pension.you': each(1_012),
    rent: amount(560),
    housingIncome: amount(12 * 1_012),
  },
};

it.each(Object.keys(scripts))('%s gets from the questionnaire of the simulator what the file says', (key) => {
  const { household } = householdOf(answerAll(scripts[key] ?? {}).answers, facts);
  const estimated = estimate({ household, month: facts.month });
  const simulated = [
    estimated.activityBonus,
    estimated.activeSolidarityIncome,
    estimated.housingAid,
    estimated.familyAllowances,
    estimated.familySupplement,
    estimated.familySupport,
    estimated.youngChildAllowance,
  ].map(({ net }) => Math.round(net * 100));
  const person = peopleAt('caf').find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody is called ${key}`);
  const lines = writtenLife(cafLifeWriter, lifeOf(person, 'caf')).at(-1)?.content.lines ?? [];
  const paid = (...benefits: readonly string[]) =>
    lines.filter(({ benefit }) => benefits.includes(benefit)).reduce((sum, line) => sum + line.amount, 0);
  expect(facts.month).toBe(someNovember);
  expect(simulated).toEqual([
    paid('activityBonus'),
    paid('activeSolidarityIncome'),
    paid('socialHousingAid', 'familyHousingAid', 'plainHousingAid'),
    paid('familyAllowances'),
    paid('familySupplement'),
    paid('familySupport'),
    paid('youngChildAllowance'),
  ]);
});
