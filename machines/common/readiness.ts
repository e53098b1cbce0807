/** Nothing was decided and nothing is lost: the same act may be tried again. */
export type TryAgainReason = 'offline' | 'caisseUnavailable';

/** Whether gateway and caisse answer, before the visitor is asked anything. */
export type ReadinessAnswer = { readonly kind: 'ready' } | { readonly kind: 'notNow'; readonly reason: TryAgainReason };
