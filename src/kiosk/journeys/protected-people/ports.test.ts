import { expect, test, vi } from 'vitest';
import { chooseProtectedPersonRoute, protectedPeopleRoute } from '#contract/routes/guardianships.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createProtectedPeoplePorts } from './ports.ts';

const protection = { people: [{ ref: 'jeanne', name: 'Jeanne S.' }], actsFor: 'jeanne' };
const choice = { token: 'account', person: 'jeanne' };

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const owner = createSessionResources();
  const gateway = { call: call as unknown as GatewayClient['call'] };
  return { ...createProtectedPeoplePorts({ gateway, sessionId: 'session-a', resources: owner }), call, owner };
}

const answered = { kind: 'answer', answer: protection };
const refused = (body: Problem) => ({ kind: 'problem', problem: body });

test('whom the guardian protects is asked for with the token of this visit', async () => {
  const { readProtectedPeople, call, owner } = ports(answered);
  expect(await readProtectedPeople({ token: 'account' })).toEqual({ kind: 'read', protection });
  expect(call.mock.calls).toEqual([
    [protectedPeopleRoute, { body: { sessionId: 'session-a', token: 'account' }, owner }],
  ]);
});

test('a choice names the person as this session does', async () => {
  const { chooseProtectedPerson, call, owner } = ports(answered);
  expect(await chooseProtectedPerson(choice)).toEqual({ kind: 'chosen', protection });
  expect(call.mock.calls).toEqual([
    [chooseProtectedPersonRoute, { body: { sessionId: 'session-a', ...choice }, owner }],
  ]);
});

test.each([
  [problem('notAllowed'), { kind: 'sessionOver' }, { kind: 'notAllowed' }],
  [problem('sessionOver'), { kind: 'sessionOver' }, { kind: 'sessionOver' }],
  [
    problem('notOfferedHere'),
    { kind: 'notNow', reason: 'caisseUnavailable' },
    { kind: 'notNow', reason: 'caisseUnavailable' },
  ],
  [
    problem('tooManyTries', { retryAfterMs: 500 }),
    { kind: 'notNow', reason: 'busy' },
    { kind: 'notNow', reason: 'busy' },
  ],
  [
    problem('caisseUnavailable'),
    { kind: 'notNow', reason: 'caisseUnavailable' },
    { kind: 'notNow', reason: 'caisseUnavailable' },
  ],
  [problem('internal'), { kind: 'notNow', reason: 'offline' }, { kind: 'notNow', reason: 'offline' }],
] as const)('refused by $title', async (body, whenRead, whenChosen) => {
  expect(await ports(refused(body)).readProtectedPeople({ token: 'account' })).toEqual(whenRead);
  expect(await ports(refused(body)).chooseProtectedPerson(choice)).toEqual(whenChosen);
});

test.each(['offline', 'timeout', 'aborted', 'badAnswer'] as const)(
  'without an answer (%s) is not now',
  async (kind) => {
    const silent = ports({ kind });
    expect(await silent.readProtectedPeople({ token: 'account' })).toEqual({ kind: 'notNow', reason: 'offline' });
    expect(await silent.chooseProtectedPerson(choice)).toEqual({ kind: 'notNow', reason: 'offline' });
  },
);
