import { describe, expect, test, vi } from 'vitest';
import { accountHistoryRoute, changePasswordRoute } from '#contract/routes/account-session.ts';
import { sessionIdSchema } from '#contract/identifiers.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createManageAccountPorts } from './ports.ts';

const NOW = 1_000_000;
const account = {
  token: 'account',
  level: 'authenticated',
  openedBy: 'password',
  expiresAt: NOW + 100,
  endsAt: NOW + 1_000,
};
const change = {
  caisse: 'caf-31',
  audience: 'person',
  token: 'account',
  act: 'act-1',
  currentPassword: 'Garonne31Verte',
  password: 'Violette77Pastel',
} as const;

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const resources = createSessionResources();
  let drawn = 0;
  const made = createManageAccountPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW,
    availability: () => ({ network: 'online', caisses: {} }),
    renew: async () => undefined,
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

describe('the new password', () => {
  test('is sent for this visit with the act, and brings the account that is open now', async () => {
    const { changePassword, call, resources } = ports(answered({ account, noticeSentTo: 'sms' }));
    expect(await changePassword(change)).toEqual({
      kind: 'changed',
      noticeSentTo: 'sms',
      account: {
        level: 'authenticated',
        caisse: 'caf-31',
        audience: 'person',
        token: 'account',
        openedBy: 'password',
        endsAt: NOW + 1_000,
      },
    });
    const { caisse: _caisse, ...sent } = change;
    expect(call.mock.calls).toEqual([
      [changePasswordRoute, { body: { sessionId: 'session-a', ...sent }, owner: resources }],
    ]);
  });

  test.each([
    [problem('doesNotMatch'), { kind: 'doesNotMatch' }],
    [problem('passwordRefused', { rules: ['common'] }), { kind: 'passwordRefused' }],
    [problem('notAllowed'), { kind: 'notAllowed' }],
    [problem('notOfferedHere'), { kind: 'notOffered' }],
    [problem('sessionOver'), { kind: 'sessionOver' }],
    [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'tooManyTries', until: NOW + 500 }],
    [problem('busy'), { kind: 'notNow', reason: 'busy' }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('internal'), { kind: 'notNow', reason: 'offline' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).changePassword(change)).toEqual(answer);
  });

  test.each(silences)('without an answer (%s) is not now', async (kind) => {
    expect(await ports({ kind }).changePassword(change)).toEqual({ kind: 'notNow', reason: 'offline' });
  });
});

describe('the history', () => {
  const entries = [{ at: NOW, kind: 'signedIn', place: null }];

  test('is asked for with the token of this visit', async () => {
    const { readHistory, call, resources } = ports(answered({ entries }));
    expect(await readHistory({ token: 'account' })).toEqual({ kind: 'history', entries });
    expect(call.mock.calls).toEqual([
      [accountHistoryRoute, { body: { sessionId: 'session-a', token: 'account' }, owner: resources }],
    ]);
  });

  test.each([
    [problem('sessionOver'), { kind: 'sessionOver' }],
    [problem('notAllowed'), { kind: 'sessionOver' }],
    [problem('notOfferedHere'), { kind: 'notOffered' }],
    [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'notNow', reason: 'busy' }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('internal'), { kind: 'notNow', reason: 'offline' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).readHistory({ token: 'account' })).toEqual(answer);
  });

  test.each(silences)('without an answer (%s) is not now', async (kind) => {
    expect(await ports({ kind }).readHistory({ token: 'account' })).toEqual({ kind: 'notNow', reason: 'offline' });
  });
});
