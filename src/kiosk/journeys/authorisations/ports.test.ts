import { describe, expect, test, vi } from 'vitest';
import { sessionIdSchema } from '#contract/identifiers.ts';
import {
  authorisationsRoute,
  giveAuthorisationRoute,
  withdrawAuthorisationRoute,
} from '#contract/routes/authorisations.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createAuthorisationsPorts } from './ports.ts';

const NOW = 1_000_000;
const told = {
  isResponsible: true,
  spouse: { ref: 'spouse-1', name: 'Mathieu L.', isAuthorised: true },
  receivedFrom: [{ ref: 'spouse-1', name: 'Mathieu L.' }],
  actsIn: null,
};
const shown = {
  isResponsible: true,
  spouse: { ref: 'spouse-1', name: 'Mathieu L.', isAuthorised: true },
  receivedFrom: [{ name: 'Mathieu L.' }],
};
const said = { token: 'account', act: 'act-1', spouse: 'spouse-1' };
const giving = { ...said, change: 'give', currentPassword: 'Garonne31Verte' } as const;
const withdrawing = { ...said, change: 'withdraw' } as const;

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const resources = createSessionResources();
  let drawn = 0;
  const made = createAuthorisationsPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    randomBytes: (count) => new Uint8Array(count).fill((drawn += 1)),
  });
  return { ...made, call, resources };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const silences = ['offline', 'timeout', 'aborted', 'badAnswer'] as const;

test('I3 an act is an identifier of the contract, another one each time', async () => {
  const { drawAct } = ports(undefined);
  const acts = [await drawAct(), await drawAct()];
  for (const act of acts) expect(sessionIdSchema.safeParse(act).success).toBe(true);
  expect(acts[0]).not.toBe(acts[1]);
});

test('both directions are asked for with the token of this visit', async () => {
  const { readAuthorisations, call, resources: owner } = ports(answered(told));
  expect(await readAuthorisations({ token: 'account' })).toEqual({ kind: 'authorisations', authorisations: shown });
  expect(call.mock.calls).toEqual([
    [authorisationsRoute, { body: { sessionId: 'session-a', token: 'account' }, owner }],
  ]);
});

describe('a change', () => {
  test.each([
    [giving, giveAuthorisationRoute, { ...said, currentPassword: 'Garonne31Verte' }],
    [withdrawing, withdrawAuthorisationRoute, said],
  ] as const)('to $change goes to its route with the act', async (input, route, sent) => {
    const { changeAuthorisation, call, resources: owner } = ports(answered(told));
    expect(await changeAuthorisation(input)).toEqual({ kind: 'changed', authorisations: shown });
    expect(call.mock.calls).toEqual([[route, { body: { sessionId: 'session-a', ...sent }, owner }]]);
  });
});

test.each([
  [problem('doesNotMatch'), { kind: 'notNow', reason: 'offline' }, { kind: 'doesNotMatch' }],
  [problem('notAllowed'), { kind: 'sessionOver' }, { kind: 'notAllowed' }],
  [problem('sessionOver'), { kind: 'sessionOver' }, { kind: 'sessionOver' }],
  [problem('notOfferedHere'), { kind: 'notOffered' }, { kind: 'notOffered' }],
  [
    problem('tooManyTries', { retryAfterMs: 500 }),
    { kind: 'notNow', reason: 'busy' },
    { kind: 'tooManyTries', until: NOW + 500 },
  ],
  [problem('busy'), { kind: 'notNow', reason: 'busy' }, { kind: 'notNow', reason: 'busy' }],
  [
    problem('caisseUnavailable'),
    { kind: 'notNow', reason: 'caisseUnavailable' },
    { kind: 'notNow', reason: 'caisseUnavailable' },
  ],
  [problem('internal'), { kind: 'notNow', reason: 'offline' }, { kind: 'notNow', reason: 'offline' }],
] as const)('refused by $title', async (body, whenRead, whenChanged) => {
  expect(await ports(refused(body)).readAuthorisations({ token: 'account' })).toEqual(whenRead);
  expect(await ports(refused(body)).changeAuthorisation(giving)).toEqual(whenChanged);
});

test.each(silences)('without an answer (%s) is not now', async (kind) => {
  const silent = ports({ kind });
  expect(await silent.readAuthorisations({ token: 'account' })).toEqual({ kind: 'notNow', reason: 'offline' });
  expect(await silent.changeAuthorisation(withdrawing)).toEqual({ kind: 'notNow', reason: 'offline' });
});
