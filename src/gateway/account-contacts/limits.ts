import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';

/** Codes to one new contact, whichever accounts ask for them: nobody is flooded by those who type a stranger's. */
export const newContactRule: ThrottleRule = {
  name: 'accountContacts.contact',
  limit: 5,
  windowMs: DAY_MS,
  spacingMs: oneTimeCodePolicy.apartMs,
};
