import { describe, expect, test, vi } from 'vitest';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createRaiseAccountPorts } from './ports.ts';

const NOW = 1_000_000;
const token = 'account';

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const resources = createSessionResources();
  const made = createRaiseAccountPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW + 50,
    availability: () => ({ network: 'online', caisses: { 'caf-31': 'up' } }),
    renew: async () => undefined,
  });
  return { ...made, call, resources };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const silences = ['offline', 'timeout', 'aborted', 'badAnswer'] as const;
const find = { caisse: 'caf-31', token } as const;
const proof = { kind: 'oneTimeCode', code: '004217' } as const;
const raise = { caisse: 'caf-31', token, proof } as const;

describe('the ways', () => {
  test('are asked for with the token of this visit', async () => {
    const ways = { kind: 'ways', contacts: [], card: true };
    const { findWays, call, resources } = ports(answered(ways));
    expect(await findWays(find)).toEqual(ways);
    expect(call.mock.calls).toEqual([
      [waysToRaiseRoute, { body: { sessionId: 'session-a', token }, owner: resources }],
    ]);
  });

  test.each([
    [problem('sessionOver'), { kind: 'sessionOver' }],
    [problem('notAllowed'), { kind: 'sessionOver' }],
    [problem('notOfferedHere'), { kind: 'none', reason: 'notOffered' }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('internal'), { kind: 'notNow', reason: 'offline' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).findWays(find)).toEqual(answer);
  });
});

describe('a code', () => {
  test('may be asked for again by the kiosk’s own clock', async () => {
    const { sendCode, call, resources } = ports(answered({ status: 'accepted', againAt: NOW + 30_050 }));
    expect(await sendCode({ token, contact: 'mobile' })).toEqual({ kind: 'accepted', againAt: NOW + 30_000 });
    expect(call.mock.calls).toEqual([
      [sendRaisingCodeRoute, { body: { sessionId: 'session-a', token, contact: 'mobile' }, owner: resources }],
    ]);
  });

  test.each([
    [problem('sessionOver'), { kind: 'sessionOver' }],
    [problem('notAllowed'), { kind: 'notAllowed' }],
    [problem('notOfferedHere'), { kind: 'notAllowed' }],
    [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'tooManyTries', until: NOW + 500 }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).sendCode({ token, contact: 'mail' })).toEqual(answer);
  });
});

describe('the second factor', () => {
  test('raises the account, which goes on with its token', async () => {
    const account = { token, level: 'strong', expiresAt: NOW + 100, endsAt: NOW + 1_050 };
    const { raiseAccount, call, resources } = ports(answered({ account }));
    expect(await raiseAccount(raise)).toEqual({
      kind: 'raised',
      account: { level: 'strong', caisse: 'caf-31', audience: 'person', token, endsAt: NOW + 1_000 },
    });
    expect(call.mock.calls).toEqual([
      [raiseAccountRoute, { body: { sessionId: 'session-a', token, proof }, owner: resources }],
    ]);
  });

  test.each([
    [problem('doesNotMatch'), { kind: 'refused', reason: 'doesNotMatch' }],
    [problem('codeExpired'), { kind: 'refused', reason: 'codeExpired' }],
    [problem('codeUsed'), { kind: 'refused', reason: 'codeUsed' }],
    [problem('codeDestroyed'), { kind: 'refused', reason: 'codeDestroyed' }],
    [problem('notAllowed'), { kind: 'notAllowed' }],
    [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'tooManyTries', until: NOW + 500 }],
    [problem('sessionOver'), { kind: 'sessionOver' }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).raiseAccount(raise)).toEqual(answer);
  });

  test.each(silences)('without an answer (%s) is not now', async (kind) => {
    expect(await ports({ kind }).raiseAccount(raise)).toEqual({ kind: 'notNow', reason: 'offline' });
  });
});
