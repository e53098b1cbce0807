import { openAccountOf } from '#domain/journey/identity.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { JourneyMachineInput } from './journey.ts';

/** The screen says « Rien reçu dans 5 minutes ? »: who waits gets that long, and half a minute to read on (A29). */
export const messageWaitMs = 5 * MINUTE_MS + 30 * SECOND_MS;

/**
 * Whether somebody may still be asked to wait for an SMS or a mail. An open account closes at `endsAt`, whatever happens:
 * a journey offers no wait that ends after it. For the guard of whatever asks for the message.
 *
 * @param identity of the session, or the account as the journey has it since.
 */
export function messageWaitFits({ identity, now }: Pick<JourneyMachineInput, 'identity' | 'now'>): boolean {
  const account = openAccountOf(identity);
  return account === undefined || account.endsAt - now() >= messageWaitMs;
}
