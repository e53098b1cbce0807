import { identityPausePolicy, kioskAlertPolicy } from '#domain/throttle/policy.ts';
import { MAX_TRIES } from '#domain/provisional-code/life.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';

/** Three tries for one identity on one kiosk, then a pause; known and unknown identities alike (P06, P08). */
export const identityOnKioskRule: ThrottleRule = {
  name: 'codeUse.identityOnKiosk',
  limit: MAX_TRIES,
  windowMs: identityPausePolicy.pauseMs,
};

/** When it is full an agent is called; the kiosk stays open (P06). */
export const kioskFailuresRule: ThrottleRule = {
  name: 'codeUse.kioskFailures',
  limit: kioskAlertPolicy.failures,
  windowMs: kioskAlertPolicy.windowMs,
};

/**
 * Requests of one Internet address to the public pages, before any cryptography. A whole hall may share an
 * address, so it slows a sweep without closing the door on neighbours.
 */
export const publicAddressRule: ThrottleRule = {
  name: 'public.address',
  limit: 60,
  windowMs: 10 * MINUTE_MS,
};

/** Challenges given to one address: more than it may spend, since pages are opened and left. */
export const challengeAddressRule: ThrottleRule = {
  name: 'public.challenges',
  limit: 180,
  windowMs: 10 * MINUTE_MS,
};
