import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant.ts';

/**
 * Five wrong passwords for one identity on one kiosk, then that pair pauses; it waits nowhere else. Five wrong current ones in
 * an open account, then its holder waits as long before what is sensitive.
 */
export const passwordPausePolicy = { failures: 5, pauseMs: 15 * MINUTE_MS } as const;

/** After so many in a day for one identity a password alone opens no more: another proof comes first. Nothing is locked. */
export const passwordDayPolicy = { failures: 20, windowMs: DAY_MS } as const;

/** So many on one kiosk call an agent and close nothing. */
export const passwordAlertPolicy = { failures: 30, windowMs: HOUR_MS } as const;
