import type { CaisseId } from '../caisse/caisse.ts';
import type { EpochMs } from '../time/instant.ts';
import type { ProvisionalCode } from './code.ts';
import type { Reference } from './reference.ts';

/**
 * - `active`: the gateway registered the code.
 * - `deferred`: offline; nothing is active until the claim reaches the gateway.
 * - `awaitingCaisse`: the gateway has the claim, the caisse does not answer yet.
 */
export type SlipState = 'active' | 'deferred' | 'awaitingCaisse';

/**
 * All that a slip may know. Neither a name nor a NIR has a place here: a slip is left on
 * counters, so nothing on it says whose it is (docs/requirements.md#screens-and-durations).
 */
export interface SlipFacts {
  readonly caisse: CaisseId;
  readonly code: ProvisionalCode;
  readonly reference: Reference;
  readonly issuedAt: EpochMs;
  readonly validUntil: EpochMs;
  readonly state: SlipState;
  /** Where to use the code, in letters and without scheme: « borne.example.org/code ». */
  readonly officialAddress: string;
  /** The whole address of the claim; only a deferred slip carries one. */
  readonly claimUrl?: string;
}
