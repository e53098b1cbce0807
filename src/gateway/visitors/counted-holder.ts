import type { ThrottleSubject } from '../throttles/throttles.ts';
import type { Holder } from './account-sessions.ts';

/** Who is counted once their account is open: apart from what a stranger can spend by typing their number (P09). */
export function countedHolder({ caisse, person }: Holder): ThrottleSubject {
  return { kind: 'identity', caisse, identity: person };
}
