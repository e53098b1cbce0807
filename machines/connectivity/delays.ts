import { CONTACT_PERIOD_MS } from '#domain/kiosk/contact-period.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { BackOff } from '../common/backoff.ts';

export interface ConnectivityDelays {
  /** Between two contacts while all is well. */
  readonly heartbeatMs: number;
  /** Between two contacts while the gateway does not answer. */
  readonly backOff: BackOff;
  /**
   * Failed contacts before the kiosk says « hors connexion ». One lost answer proves nothing, and people stop believing
   * a state that flickers.
   */
  readonly failuresBeforeOffline: number;
}

export const connectivityDelays: ConnectivityDelays = {
  heartbeatMs: CONTACT_PERIOD_MS,
  backOff: { firstMs: 2 * SECOND_MS, maxMs: MINUTE_MS },
  failuresBeforeOffline: 3,
};
