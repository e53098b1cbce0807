import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import type { AgentCallAnswer, AgentCallInput } from '#machines/session/ports.ts';
import { answering } from './answer-actor.ts';
import type { Terminal } from './terminal.ts';

/** « Appeler un agent »: recorded by the gateway, or told honestly that it was not. */
export function callAgent(terminal: Terminal) {
  return answering(async (input: AgentCallInput): Promise<AgentCallAnswer> => {
    const result = await terminal.gateway.call(agentCallRoute, { body: input, owner: terminal.resources });
    return { kind: result.kind === 'answer' ? 'recorded' : 'notRecorded' };
  });
}
