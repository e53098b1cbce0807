import { passwordAlertPolicy, passwordDayPolicy, passwordPausePolicy } from '#domain/throttle/password-policy.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';

/** Wrong passwords for one person on one kiosk, known or not; a right one ends the count. */
export const passwordOnKioskRule: ThrottleRule = {
  name: 'password.personOnKiosk',
  limit: passwordPausePolicy.failures,
  windowMs: passwordPausePolicy.pauseMs,
};

/** Wrong passwords for one person on all kiosks. A right one gives no try back but its own: its holder must not help a guesser. */
export const passwordOfDayRule: ThrottleRule = {
  name: 'password.person',
  limit: passwordDayPolicy.failures,
  windowMs: passwordDayPolicy.windowMs,
};

/**
 * The current password of an open account before what is sensitive: for its holder, on all kiosks. Who types a number at
 * another kiosk spends nothing of it (P09); a right one ends the count.
 */
export const currentPasswordRule: ThrottleRule = {
  name: 'password.openAccount',
  limit: passwordPausePolicy.failures,
  windowMs: passwordPausePolicy.pauseMs,
};

/** When it is full an agent is called; the kiosk stays open. */
export const passwordKioskFailuresRule: ThrottleRule = {
  name: 'password.kioskFailures',
  limit: passwordAlertPolicy.failures,
  windowMs: passwordAlertPolicy.windowMs,
};
