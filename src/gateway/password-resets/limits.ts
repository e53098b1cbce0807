import { kioskAlertPolicy } from '#domain/throttle/policy.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';

/** Looks at the masked contacts of one identity, number and name together, on all kiosks. */
export const looksRule: ThrottleRule = { name: 'passwordResets.looks', limit: 5, windowMs: DAY_MS };

/**
 * Looks with one number, whatever the name: when it is full an agent is called. Nobody waits for it: anybody may know a
 * number (P09).
 */
export const looksWithNumberRule: ThrottleRule = {
  name: 'passwordResets.looksWithNumber',
  limit: 12,
  windowMs: kioskAlertPolicy.windowMs,
};

/** Looks and links asked for on one kiosk: when it is full an agent is called, and the kiosk stays open (P06). */
export const resetsOnKioskRule: ThrottleRule = {
  name: 'passwordResets.onKiosk',
  limit: 60,
  windowMs: kioskAlertPolicy.windowMs,
};
