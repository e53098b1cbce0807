import type { JourneyId } from '#domain/journey/journey.ts';
import type { JourneyMachineInput } from '../common/journey.ts';
import { journeyShape } from '../common/journey.ts';
import { answerPort } from '../common/not-provided.ts';

/** What the visitor stood before when they called; never who they are (P21). */
export type AgentCallReason = 'help' | 'refused' | 'cardNotRead' | 'notPrinted' | 'fault';

export interface AgentCallInput {
  readonly reason: AgentCallReason;
  readonly journey: JourneyId | null;
}

/** Whether a message is on its way to the hall. */
export type AgentCallAnswer = { readonly kind: 'messageSent' } | { readonly kind: 'nobodyTold' };

/** `signalled`: only the kiosk itself shows and sounds it. `nobodyTold`: the screen sends the visitor to the desk. */
export type AgentCallOutcome = AgentCallAnswer | { readonly kind: 'signalled' };

/** Asks that an agent comes to this kiosk. */
export const callAgent = answerPort<AgentCallInput, AgentCallAnswer>('session.callAgent');

/** `over`: the gateway has closed the account. `notNow`: nothing is known, the next try tells. */
export type KeepAccountAnswer = { readonly kind: 'kept' | 'over' | 'notNow' };

/** Tells the gateway that the visitor of the open account is still there. */
export const keepAccount = answerPort<{ readonly token: string }, KeepAccountAnswer>('session.keepAccount');

/** Brings the journey's chart and screens; rejects when they cannot be loaded. */
export const loadJourney = answerPort<{ readonly journey: JourneyId }, void>('session.loadJourney');

/** Input of the chosen journey; each chart reads its own part. */
export interface RunJourneyInput extends JourneyMachineInput {
  readonly journey: JourneyId;
}

/** Runs the journey that was loaded. To the session all charts have one outside. */
export const runJourney = journeyShape;
