import type { Answer } from '#domain/benefits/questions/question.ts';

/** What a fictitious household answers on the screens, by the key of the question. */
export interface HouseholdAnswers {
  /** Postal code typed, and the commune touched. */
  readonly home: { readonly postalCode: string; readonly commune: string };
  readonly answers: Readonly<Record<string, Answer>>;
}

export const choice = (value: string): Answer => ({ kind: 'choice', value });
export const choices = (...values: readonly string[]): Answer => ({ kind: 'choices', values });
export const born = (value: string): Answer => ({ kind: 'birthDate', value });
export const euros = (amount: number): Answer => ({ kind: 'amount', euros: amount });
export const count = (value: number): Answer => ({ kind: 'count', value });
export const quarter = (...months: readonly [number, number, number]): Answer => ({ kind: 'quarter', euros: months });
export const each = (amount: number): Answer => quarter(amount, amount, amount);
export const none: Answer = { kind: 'none' };

/**
 * The answers of a visitor with nothing special to say. Income of the last twelve months counts for nine tenths: see
 * `housingIncome`.
 */
export const usual: Readonly<Record<string, Answer>> = {
  inFrance: choice('yes'),
  couple: choice('alone'),
  pregnant: choice('no'),
  expected: count(1),
  dependants: count(0),
  recentlySingle: choice('no'),
  'otherMoney.you': choices(),
  'otherMoney.partner': choices(),
  sharedCustody: choices(),
  withoutParents: choices(),
  childrenWithPay: choices(),
  aidReceived: none,
  savings: none,
  twoEarners: choice('no'),
  'withoutWork.you': choice('no'),
  'withoutWork.partner': choice('no'),
  aeeh: choices(),
};
