import type { HouseholdAnswers } from '#kiosk/journeys/simulation/testing/answers.ts';

/** A household as the case files have it: what `npm run simulate` reads. */
export interface CaseHousehold {
  readonly parents: readonly Readonly<Record<string, unknown>>[];
  readonly enfants: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

/** A fictitious household: what it answers on the screens, and the same as a case. */
export interface E2eHousehold extends HouseholdAnswers {
  readonly name: string;
  readonly household: CaseHousehold;
}

export const toulouse = { postalCode: '31000', commune: 'Toulouse' };
export const paris = { postalCode: '75011', commune: 'Paris' };
export const luchon = { postalCode: '31110', commune: 'Bagnères-de-Luchon' };
