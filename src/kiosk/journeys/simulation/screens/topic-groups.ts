import type { Question } from '#domain/benefits/questions/question.ts';
import type { TopicKey } from '#domain/benefits/questions/topic-keys.ts';

/** Under what the summary shows an answer; `access` is the first of the three steps (#199). */
export const topicGroups = ['access', 'family', 'money', 'year', 'home'] as const;
export type TopicGroup = (typeof topicGroups)[number];

const groups: Readonly<Record<TopicKey, TopicGroup>> = {
  inFrance: 'access',
  commune: 'access',
  birth: 'family',
  couple: 'family',
  pregnant: 'family',
  expected: 'family',
  dependants: 'family',
  multipleBirth: 'family',
  sharedCustody: 'family',
  withoutParents: 'family',
  childrenWithPay: 'family',
  childPay: 'family',
  recentlySingle: 'family',
  situation: 'money',
  wage: 'money',
  profit: 'money',
  recentProfit: 'money',
  microActivity: 'money',
  turnover: 'money',
  studentPay: 'money',
  unemployment: 'money',
  pension: 'money',
  aah: 'money',
  otherMoney: 'money',
  sickPay: 'money',
  sickLeave: 'money',
  parentalLeavePay: 'money',
  disabilityPension: 'money',
  alimony: 'money',
  minimumBenefit: 'money',
  capital: 'money',
  otherIncome: 'money',
  annualIncome: 'year',
  twoEarners: 'year',
  tenure: 'home',
  sharesCosts: 'home',
  rent: 'home',
  dwelling: 'home',
  rentReduction: 'home',
  studies: 'year',
  housingIncome: 'year',
  withoutWork: 'year',
  aeeh: 'home',
  aidReceived: 'home',
  replacement: 'money',
  hoursWorked: 'money',
  savings: 'money',
};

/** The topic of a question: the questionnaire asks about no other. */
export function topicOf({ topic }: Question): TopicKey {
  return topic as TopicKey;
}

export function groupOf(question: Question): TopicGroup {
  return groups[topicOf(question)];
}
