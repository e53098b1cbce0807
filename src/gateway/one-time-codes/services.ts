import type { RandomBytes } from '#domain/random.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { OutgoingLetters } from '../letters/outgoing-letters.ts';
import type { OutgoingMessages } from '../messages/outgoing.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';

/** What one-time codes work with. */
export interface OneTimeCodeServices extends Pick<GatewayDependencies, 'clock' | 'database' | 'keys' | 'jobs'> {
  readonly caisses: Caisses;
  readonly outgoing: OutgoingMessages;
  readonly letters: OutgoingLetters;
  readonly random: RandomBytes;
}
