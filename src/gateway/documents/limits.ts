import { DAY_MS } from '#domain/time/instant.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';
import { sessionAbsoluteMs } from '../visitors/session-place.ts';

/**
 * Documents of one visit: every statement of the last 27 months (#278), and each other document, in one go. Asked for twice, a
 * document has two references: so there is a limit.
 */
export const documentsOfVisitRule: ThrottleRule = {
  name: 'documents.visit',
  limit: 60,
  windowMs: sessionAbsoluteMs,
};

/** Documents of a day for the one who asks, at every kiosk: whoever else may print of the same file has a day of their own. */
export const documentsOfDayRule: ThrottleRule = {
  name: 'documents.person',
  limit: 120,
  windowMs: DAY_MS,
};
