import { expect, test, vi } from 'vitest';
import { messagesRoute, openMessageRoute } from '#contract/routes/messages.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { someLines, somePayment } from '#domain/messages/testing/some-messages.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createMessagesPorts } from './ports.ts';

function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const owner = createSessionResources();
  const gateway = { call: call as unknown as GatewayClient['call'] };
  return { ...createMessagesPorts({ gateway, sessionId: 'session-a', resources: owner }), call, owner };
}

const answer = (body: unknown) => ({ kind: 'answer', answer: body });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const token = { token: 'account' };
const one = { token: 'account', message: 'm1' };

test('#6 the list is asked for with the token of this visit', async () => {
  const listed = { kind: 'messages', messages: someLines };
  const { readMessages, call, owner } = ports(answer(listed));
  expect(await readMessages(token)).toEqual(listed);
  expect(call.mock.calls).toEqual([[messagesRoute, { body: { sessionId: 'session-a', token: 'account' }, owner }]]);
});

test.each([
  { kind: 'opened', message: somePayment },
  { kind: 'levelTooLow' },
  { kind: 'gone' },
  { kind: 'refused', reason: 'struckOff' },
])('one message is opened by its name: $kind', async (outcome) => {
  const { openMessage, call, owner } = ports(answer(outcome));
  expect(await openMessage(one)).toEqual(outcome);
  const body = { sessionId: 'session-a', token: 'account', message: 'm1' };
  expect(call.mock.calls).toEqual([[openMessageRoute, { body, owner }]]);
});

test.each([
  [problem('sessionOver'), { kind: 'sessionOver' }],
  [problem('notAllowed'), { kind: 'notAllowed' }],
  [problem('notOfferedHere'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  [problem('internal'), { kind: 'notNow', reason: 'offline' }],
] as const)('refused by $0.title', async (body, expected) => {
  expect(await ports(refused(body)).readMessages(token)).toEqual(expected);
  expect(await ports(refused(body)).openMessage(one)).toEqual(expected);
});

test.each(['offline', 'timeout', 'aborted', 'badAnswer'] as const)(
  'without an answer (%s) is not now',
  async (kind) => {
    const expected = { kind: 'notNow', reason: 'offline' };
    expect(await ports({ kind }).readMessages(token)).toEqual(expected);
    expect(await ports({ kind }).openMessage(one)).toEqual(expected);
  },
);
