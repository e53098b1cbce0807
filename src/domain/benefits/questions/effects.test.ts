import { expect, test } from 'vitest';
import { benefitIds, estimate } from '../estimate.ts';
import { householdOf } from './household-of.ts';
import type { Answer } from './question.ts';
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
import { topicKeys, type TopicKey } from './topic-keys.ts';

/** The answers to the other questions, and two answers to one question that give different amounts. */
interface Effect {
  readonly key?: string;
  readonly others: Script;
  readonly answers: readonly [Answer, Answer];
}

const lone = (...births: readonly string[]): Script => ({
  dependants: count(births.length),
  ...Object.fromEntries(births.map((date, index) => [`birth.child${index + 1}`, born(date)])),
});
const as = (...situations: readonly string[]): Script => ({ 'situation.you': choices(...situations) });
const withOther = (kind: string): Script => ({ 'otherMoney.you': choices(kind) });
const yesOrNo = [choice('yes'), choice('no')] as const;
const moneyOf = (key: string): Effect => ({
  key: `${key}.you`,
  others: withOther(key),
  answers: [each(0), each(300)],
});

const effects: Readonly<Record<TopicKey, Effect>> = {
  inFrance: { others: {}, answers: yesOrNo },
  commune: { others: {}, answers: [{ kind: 'commune', commune: '75056' }, unknown] },
  birth: { key: 'birth.you', others: { ...as(), housingIncome: none }, answers: [age(24), age(40)] },
  couple: { others: {}, answers: [choice('alone'), choice('couple')] },
  pregnant: { others: {}, answers: yesOrNo },
  expected: { others: { pregnant: choice('yes') }, answers: [count(1), count(2)] },
  dependants: { others: lone('2020-02-01', '2022-02-01'), answers: [count(1), count(2)] },
  multipleBirth: {
    others: { dependants: count(2), 'birth.child1': age(1), 'birth.child2': age(1) },
    answers: [choices('child1', 'child2'), choices()],
  },
  sharedCustody: { others: lone('2015-01-01'), answers: [choices('child1'), choices()] },
  withoutParents: { others: lone('2015-01-01'), answers: [choices('child1'), choices()] },
  childrenWithPay: {
    others: { ...lone('2008-01-01', '2012-01-01'), 'childPay.child1': amount(1500) },
    answers: [choices('child1'), choices()],
  },
  childPay: {
    key: 'childPay.child1',
    others: { ...lone('2008-01-01', '2012-01-01'), childrenWithPay: choices('child1') },
    answers: [amount(300), amount(1500)],
  },
  recentlySingle: { others: lone('2018-01-01'), answers: yesOrNo },
  situation: { key: 'situation.you', others: {}, answers: [choices(), choices('employee')] },
  wage: { key: 'wage.you', others: {}, answers: [each(900), each(1500)] },
  profit: { key: 'profit.you', others: as('selfEmployed'), answers: [none, amount(12_000)] },
  recentProfit: {
    key: 'recentProfit.you',
    others: { ...as('selfEmployed'), 'profit.you': unknown },
    answers: [amount(0), amount(1000)],
  },
  microActivity: {
    key: 'microActivity.you',
    others: { ...as('microEntrepreneur'), 'turnover.you': each(2000) },
    answers: [choice('sales'), unknown],
  },
  turnover: { key: 'turnover.you', others: as('microEntrepreneur'), answers: [each(1000), each(3000)] },
  studentPay: { key: 'studentPay.you', others: as('student'), answers: [none, each(1300)] },
  unemployment: {
    key: 'unemployment.you',
    others: { ...as('unemployed'), 'replacement.you': choice('yes') },
    answers: [none, each(400)],
  },
  pension: { key: 'pension.you', others: as('retired'), answers: [each(200), each(500)] },
  aah: { key: 'aah.you', others: as('aah'), answers: [each(200), each(500)] },
  otherMoney: {
    key: 'otherMoney.you',
    others: { 'otherIncome.you': each(300) },
    answers: [choices(), choices('otherIncome')],
  },
  sickPay: moneyOf('sickPay'),
  sickLeave: {
    key: 'sickLeave.you',
    others: { ...as(), ...withOther('sickPay'), 'sickPay.you': each(900) },
    answers: [choice('recent'), unknown],
  },
  parentalLeavePay: moneyOf('parentalLeavePay'),
  disabilityPension: moneyOf('disabilityPension'),
  alimony: moneyOf('alimony'),
  minimumBenefit: moneyOf('minimumBenefit'),
  capital: { key: 'capital.you', others: withOther('capital'), answers: [amount(0), amount(2400)] },
  otherIncome: moneyOf('otherIncome'),
  annualIncome: { others: lone('2017-01-01', '2019-01-01'), answers: [none, amount(90_000)] },
  twoEarners: {
    others: { couple: choice('couple'), pregnant: choice('yes'), annualIncome: amount(40_000) },
    answers: yesOrNo,
  },
  tenure: { others: {}, answers: [choice('tenant'), choice('housedFree')] },
  sharesCosts: { others: { tenure: choice('housedFree') }, answers: yesOrNo },
  rent: { others: { ...as(), housingIncome: none }, answers: [amount(200), amount(300)] },
  dwelling: { others: { ...as(), housingIncome: none }, answers: [choice('whole'), choice('shared')] },
  rentReduction: {
    others: { ...as(), tenure: choice('socialTenant'), housingIncome: none },
    answers: [unknown, amount(40)],
  },
  studies: {
    others: { ...as('student'), 'birth.you': born('2004-05-10') },
    answers: [choice('grant'), choice('noGrant')],
  },
  housingIncome: { others: {}, answers: [amount(2000), amount(12_000)] },
  withoutWork: {
    key: 'withoutWork.you',
    others: { ...as(), housingIncome: amount(9000) },
    answers: [choice('withoutBenefit'), choice('no')],
  },
  aeeh: {
    others: { ...lone('2018-01-01'), ...as(), housingIncome: none, rent: amount(1400) },
    answers: [choices('child1'), choices()],
  },
  aidReceived: { others: {}, answers: [amount(10), amount(60)] },
  replacement: {
    key: 'replacement.you',
    others: { ...as('workEnded'), 'wage.you': each(1425) },
    answers: yesOrNo,
  },
  hoursWorked: { key: 'hoursWorked.you', others: { ...as(), 'birth.you': age(22) }, answers: yesOrNo },
  savings: { others: as(), answers: [none, amount(40_000)] },
};

/** Amount of each benefit, and whether the visitor is told that nothing can be estimated. */
function resultOf(script: Script): unknown {
  const { answers, asked } = answerAll(script);
  if (asked.length === 1) return 'outOfScope';
  const { household } = householdOf(answers, facts);
  const found = estimate({ household, month: facts.month });
  return benefitIds.map((id) => found[id].amount);
}

test.each(topicKeys)('%s can be reached, and an answer to it changes an amount', (topic) => {
  const { key = topic, others, answers } = effects[topic];
  const [one, other] = answers;
  expect(answerAll({ ...others, [key]: one }).asked).toContain(key);
  expect(resultOf({ ...others, [key]: one })).not.toEqual(resultOf({ ...others, [key]: other }));
});
