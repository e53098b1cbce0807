import { describe, expect, test, vi } from 'vitest';
import { sessionIdSchema } from '#contract/identifiers.ts';
import {
  askPasswordLinkRoute,
  checkResetCodeRoute,
  resetPasswordRoute,
  sendResetCodeRoute,
  startPasswordResetRoute,
} from '#contract/routes/password-resets.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createForgottenPasswordPorts } from './ports.ts';

const NOW = 1_000_000;
/** The gateway's clock is ahead of the kiosk's. */
const AHEAD_MS = 5_000;

/** The gateway gives these answers in turn, the last one for ever. */
function ports(...results: readonly unknown[]) {
  const left = [...results];
  const call = vi.fn((_route: unknown, _options: { readonly body?: Record<string, unknown> }) =>
    Promise.resolve((left.length > 1 ? left.shift() : left[0]) as CallResult<never>),
  );
  const resources = createSessionResources();
  let drawn = 0;
  const made = createForgottenPasswordPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW + AHEAD_MS,
    availability: () => ({ network: 'online', caisses: {} }),
    renew: async () => undefined,
    randomBytes: (count) => new Uint8Array(count).fill((drawn += 1)),
  });
  return {
    ...made,
    asked: () => call.mock.calls.map(([route, { body }]) => ({ route, body })),
    acts: () => call.mock.calls.map(([, { body }]) => body?.['act']),
  };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });

const identity = { caisse: 'caf-31', nir: someNir, birthName: 'MARTIN' } as const;
const tooMany = problem('tooManyTries', { retryAfterMs: 500 });
const delays = [
  [{ kind: 'offline' }, 'offline'],
  [{ kind: 'timeout' }, 'offline'],
  [{ kind: 'badAnswer' }, 'offline'],
  [refused(problem('internal')), 'offline'],
  [refused(problem('caisseUnavailable')), 'caisseUnavailable'],
  [refused(problem('notOfferedHere')), 'caisseUnavailable'],
] as const;

describe('#153 the contacts', () => {
  const contacts = [{ id: 'mobile', kind: 'mobile', masked: 'XX XX XX 46 65' }];

  test('are asked for with number and name, for this visit', async () => {
    const { startReset, asked } = ports(answered({ kind: 'contacts', resetId: 'reset', contacts }));
    expect(await startReset(identity)).toEqual({ kind: 'contacts', resetId: 'reset', contacts });
    expect(asked()).toEqual([{ route: startPasswordResetRoute, body: { sessionId: 'session-a', ...identity } }]);
  });

  test.each(delays)('%o is not now: %s', async (failure, reason) => {
    expect(await ports(failure).startReset(identity)).toEqual({ kind: 'notNow', reason });
  });

  test('P08 looked at too often wait until the hour that the gateway says', async () => {
    expect(await ports(refused(tooMany)).startReset(identity)).toEqual({ kind: 'tooManyTries', until: NOW + 500 });
  });
});

describe('the code of a letter', () => {
  const typed = { ...identity, code: '012345' };

  test('proves at once', async () => {
    const { proveByLetter, asked } = ports(answered({ kind: 'proven', resetToken: 'token', expiresAt: NOW }));
    expect(await proveByLetter(typed)).toEqual({ kind: 'proven', token: 'token' });
    expect(asked()[0]?.body).toEqual({ sessionId: 'session-a', ...identity, letterCode: '012345' });
  });

  test.each(['doesNotMatch', 'codeExpired', 'codeUsed', 'codeReplaced', 'codeDestroyed'] as const)(
    'refused by %s says so',
    async (reason) => {
      expect(await ports(refused(problem(reason))).proveByLetter(typed)).toEqual({ kind: 'codeRefused', reason });
    },
  );
});

describe('#158 #159 a code by SMS or mail', () => {
  const send = { resetId: 'reset', contactId: 'mobile' };
  const check = { resetId: 'reset', code: '012345' };

  test('is asked for, and again no sooner than by the kiosk’s own clock', async () => {
    const { sendCode, asked } = ports(answered({ status: 'accepted', againAt: NOW + AHEAD_MS + 30_000 }));
    expect(await sendCode(send)).toEqual({ kind: 'accepted', againAt: NOW + 30_000 });
    expect(asked()).toEqual([{ route: sendResetCodeRoute, body: { sessionId: 'session-a', ...send } }]);
  });

  test.each(['sessionOver', 'notAllowed'] as const)('of a reset that has ended: %s', async (name) => {
    expect(await ports(refused(problem(name))).sendCode(send)).toEqual({ kind: 'over' });
    expect(await ports(refused(problem(name))).checkCode(check)).toEqual({ kind: 'over' });
  });

  test('that is right gives the proof', async () => {
    const { checkCode, asked } = ports(answered({ resetToken: 'token', expiresAt: NOW }));
    expect(await checkCode(check)).toEqual({ kind: 'proven', token: 'token' });
    const act = expect.any(String) as string;
    expect(asked()).toEqual([{ route: checkResetCodeRoute, body: { sessionId: 'session-a', ...check, act } }]);
  });

  test('whose answer was lost is the same act; other digits, or the same ones later, are another', async () => {
    const { checkCode, acts } = ports({ kind: 'timeout' }, refused(problem('doesNotMatch')));
    for (const code of ['012345', '012345', '012345', '543210']) await checkCode({ ...check, code });
    expect(sessionIdSchema.safeParse(acts()[0]).success).toBe(true);
    expect(acts()[1]).toBe(acts()[0]);
    expect(new Set(acts()).size).toBe(3);
  });

  test('that is wrong, or tried too often, says so', async () => {
    expect(await ports(refused(problem('doesNotMatch'))).checkCode(check)).toEqual({
      kind: 'codeRefused',
      reason: 'doesNotMatch',
    });
    expect(await ports(refused(tooMany)).checkCode(check)).toEqual({ kind: 'tooManyTries', until: NOW + 500 });
  });
});

describe('#166 the new password', () => {
  const chosen = { token: 'token', password: 'Garonne31Verte' };
  const active = answered({ status: 'active', noticeSentTo: 'email' });

  test('is one act, and says where the notice goes', async () => {
    const { savePassword, asked, acts } = ports(active);
    expect(await savePassword(chosen)).toEqual({ kind: 'active', noticeSentTo: 'email' });
    expect(asked()[0]).toMatchObject({ route: resetPasswordRoute, body: { resetToken: 'token' } });
    expect(sessionIdSchema.safeParse(acts()[0]).success).toBe(true);
  });

  test.each([{ kind: 'offline' }, { kind: 'timeout' }, refused(problem('internal'))])(
    'I3 whose outcome is not known is the same act when it is repeated: $kind',
    async (unknown) => {
      const { savePassword, acts } = ports(unknown, active, active);
      expect(await savePassword(chosen)).toMatchObject({ kind: 'notNow' });
      await savePassword(chosen);
      expect(acts()[1]).toBe(acts()[0]);
      await savePassword(chosen);
      expect(acts()[2], 'another act').not.toBe(acts()[0]);
    },
  );

  test('that was refused is another act when another is chosen', async () => {
    const { savePassword, acts } = ports(refused(problem('passwordRefused', { rules: ['common'] })), active);
    expect(await savePassword(chosen)).toEqual({ kind: 'passwordRefused' });
    await savePassword(chosen);
    expect(acts()[1]).not.toBe(acts()[0]);
  });

  test.each(['sessionOver', 'notAllowed', 'codeUsed'] as const)('%s ends the reset', async (name) => {
    expect(await ports(refused(problem(name))).savePassword(chosen)).toEqual({ kind: 'over' });
  });
});

describe('#265 ameli’s mail', () => {
  const asking = { caisse: 'cpam-31', nir: someNir, birthDate: someBirthDate } as const;

  test('is asked for with number and date', async () => {
    const { askLink, asked } = ports(answered({ status: 'accepted' }));
    expect(await askLink(asking)).toEqual({ kind: 'accepted' });
    expect(asked()).toEqual([{ route: askPasswordLinkRoute, body: { sessionId: 'session-a', ...asking } }]);
  });

  test.each(delays)('%o is not now: %s', async (failure, reason) => {
    expect(await ports(failure).askLink(asking)).toEqual({ kind: 'notNow', reason });
  });
});
