import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CaisseState } from '#domain/kiosk/states.ts';
import { answerPort } from '../common/not-provided.ts';

/** What each caisse answers to the gateway, as the last contact said. */
export type CaisseStates = Readonly<Partial<Record<CaisseId, CaisseState>>>;

/**
 * - `answered`: a signed contact was made; its other contents (time, keys, allotments,
 *   configuration) are put away by the port.
 * - `refused`: the gateway answered, and does not serve this kiosk any more.
 * - `noAnswer`: `network` when the browser also believes that it has no network.
 */
export type ContactAnswer =
  | { readonly kind: 'answered'; readonly caisses: CaisseStates }
  | { readonly kind: 'refused'; readonly reason: ContactRefusal }
  | { readonly kind: 'noAnswer'; readonly cause: OfflineCause };

export type ContactRefusal = 'revoked' | 'suspended' | 'unknownKiosk';
export type OfflineCause = 'network' | 'gateway';

/** One signed contact, with its own time limit: the only proof of being online. */
export const contact = answerPort<Record<never, never>, ContactAnswer>('connectivity.contact');
