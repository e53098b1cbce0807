import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { ClaimProof } from '#domain/provisional-code/claim.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import type { CardRefusal } from '../card-reader/ports.ts';
import { answerPort } from '../common/not-provided.ts';
import type { PrintResult } from '../printing/ports.ts';

/** Problems of a card before any check; each has its own sentence and a next step. */
export type CardProblem = CardRefusal | 'readerMissing';

/** Expected refusals that end the attempt; each has its own sentence. */
export type ProvisionalCodeRefusal =
  | { readonly kind: 'cardBlocked'; readonly until: EpochMs }
  /** A check of the caisse failed: the same sentence for every reason (SECURITY « One path, online and offline »). */
  | { readonly kind: 'refused' }
  | { readonly kind: 'tooManyCodesForCard' }
  /** Nothing may be sealed or kept now: the service is closed, not delayed. */
  | { readonly kind: 'closed'; readonly reason: ClosedReason };

export type ClosedReason = NotNowReason | 'sealingKeysExpired' | 'storageUnavailable';

/** No claim may be made; a request may (SECURITY « Allotment » and « Time »). */
export type NotNowReason = 'noAllotment' | 'timeUntrusted';

export interface CardHolderClaim {
  readonly caisse: CaisseId;
  readonly proof: ClaimProof;
  readonly birthDate: CalendarDate;
}

/** Three wrong dates block the card on this kiosk for 24 h; `left` counts the tries that remain. */
export type CardHolderAnswer =
  | { readonly kind: 'ok' }
  | { readonly kind: 'wrongDate'; readonly left: number }
  | { readonly kind: 'blocked'; readonly until: EpochMs };

/** Compares the typed date with that of the card just read; the throttle outlives a restart. */
export const verifyCardHolder = answerPort<CardHolderClaim, CardHolderAnswer>('provisionalCode.verifyCardHolder');

export interface IssueInput {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthDate: CalendarDate;
  readonly proof: ClaimProof;
}

/**
 * - `issued`: the code is drawn and its claim kept or taken; `slip.state` says which.
 * - `notNow`: a sealed request is offered instead.
 */
export type IssueAnswer =
  | { readonly kind: 'issued'; readonly slip: SlipFacts }
  | { readonly kind: 'notNow'; readonly reason: NotNowReason }
  | Extract<ProvisionalCodeRefusal, { readonly kind: 'refused' | 'tooManyCodesForCard' | 'closed' }>;

/** Spends an index, draws the code, seals the claim and posts it, or keeps it in the outbox. */
export const issueCode = answerPort<IssueInput, IssueAnswer>('provisionalCode.issueCode');

/** Never says whether a person was found (P08). */
export type RequestAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'recordedOffline' }
  | { readonly kind: 'closed'; readonly reason: ClosedReason };

/** Seals the request and posts it, or keeps it in the outbox. */
export const requestCodeBySms = answerPort<CodeRequest, RequestAnswer>('provisionalCode.requestCodeBySms');

/** Runs one print job (`printing/machine.ts`) to its end. */
export const print = answerPort<{ readonly facts: SlipFacts }, PrintResult>('provisionalCode.print');
