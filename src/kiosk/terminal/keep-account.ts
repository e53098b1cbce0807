import { keepAccountRoute } from '#contract/routes/account-session.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { KeepAccountAnswer } from '#machines/session/ports.ts';
import { answering } from './answer-actor.ts';
import type { Terminal } from './terminal.ts';

/** « Still here »: without it the gateway closes an open account within two minutes. */
export function keepAccount({ gateway, sessionId, resources }: Pick<Terminal, 'gateway' | 'sessionId' | 'resources'>) {
  return answering(async ({ token }: { readonly token: string }): Promise<KeepAccountAnswer> => {
    const result = await gateway.call(keepAccountRoute, { body: { sessionId, token }, owner: resources });
    if (result.kind === 'answer') return { kind: 'kept' };
    const isOver = result.kind === 'problem' && problemName(result.problem) === 'sessionOver';
    return { kind: isOver ? 'over' : 'notNow' };
  });
}
