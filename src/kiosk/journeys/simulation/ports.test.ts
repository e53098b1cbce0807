import { expect, test, vi } from 'vitest';
import { simulationAnswersRoute } from '#contract/routes/simulation-answers.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { someFileAnswers } from '#domain/benefits/questions/testing/some-file-answers.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createSimulationPorts } from './ports.ts';

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const owner = createSessionResources();
  const gateway = { call: call as unknown as GatewayClient['call'] };
  return { ...createSimulationPorts({ gateway, sessionId: 'session-a', resources: owner }), call, owner };
}

const answer = (body: unknown) => ({ kind: 'answer', answer: body });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const token = { token: 'account' };

test('#201 what the file answers is asked for with the token of this visit, and with nothing of the simulation', async () => {
  const told = { kind: 'answers', month: '2026-11', known: someFileAnswers, actsFor: 'Yvonne D.' };
  const { readFileAnswers, call, owner } = ports(answer(told));
  expect(await readFileAnswers(token)).toEqual(told);
  expect(call.mock.calls).toEqual([
    [simulationAnswersRoute, { body: { sessionId: 'session-a', token: 'account' }, owner }],
  ]);
});

test.each([
  ['the caisse', answer({ kind: 'refused', reason: 'suspended' }), 'suspended'],
  ['the gateway, to who may see nothing of the file', refused(problem('notAllowed')), 'notAllowed'],
  ['an account that is over', refused(problem('sessionOver')), 'sessionOver'],
])('nothing is told by %s', async (_by, result, reason) => {
  expect(await ports(result).readFileAnswers(token)).toEqual({ kind: 'notTold', reason });
});

test.each([
  [problem('notOfferedHere'), 'caisseUnavailable'],
  [problem('caisseUnavailable'), 'caisseUnavailable'],
  [problem('tooManyTries', { retryAfterMs: 500 }), 'busy'],
  [problem('internal'), 'offline'],
] as const)('refused by $0.title is not now', async (body, reason) => {
  expect(await ports(refused(body)).readFileAnswers(token)).toEqual({ kind: 'notNow', reason });
});

test.each(['offline', 'timeout', 'aborted', 'badAnswer'] as const)(
  'without an answer (%s) is not now',
  async (kind) => {
    expect(await ports({ kind }).readFileAnswers(token)).toEqual({ kind: 'notNow', reason: 'offline' });
  },
);
