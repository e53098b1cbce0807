import { describe, expect, test, vi } from 'vitest';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { CaisseState, NetworkState } from '#domain/kiosk/states.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createCodeUsePorts, type CodeUseParts } from './ports.ts';

type Availability = ReturnType<CodeUseParts['availability']>;

const NOW = 1_000_000;
const availabilityWith = (network: NetworkState, caisse: CaisseState = 'up'): Availability => ({
  network,
  caisses: { 'caf-31': caisse },
});

function ports({
  before,
  after = before,
  result,
  resources = { own: (_kind, end) => end },
}: {
  readonly before: Availability;
  readonly after?: Availability;
  readonly result?: unknown;
  readonly resources?: CodeUseParts['resources'];
}) {
  let now = before;
  const renew = vi.fn(async () => {
    now = after;
  });
  const call = vi.fn(() => Promise.resolve(result as CallResult<never>));
  const made = createCodeUsePorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW + 50,
    availability: () => now,
    renew,
  });
  return { ...made, renew, call };
}

describe('looking whether the journey works', () => {
  test('believes a kiosk that is online', async () => {
    const { checkReadiness, renew } = ports({ before: availabilityWith('online') });
    expect(await checkReadiness({ caisse: 'caf-31' })).toEqual({ kind: 'ready' });
    expect(renew).not.toHaveBeenCalled();
  });

  test.each([
    ['an offline kiosk', availabilityWith('offline')],
    ['a kiosk that does not know yet', availabilityWith('checking')],
    ['a caisse that was down', availabilityWith('online', 'down')],
  ])('asks the gateway now before it refuses: %s may be back already', async (_name, before) => {
    const { checkReadiness, renew } = ports({ before, after: availabilityWith('online') });
    expect(await checkReadiness({ caisse: 'caf-31' })).toEqual({ kind: 'ready' });
    expect(renew).toHaveBeenCalledOnce();
  });

  test.each([
    ['offline', availabilityWith('offline')],
    ['offline', availabilityWith('checking')],
    ['caisseUnavailable', availabilityWith('online', 'down')],
  ] as const)('says %s when that contact changed nothing', async (reason, before) => {
    const { checkReadiness, renew } = ports({ before });
    expect(await checkReadiness({ caisse: 'caf-31' })).toEqual({ kind: 'notNow', reason });
    expect(renew).toHaveBeenCalledOnce();
  });
});

describe('what the gateway refuses', () => {
  const open = { caisse: 'caf-31', nir: someNir, birthDate: someBirthDate, code: '4073' } as const;
  const refused = (body: Problem) =>
    ports({ before: availabilityWith('online'), result: { kind: 'problem', problem: body } });

  test.each(['codeExpired', 'codeUsed', 'codeReplaced', 'codeDestroyed'] as const)(
    '%s is told as it is',
    async (reason) => {
      const { openWithCode } = refused(problem(reason));
      expect(await openWithCode(open)).toEqual({ kind: 'codeEnded', reason });
    },
  );

  test('too many tries is told with the hour, by this kiosk’s clock', async () => {
    const { openWithCode } = refused(problem('tooManyTries', { retryAfterMs: 500 }));
    expect(await openWithCode(open)).toEqual({ kind: 'tooManyTries', until: NOW + 500 });
  });

  test.each([
    ['sessionOver', { kind: 'tokenExpired' }],
    ['codeUsed', { kind: 'tokenExpired' }],
    ['doesNotMatch', { kind: 'tokenExpired' }],
    ['caisseUnavailable', { kind: 'notNow', reason: 'caisseUnavailable' }],
    ['internal', { kind: 'notNow', reason: 'offline' }],
  ] as const)('%s of a password becomes %o', async (name, answer) => {
    const { setPassword } = refused(problem(name));
    expect(await setPassword({ caisse: 'caf-31', token: 'token', password: 'Garonne31Verte' })).toEqual(answer);
  });
});

describe('a password that is saved', () => {
  const save = { caisse: 'caf-31', token: 'token', password: 'Garonne31Verte' } as const;
  const saved = (account?: object) =>
    ports({
      before: availabilityWith('online'),
      result: { kind: 'answer', answer: { status: 'active', noticeSentTo: 'sms', ...(account && { account }) } },
    }).setPassword(save);

  test('says where the confirmation goes', async () => {
    expect(await saved()).toEqual({ kind: 'active', noticeSentTo: 'sms' });
  });

  test('A30 brings the account that is open now, with its end by this kiosk’s clock', async () => {
    const account = { token: 'account', level: 'authenticated', openedBy: 'code', expiresAt: NOW, endsAt: NOW + 1_050 };
    expect(await saved(account)).toEqual({
      kind: 'active',
      noticeSentTo: 'sms',
      account: {
        level: 'authenticated',
        caisse: 'caf-31',
        audience: 'person',
        token: 'account',
        openedBy: 'code',
        endsAt: NOW + 1_000,
      },
    });
  });
});

describe('P19 the token of a visitor', () => {
  const open = { caisse: 'caf-31', nir: someNir, birthDate: someBirthDate, code: '4073' } as const;
  const result = { kind: 'answer', answer: { token: 'token', passwordRules: 'caf' } };

  test.each(['the wipe', 'the visitor'] as const)('is ended by %s, once', async (by) => {
    const resources = createSessionResources();
    const { openWithCode, releaseToken, call } = ports({ before: availabilityWith('online'), result, resources });
    await openWithCode(open);
    call.mockClear();
    if (by === 'the visitor') await releaseToken({ token: 'token' });
    resources.disposeAll();
    expect(call.mock.calls).toEqual([
      [revokeVisitorTokenRoute, { body: { sessionId: 'session-a', token: 'token' }, keepalive: true }],
    ]);
  });
});
