import { MINUTE_MS } from '../time/instant.ts';

/** Between two contacts of a kiosk with the gateway while all is well. */
export const CONTACT_PERIOD_MS = MINUTE_MS;
