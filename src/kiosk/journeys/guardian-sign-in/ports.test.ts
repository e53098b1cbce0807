import { describe, expect, test, vi } from 'vitest';
import { guardianSignInRoute } from '#contract/routes/guardianships.ts';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createGuardianSignInPorts } from './ports.ts';

const NOW = 1_000_000;
const account = {
  token: 'account',
  level: 'authenticated',
  openedBy: 'password',
  expiresAt: NOW + 100,
  endsAt: NOW + 1_000,
};
const typed = { caisse: 'caf-31', number: '31004217', password: 'Garonne31Verte' } as const;

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const resources = createSessionResources();
  const made = createGuardianSignInPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW,
    availability: () => ({ network: 'online', caisses: { 'caf-31': 'down' } }),
    renew: async () => undefined,
  });
  return { ...made, call, resources };
}

const refused = (body: Problem) => ({ kind: 'problem', problem: body });

test('a caisse that does not answer is told before anything is typed', async () => {
  const { checkReadiness } = ports(undefined);
  expect(await checkReadiness({ caisse: 'caf-31' })).toEqual({ kind: 'notNow', reason: 'caisseUnavailable' });
});

test('#151 number and password go to the guardians’ own route, and bring an account of a guardian', async () => {
  const { openAccount, call, resources: owner } = ports({ kind: 'answer', answer: { account } });
  expect(await openAccount(typed)).toEqual({
    kind: 'open',
    account: {
      level: 'authenticated',
      caisse: 'caf-31',
      audience: 'guardian',
      token: 'account',
      openedBy: 'password',
      endsAt: NOW + 1_000,
    },
  });
  expect(call.mock.calls).toEqual([[guardianSignInRoute, { body: { sessionId: 'session-a', ...typed }, owner }]]);
});

test('P19 the wipe ends the account', async () => {
  const { openAccount, call, resources } = ports({ kind: 'answer', answer: { account } });
  await openAccount(typed);
  resources.disposeAll();
  expect(call.mock.calls[1]).toEqual([
    revokeVisitorTokenRoute,
    { body: { sessionId: 'session-a', token: 'account' }, keepalive: true },
  ]);
});

describe('signing in', () => {
  test.each([
    [problem('doesNotMatch'), { kind: 'doesNotMatch' }],
    [problem('proofNeeded'), { kind: 'proofNeeded' }],
    [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'tooManyTries', until: NOW + 500 }],
    [problem('busy'), { kind: 'notNow', reason: 'busy' }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('notOfferedHere'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('internal'), { kind: 'notNow', reason: 'offline' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).openAccount(typed)).toEqual(answer);
  });

  test.each(['offline', 'timeout', 'aborted', 'badAnswer'] as const)(
    'without an answer (%s) is not now',
    async (kind) => {
      expect(await ports({ kind }).openAccount(typed)).toEqual({ kind: 'notNow', reason: 'offline' });
    },
  );
});
