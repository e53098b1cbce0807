import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CaisseState, NetworkState } from '#domain/kiosk/states.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { DelayReason } from '#machines/common/delay.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import type { Environment } from './environment.ts';

export interface ReadinessParts {
  readonly availability: () => {
    readonly network: NetworkState;
    readonly caisses: Readonly<Partial<Record<CaisseId, CaisseState>>>;
  };
  /** Contacts the gateway once, within a short limit. Resolves even when the contact fails. */
  readonly renew: () => Promise<void>;
}

export const readinessParts = ({ network, caisses, renew }: Environment): ReadinessParts => ({
  availability: () => ({ network: network(), caisses: caisses() }),
  renew,
});

/** Whether gateway and caisse answer now: for a journey that can do nothing without them. */
export function createReadiness({ availability, renew }: ReadinessParts) {
  const readinessOf = (caisse: CaisseId): ReadinessAnswer => {
    const { network, caisses } = availability();
    if (network !== 'online') return tryAgain('offline');
    return caisses[caisse] === 'down' ? tryAgain('caisseUnavailable') : { kind: 'ready' };
  };
  return async ({ caisse }: { readonly caisse: CaisseId }): Promise<ReadinessAnswer> => {
    const known = readinessOf(caisse);
    if (known.kind === 'ready') return known;
    // The last contact may be a minute old: do not send a visitor away for a state that has changed.
    await renew();
    return readinessOf(caisse);
  };
}

export const tryAgain = <Reason extends DelayReason>(reason: Reason) => ({ kind: 'notNow', reason }) as const;

/** Why the same act may be tried again, where no refusal of its own says more. */
export function delayOf(failure: CallFailure): DelayReason {
  if (failure.kind !== 'problem') return 'offline';
  switch (problemName(failure.problem)) {
    case 'busy':
      return 'busy';
    case 'caisseUnavailable':
    // The site changed a moment ago: the next contact brings it here.
    case 'notOfferedHere':
      return 'caisseUnavailable';
    default:
      return 'offline';
  }
}
