import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { CardHolderClaim } from '../common/card.ts';
import { answerPort } from '../common/not-provided.ts';
import type { PrintResult } from '../printing/ports.ts';

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

/**
 * - `issued`: the code is drawn and its claim kept or taken; `slip.state` says which.
 * - `notNow`: a sealed request is offered instead.
 */
export type IssueAnswer =
  | { readonly kind: 'issued'; readonly slip: SlipFacts }
  | { readonly kind: 'notNow'; readonly reason: NotNowReason }
  | Extract<ProvisionalCodeRefusal, { readonly kind: 'refused' | 'tooManyCodesForCard' | 'closed' }>;

/** Spends an index, draws the code, seals the claim and posts it, or keeps it in the outbox. */
export const issueCode = answerPort<CardHolderClaim, IssueAnswer>('provisionalCode.issueCode');

/** Never says whether a person was found (P08). */
export type RequestAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'recordedOffline' }
  | { readonly kind: 'closed'; readonly reason: ClosedReason };

/** Seals the request and posts it, or keeps it in the outbox. */
export const requestCodeBySms = answerPort<CodeRequest, RequestAnswer>('provisionalCode.requestCodeBySms');

/** Runs one print job (`printing/machine.ts`) to its end. */
export const print = answerPort<{ readonly facts: SlipFacts }, PrintResult>('provisionalCode.print');
