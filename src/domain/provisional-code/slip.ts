import { caisses, type CaisseId } from '../caisse/caisse.ts';
import type { ProvisionalCode } from './code.ts';
import type { Reference } from './reference.ts';
import type { EpochMs } from '../time/instant.ts';

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

/** One line of the slip: a key of the catalogue `slip` and what goes into its message. */
export type SlipLine =
  | { readonly key: 'slip.active' | 'slip.deferred' | 'slip.awaitingCaisse' }
  | { readonly key: 'slip.validUntil'; readonly params: { readonly moment: EpochMs } }
  | { readonly key: 'slip.issuedAt'; readonly params: { readonly moment: EpochMs } }
  | { readonly key: 'slip.singleUse' | 'slip.tellNobody' | 'slip.referenceNeeded' }
  | { readonly key: 'slip.useOnline'; readonly params: { readonly address: string } }
  | { readonly key: 'slip.useOnKiosk' | 'slip.scanToActivate' | 'slip.orWait' }
  | { readonly key: 'slip.choosePassword' | 'slip.waitForCaisse' }
  | { readonly key: 'slip.help'; readonly params: { readonly phone: string } };

export type SlipKey = SlipLine['key'] | 'slip.title';

/** A slip as plain data, in reading order; drawing it is another's work. */
export interface SlipContent {
  readonly titleKey: 'slip.title';
  readonly caisse: CaisseId;
  readonly caisseName: string;
  readonly state: SlipState;
  readonly code: ProvisionalCode;
  readonly reference: Reference;
  readonly issuedAt: EpochMs;
  readonly validUntil: EpochMs;
  /** What the slip says of the code, straight under it. */
  readonly statusLines: readonly SlipLine[];
  /** What to do next, one step a line. */
  readonly nextLines: readonly SlipLine[];
  readonly officialAddress: string;
  readonly qrText?: string;
}

/** Puts together what a slip says, honestly for its state (I4). */
export function slipContent(facts: SlipFacts): SlipContent {
  const { caisse, state, code, reference, issuedAt, validUntil, officialAddress } = facts;
  const { name, phone } = caisses[caisse];
  const withQr = state === 'deferred' && facts.claimUrl !== undefined;
  return {
    titleKey: 'slip.title',
    caisse,
    caisseName: name,
    state,
    code,
    reference,
    issuedAt,
    validUntil,
    statusLines: [
      { key: `slip.${state}` },
      { key: 'slip.validUntil', params: { moment: validUntil } },
      { key: 'slip.singleUse' },
      { key: 'slip.tellNobody' },
    ],
    nextLines: [
      ...activationLines(state, withQr),
      { key: 'slip.useOnKiosk' },
      { key: 'slip.useOnline', params: { address: officialAddress } },
      { key: 'slip.referenceNeeded' },
      { key: 'slip.choosePassword' },
      { key: 'slip.help', params: { phone } },
      { key: 'slip.issuedAt', params: { moment: issuedAt } },
    ],
    officialAddress,
    ...(withQr ? { qrText: facts.claimUrl } : {}),
  };
}

function activationLines(state: SlipState, withQr: boolean): readonly SlipLine[] {
  if (state === 'active') return [];
  if (state === 'awaitingCaisse') return [{ key: 'slip.waitForCaisse' }];
  return withQr ? [{ key: 'slip.scanToActivate' }, { key: 'slip.orWait' }] : [{ key: 'slip.orWait' }];
}
