import { expect, it, vi } from 'vitest';
import { createActor, toPromise } from 'xstate';
import { keepAccountRoute } from '#contract/routes/account-session.ts';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { problem } from '#contract/routes/problem.ts';
import type { GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { keepAccount } from './keep-account.ts';
import { createVisitorTokens } from './visitor-tokens.ts';

/** This kiosk's clock is an hour behind the gateway's. */
const HERE = 1_000_000;
const AT_GATEWAY = HERE + 3_600_000;

function parts(answer?: unknown) {
  const call = vi.fn(() => Promise.resolve(answer));
  const resources = createSessionResources();
  const gateway = { call: call as unknown as GatewayClient['call'] };
  return { call, resources, gateway: gateway as GatewayClient, sessionId: 'session-a' };
}

const tokensOf = (given: ReturnType<typeof parts>) =>
  createVisitorTokens({ ...given, now: () => HERE, gatewayTime: async () => AT_GATEWAY });

const revoked = (token: string) => [
  revokeVisitorTokenRoute,
  { body: { sessionId: 'session-a', token }, keepalive: true },
];

it.each(['the wipe', 'the visitor'] as const)('P19 a token is ended by %s, once', (by) => {
  const given = parts();
  const tokens = tokensOf(given);
  tokens.hold('token-1');
  tokens.hold('token-1');
  if (by === 'the visitor') tokens.release('token-1');
  given.resources.disposeAll();
  tokens.release('token-1');
  expect(given.call.mock.calls).toEqual([revoked('token-1')]);
});

it('P19 the token of an open account is ended by the wipe, and its end is told by the kiosk’s own clock', async () => {
  const given = parts();
  const opened = {
    token: 'account-1',
    level: 'authenticated',
    openedBy: 'password',
    expiresAt: AT_GATEWAY + 1,
    endsAt: AT_GATEWAY + 1_200,
  } as const;
  const tokens = tokensOf(given);
  expect(await tokens.holdAccount('caf-31', opened)).toEqual({
    level: 'authenticated',
    caisse: 'caf-31',
    audience: 'person',
    token: 'account-1',
    openedBy: 'password',
    endsAt: HERE + 1_200,
  });
  expect(await tokens.holdAccount('caf-31', opened, 'guardian')).toMatchObject({ audience: 'guardian' });
  given.resources.disposeAll();
  expect(given.call.mock.calls).toEqual([revoked('account-1')]);
});

it.each([
  ['kept', { kind: 'answer', answer: { expiresAt: 1, endsAt: 2 } }],
  ['over', { kind: 'problem', problem: problem('sessionOver') }],
  ['notNow', { kind: 'problem', problem: problem('internal') }],
  ['notNow', { kind: 'offline' }],
  ['notNow', { kind: 'timeout' }],
] as const)('« still here » comes back as %s', async (kind, answer) => {
  const given = parts(answer);
  const actor = createActor(keepAccount(given), { input: { token: 'account-1' } }).start();
  expect(await toPromise(actor)).toEqual({ kind });
  expect(given.call.mock.calls).toEqual([
    [keepAccountRoute, { body: { sessionId: 'session-a', token: 'account-1' }, owner: given.resources }],
  ]);
});
