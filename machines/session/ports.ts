import type { JourneyId } from '#domain/journey/journey.ts';
import { answerPort } from '../common/not-provided.ts';

/** What the visitor stood before when they called; never who they are (P21). */
export type AgentCallReason = 'help' | 'refused' | 'cardNotRead' | 'notPrinted' | 'fault';

export interface AgentCallInput {
  readonly reason: AgentCallReason;
  readonly journey: JourneyId | null;
}

/** `notRecorded`: nobody was told, the screen sends the visitor to the desk. */
export type AgentCallAnswer = { readonly kind: 'recorded' } | { readonly kind: 'notRecorded' };

/** Records that a visitor calls an agent to this kiosk. */
export const callAgent = answerPort<AgentCallInput, AgentCallAnswer>('session.callAgent');
