import { describe, expect, test, vi } from 'vitest';
import { changePasswordRoute, signInRoute } from '#contract/routes/account-session.ts';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { sessionIdSchema } from '#contract/identifiers.ts';
import { someNir } from '#machines/testing/samples.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createSignInPorts } from './ports.ts';

const NOW = 1_000_000;
const account = {
  token: 'account',
  level: 'authenticated',
  openedBy: 'password',
  expiresAt: NOW + 100,
  endsAt: NOW + 1_000,
};
const identity = {
  level: 'authenticated',
  caisse: 'caf-31',
  audience: 'person',
  token: 'account',
  openedBy: 'password',
  endsAt: NOW + 1_000,
};

/** The gateway gives these answers in turn, the last one for ever. */
function ports(...results: readonly unknown[]) {
  const left = [...results];
  const call = vi.fn((_route: unknown, _options: { readonly body?: Record<string, unknown> }) =>
    Promise.resolve((left.length > 1 ? left.shift() : left[0]) as CallResult<never>),
  );
  const resources = createSessionResources();
  let drawn = 0;
  const made = createSignInPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW,
    availability: () => ({ network: 'online', caisses: {} }),
    renew: async () => undefined,
    randomBytes: (count) => new Uint8Array(count).fill((drawn += 1)),
  });
  return { ...made, call, resources, acts: () => call.mock.calls.map(([, { body }]) => body?.['act']) };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });

describe('signing in', () => {
  const typed = { caisse: 'caf-31', nir: someNir, password: 'Garonne31Verte' } as const;

  test('sends number and password for this visit, and brings the open account', async () => {
    const { signIn, call, resources } = ports(answered({ kind: 'open', account }));
    expect(await signIn(typed)).toEqual({ kind: 'open', account: identity });
    expect(call.mock.calls).toEqual([[signInRoute, { body: { sessionId: 'session-a', ...typed }, owner: resources }]]);
  });

  test('#169 with the old password brings the token of the choice of a new one', async () => {
    const { signIn } = ports(answered({ kind: 'passwordToChoose', token: 'token', expiresAt: NOW, endsAt: NOW }));
    expect(await signIn(typed)).toEqual({ kind: 'passwordToChoose', token: 'token' });
  });

  test.each([
    [problem('doesNotMatch'), { kind: 'doesNotMatch' }],
    [problem('proofNeeded'), { kind: 'proofNeeded' }],
    [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'tooManyTries', until: NOW + 500 }],
    [problem('busy'), { kind: 'notNow', reason: 'busy' }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('notOfferedHere'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('internal'), { kind: 'notNow', reason: 'offline' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).signIn(typed)).toEqual(answer);
  });

  test.each(['offline', 'timeout', 'aborted', 'badAnswer'] as const)(
    'without an answer (%s) is not now',
    async (kind) => {
      expect(await ports({ kind }).signIn(typed)).toEqual({ kind: 'notNow', reason: 'offline' });
    },
  );
});

describe('the new password', () => {
  const chosen = { caisse: 'caf-31', token: 'token', password: 'Garonne31Verte' } as const;
  const active = answered({ account, noticeSentTo: 'email' });

  test('is one act, and brings the account that is open now', async () => {
    const { changePassword, call, acts } = ports(active);
    expect(await changePassword(chosen)).toEqual({ kind: 'active', noticeSentTo: 'email', account: identity });
    expect(call.mock.calls[0]?.[0]).toBe(changePasswordRoute);
    expect(call.mock.calls[0]?.[1].body).toMatchObject({ sessionId: 'session-a', token: 'token' });
    expect(call.mock.calls[0]?.[1].body).not.toHaveProperty('currentPassword');
    expect(sessionIdSchema.safeParse(acts()[0]).success).toBe(true);
  });

  test.each([{ kind: 'offline' }, { kind: 'timeout' }, refused(problem('internal')), refused(problem('busy'))])(
    'I3 whose outcome is not known is the same act when it is repeated: $kind',
    async (unknown) => {
      const { changePassword, acts } = ports(unknown, active, active);
      expect(await changePassword(chosen)).toMatchObject({ kind: 'notNow' });
      await changePassword(chosen);
      expect(acts()[1]).toBe(acts()[0]);
      await changePassword(chosen);
      expect(acts()[2], 'another act').not.toBe(acts()[0]);
    },
  );

  test('that was refused is another act when another is chosen', async () => {
    const { changePassword, acts } = ports(refused(problem('passwordRefused', { rules: ['common'] })), active);
    expect(await changePassword(chosen)).toEqual({ kind: 'passwordRefused' });
    await changePassword(chosen);
    expect(acts()[1]).not.toBe(acts()[0]);
  });

  test.each([
    ['sessionOver', { kind: 'tokenExpired' }],
    ['notAllowed', { kind: 'tokenExpired' }],
    ['doesNotMatch', { kind: 'tokenExpired' }],
    ['caisseUnavailable', { kind: 'notNow', reason: 'caisseUnavailable' }],
    ['busy', { kind: 'notNow', reason: 'busy' }],
  ] as const)('%s becomes %o', async (name, answer) => {
    expect(await ports(refused(problem(name))).changePassword(chosen)).toEqual(answer);
  });
});

test('P19 every token of the visit is ended by the wipe, or before by who turns round', async () => {
  const { signIn, releaseToken, call, resources } = ports(
    answered({ kind: 'passwordToChoose', token: 'token', expiresAt: NOW, endsAt: NOW }),
    answered({ kind: 'open', account }),
    answered({ status: 'over' }),
  );
  const typed = { caisse: 'caf-31', nir: someNir, password: 'Garonne31Verte' } as const;
  await signIn(typed);
  await signIn(typed);
  call.mockClear();
  await releaseToken({ token: 'token' });
  resources.disposeAll();
  expect(call.mock.calls).toEqual(
    ['token', 'account'].map((token) => [
      revokeVisitorTokenRoute,
      { body: { sessionId: 'session-a', token }, keepalive: true },
    ]),
  );
});
