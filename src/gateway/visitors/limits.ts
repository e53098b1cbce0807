import { identityPausePolicy, kioskAlertPolicy } from '#domain/throttle/policy.ts';
import { MAX_TRIES } from '#domain/provisional-code/life.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';

/**
 * Three tries for one identity, a number with its birth date, on one kiosk, then a pause; known and unknown identities alike
 * (P06, P08).
 */
export const identityOnKioskRule: ThrottleRule = {
  name: 'codeUse.identityOnKiosk',
  limit: MAX_TRIES,
  windowMs: identityPausePolicy.pauseMs,
};

/**
 * Failures with one number, whatever the birth date, on all kiosks. Anybody may know a number: when it is full an agent is
 * called, and its holder never waits for it (P09).
 */
export const nirFailuresRule: ThrottleRule = {
  name: 'codeUse.nirFailures',
  limit: 12,
  windowMs: kioskAlertPolicy.windowMs,
};

/** When it is full an agent is called; the kiosk stays open (P06). */
export const kioskFailuresRule: ThrottleRule = {
  name: 'codeUse.kioskFailures',
  limit: kioskAlertPolicy.failures,
  windowMs: kioskAlertPolicy.windowMs,
};

/**
 * Right proofs of work from one Internet address. A whole hall may share an address, as may the customers of a mobile
 * operator: many proofs make the next challenge dearer and refuse nobody. A full counter is an alert.
 */
export const provenAddressRule: ThrottleRule = {
  name: 'public.proofs',
  limit: 240,
  windowMs: 10 * MINUTE_MS,
};

/** Wrong, spent and made-up proofs from one address: an alert, which never stands in the way of a right proof. */
export const falseProofsRule: ThrottleRule = {
  name: 'public.falseProofs',
  limit: 60,
  windowMs: 10 * MINUTE_MS,
};

/** How many times the work of a first challenge, after so many proofs within the window: never more than four times. */
export const workFactors = [
  { fromProofs: 120, factor: 4 },
  { fromProofs: 60, factor: 2 },
  { fromProofs: 0, factor: 1 },
] as const;
export type WorkFactor = (typeof workFactors)[number]['factor'];

/** The work to ask for from an address that has brought so many proofs. */
export function workFactorAfter(proofs: number): WorkFactor {
  return workFactors.find(({ fromProofs }) => proofs >= fromProofs)?.factor ?? 1;
}
