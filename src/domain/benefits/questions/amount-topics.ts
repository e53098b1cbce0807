import type { TopicKey } from './topic-keys.ts';

/** The topics answered with one amount, each with its unit: euros a month, a year, or in all. */
export const amountPer = {
  childPay: 'month',
  profit: 'year',
  recentProfit: 'month',
  capital: 'year',
  annualIncome: 'year',
  rent: 'month',
  rentReduction: 'month',
  housingIncome: 'year',
  aidReceived: 'month',
  savings: 'total',
} as const satisfies Partial<Record<TopicKey, Per>>;

export type Per = 'month' | 'year' | 'total';

export type AmountTopicKey = keyof typeof amountPer;

interface UnitPer {
  readonly month: 'perMonth';
  readonly year: 'perYear';
  readonly total: 'once';
}

/** The unit of the answer to such a topic. */
export type UnitOf<Key extends AmountTopicKey> = UnitPer[(typeof amountPer)[Key]];
