import type { Month } from '#domain/benefits/calendar/month.ts';
import type { FileAnswers } from '#domain/benefits/questions/file-answers.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { PaymentLine } from '#domain/documents/caf-content.ts';
import type { FileOverview } from '#domain/file/file-overview.ts';
import type { OwnData } from '#domain/file/profile.ts';
import type { PersonId } from './person-id.ts';

export interface FileRefused {
  readonly kind: 'refused';
  readonly reason: FileRefusal;
}

export type OverviewOutcome = { readonly kind: 'file'; readonly overview: FileOverview } | FileRefused;

/** The newest first. */
export type PaymentsOutcome = { readonly kind: 'payments'; readonly lines: readonly PaymentLine[] } | FileRefused;

/** Whose simulation, and the month in which its rights would open: the amounts of three months are those before it. */
export interface SimulationQuery {
  readonly person: PersonId;
  readonly month: Month;
}

export type SimulationAnswersOutcome = { readonly kind: 'answers'; readonly known: FileAnswers } | FileRefused;

export type OwnDataOutcome = { readonly kind: 'own'; readonly data: OwnData } | FileRefused;

/**
 * « Mon Compte » of a Caf (#1–#58). `overview`, `payments` and `simulationAnswers` are of the file for which the person is
 * responsible: of a spouse, a child or a dependant person there is none (`noFile`), whoever asks. The gateway decides who may ask.
 */
export interface CaisseFile {
  /** As it stands now. */
  overview(person: PersonId, signal?: AbortSignal): Promise<OverviewOutcome>;
  /** Of 24 months at most. */
  payments(person: PersonId, signal?: AbortSignal): Promise<PaymentsOutcome>;
  /** What is of the person alone, in whosever file they are: no amount, no child, nothing of another (#53). */
  ownData(person: PersonId, signal?: AbortSignal): Promise<OwnDataOutcome>;
  /** What the file answers of the questions of a simulation (#201); what the caisse does not know is left out, never guessed. */
  simulationAnswers(query: SimulationQuery, signal?: AbortSignal): Promise<SimulationAnswersOutcome>;
}
