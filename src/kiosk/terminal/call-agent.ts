import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import type { AgentCallAnswer, AgentCallInput } from '#machines/session/ports.ts';
import { answering } from './answer-actor.ts';
import type { Terminal } from './terminal.ts';

/** « Appeler un agent »: a message to the hall, where its site has an address for it and the gateway answers. */
export function callAgent(terminal: Terminal) {
  return answering(async (input: AgentCallInput): Promise<AgentCallAnswer> => {
    const result = await terminal.gateway.call(agentCallRoute, { body: input, owner: terminal.resources });
    return { kind: result.kind === 'answer' && result.answer.told === 'message' ? 'messageSent' : 'nobodyTold' };
  });
}
