import type { Answer } from '#domain/benefits/questions/question.ts';

/** A household as the case files have it: what `npm run simulate` reads. */
export interface CaseHousehold {
  readonly parents: readonly Readonly<Record<string, unknown>>[];
  readonly enfants: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

/** A fictitious household: what it answers on the screens, by the key of the question, and the same as a case. */
export interface E2eHousehold {
  readonly name: string;
  /** Postal code typed, and the commune touched. */
  readonly home: { readonly postalCode: string; readonly commune: string };
  readonly answers: Readonly<Record<string, Answer>>;
  readonly household: CaseHousehold;
}

export const choice = (value: string): Answer => ({ kind: 'choice', value });
export const choices = (...values: readonly string[]): Answer => ({ kind: 'choices', values });
export const born = (value: string): Answer => ({ kind: 'birthDate', value });
export const euros = (amount: number): Answer => ({ kind: 'amount', euros: amount });
export const count = (value: number): Answer => ({ kind: 'count', value });
export const quarter = (...months: readonly [number, number, number]): Answer => ({ kind: 'quarter', euros: months });
export const each = (amount: number): Answer => quarter(amount, amount, amount);
export const none: Answer = { kind: 'none' };

export const toulouse = { postalCode: '31000', commune: 'Toulouse' };
export const paris = { postalCode: '75011', commune: 'Paris' };
export const luchon = { postalCode: '31110', commune: 'Bagnères-de-Luchon' };

/** Said by everybody who has nothing else to say. Income of the last twelve months counts for nine tenths: see `housingIncome`. */
export const usual: Readonly<Record<string, Answer>> = {
  inFrance: choice('yes'),
  couple: choice('alone'),
  pregnant: choice('no'),
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
};
