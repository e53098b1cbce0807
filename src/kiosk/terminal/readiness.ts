import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CaisseState, NetworkState } from '#domain/kiosk/states.ts';
import type { ReadinessAnswer, TryAgainReason } from '#machines/common/readiness.ts';
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

export const tryAgain = (reason: TryAgainReason): { readonly kind: 'notNow'; readonly reason: TryAgainReason } => ({
  kind: 'notNow',
  reason,
});
