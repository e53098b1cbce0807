import type { InsuredOverview } from '#domain/insured-file/overview.ts';
import type { HealthPayments } from '#domain/insured-file/payments.ts';
import type { PreventionOffer } from '#domain/insured-file/prevention.ts';
import type { FileRefused } from './caisse-file.ts';
import type { PersonId } from './person-id.ts';

export interface InsuredQuery {
  readonly person: PersonId;
  /** Below `strong` a caisse leaves out what is about health; the gateway leaves it out once more. */
  readonly mayShowHealth: boolean;
}

export type InsuredOverviewOutcome = { readonly kind: 'file'; readonly overview: InsuredOverview } | FileRefused;
export type HealthPaymentsOutcome = { readonly kind: 'payments'; readonly payments: HealthPayments } | FileRefused;
export type PreventionOutcome =
  | { readonly kind: 'prevention'; readonly offers: readonly PreventionOffer[] }
  | FileRefused;

/**
 * The ameli account of an insured person (#275–#303). `payments` and `prevention` are about health: the gateway asks for them at
 * `strong` alone.
 */
export interface CaisseInsuredFile {
  /** As it stands now. */
  overview(query: InsuredQuery, signal?: AbortSignal): Promise<InsuredOverviewOutcome>;
  /** Of this month and the five before; stoppages of work, accidents and deductions of the months that are kept. */
  payments(person: PersonId, signal?: AbortSignal): Promise<HealthPaymentsOutcome>;
  /** What concerns the person, and nothing else. */
  prevention(person: PersonId, signal?: AbortSignal): Promise<PreventionOutcome>;
}
