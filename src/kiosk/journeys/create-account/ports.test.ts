import { describe, expect, test, vi } from 'vitest';
import { sessionIdSchema } from '#contract/identifiers.ts';
import {
  checkCreationCodeRoute,
  createAccountRoute,
  postponeCreationRoute,
  resumeCreationRoute,
  sendCreationCodeRoute,
  startCreationRoute,
} from '#contract/routes/account-creations.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { StartInput } from '#machines/create-account/ports.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createCreateAccountPorts } from './ports.ts';

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
  const made = createCreateAccountPorts({
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
    resources,
    asked: () => call.mock.calls.map(([route, { body }]) => ({ route, body })),
    acts: () => call.mock.calls.map(([, { body }]) => body?.['act']),
  };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const tooMany = refused(problem('tooManyTries', { retryAfterMs: 500 }));
const delays = [
  [{ kind: 'offline' }, 'offline'],
  [{ kind: 'timeout' }, 'offline'],
  [{ kind: 'badAnswer' }, 'offline'],
  [refused(problem('internal')), 'offline'],
  [refused(problem('busy')), 'busy'],
  [refused(problem('caisseUnavailable')), 'caisseUnavailable'],
  [refused(problem('notOfferedHere')), 'caisseUnavailable'],
] as const;

describe('#175 a creation', () => {
  const input: StartInput = {
    caisse: 'caf-31',
    civilStatus: {
      nir: someNir,
      civility: 'madame',
      birthName: 'MARTIN',
      firstNames: 'CAMILLE',
      birthDate: someBirthDate,
      birthPlace: 'metropolitanFrance',
      livesInFrance: false,
    },
    contact: { kind: 'mobile', value: '0639980001' },
  };

  test('begins with all that was typed, for this visit; another code no sooner than by the kiosk’s own clock', async () => {
    const { startCreation, asked } = ports(answered({ creationId: 'creation', againAt: NOW + AHEAD_MS + 30_000 }));
    expect(await startCreation(input)).toEqual({ kind: 'started', creationId: 'creation', againAt: NOW + 30_000 });
    expect(asked()).toEqual([{ route: startCreationRoute, body: { sessionId: 'session-a', ...input } }]);
    expect(startCreationRoute.body.safeParse({ ...asked()[0]?.body, sessionId: 'A'.repeat(22) }).success).toBe(true);
  });

  test.each(delays)('%o is not now: %s', async (failure, reason) => {
    expect(await ports(failure).startCreation(input)).toEqual({ kind: 'notNow', reason });
  });

  test('P08 begun too often waits until the hour that the gateway says', async () => {
    expect(await ports(tooMany).startCreation(input)).toEqual({ kind: 'tooManyTries', until: NOW + 500 });
  });
});

describe('a code', () => {
  const creation = { creationId: 'creation' };
  const check = { ...creation, code: '012345' };

  test('is asked for again, or of a contact on file', async () => {
    const { sendCode, asked } = ports(answered({ status: 'accepted', againAt: NOW + AHEAD_MS }));
    expect(await sendCode(creation)).toEqual({ kind: 'accepted', againAt: NOW });
    await sendCode({ ...creation, contactId: 'mobile' });
    expect(asked()).toEqual([
      { route: sendCreationCodeRoute, body: { sessionId: 'session-a', ...creation } },
      { route: sendCreationCodeRoute, body: { sessionId: 'session-a', ...creation, contactId: 'mobile' } },
    ]);
  });

  test.each(['sessionOver', 'notAllowed'] as const)('of a creation that has ended: %s', async (name) => {
    expect(await ports(refused(problem(name))).sendCode(creation)).toEqual({ kind: 'over' });
  });

  test('that is right proves the person, or the contact alone', async () => {
    const { checkCode, asked } = ports(
      answered({ kind: 'proven', creationToken: 'token', expiresAt: NOW }),
      answered({ kind: 'proofNeeded', contacts: [{ id: 'letter', kind: 'letter', masked: null }] }),
    );
    expect(await checkCode(check)).toEqual({ kind: 'proven', token: 'token' });
    expect(await checkCode(check)).toMatchObject({ kind: 'proofNeeded', contacts: [{ id: 'letter' }] });
    const act = expect.any(String) as string;
    expect(asked()[0]).toEqual({ route: checkCreationCodeRoute, body: { sessionId: 'session-a', ...check, act } });
  });

  test('whose answer was lost is the same act; other digits, or the same ones later, are another', async () => {
    const { checkCode, acts } = ports({ kind: 'timeout' }, refused(problem('doesNotMatch')));
    for (const code of ['012345', '012345', '012345', '543210']) await checkCode({ ...check, code });
    expect(sessionIdSchema.safeParse(acts()[0]).success).toBe(true);
    expect(acts()[1]).toBe(acts()[0]);
    expect(new Set(acts()).size).toBe(3);
  });

  test.each(['mailTaken', 'accountExists', 'notAllowed'] as const)('#251 hears %s', async (name) => {
    expect(await ports(refused(problem(name))).checkCode(check)).toEqual({ kind: name });
  });

  test.each(['doesNotMatch', 'codeExpired', 'codeUsed', 'codeDestroyed'] as const)(
    'refused by %s says so',
    async (reason) => {
      expect(await ports(refused(problem(reason))).checkCode(check)).toEqual({ kind: 'codeRefused', reason });
    },
  );

  test('of a visit that is over, or tried too often, says so', async () => {
    expect(await ports(refused(problem('sessionOver'))).checkCode(check)).toEqual({ kind: 'over' });
    expect(await ports(tooMany).checkCode(check)).toEqual({ kind: 'tooManyTries', until: NOW + 500 });
  });
});

describe('« à confirmer »', () => {
  test('waits until the gateway’s moment', async () => {
    const { postpone, asked } = ports(answered({ status: 'waiting', until: NOW + 1 }));
    expect(await postpone({ creationId: 'creation' })).toEqual({ kind: 'waiting', until: NOW + 1 });
    expect(asked()[0]?.route).toBe(postponeCreationRoute);
  });

  test.each(['sessionOver', 'notAllowed'] as const)('%s ends the creation', async (name) => {
    expect(await ports(refused(problem(name))).postpone({ creationId: 'creation' })).toEqual({ kind: 'over' });
  });

  test('goes on by the code of a letter, with the contact that it will have', async () => {
    const contact = { kind: 'mail', masked: 'c•••@example.org' };
    const { resumeByLetter, asked } = ports(
      answered({ kind: 'proven', creationToken: 'token', expiresAt: NOW, contact }),
      refused(problem('codeReplaced')),
      refused(problem('accountExists')),
      tooMany,
    );
    const input = { caisse: 'caf-31', nir: someNir, birthName: 'MARTIN', code: '012345' } as const;
    expect(await resumeByLetter(input)).toEqual({ kind: 'proven', token: 'token', contact });
    const { code: letterCode, ...who } = input;
    expect(asked()).toEqual([{ route: resumeCreationRoute, body: { sessionId: 'session-a', ...who, letterCode } }]);
    expect(await resumeByLetter(input)).toEqual({ kind: 'codeRefused', reason: 'codeReplaced' });
    expect(await resumeByLetter(input)).toEqual({ kind: 'accountExists' });
    expect(await resumeByLetter(input)).toEqual({ kind: 'tooManyTries', until: NOW + 500 });
  });
});

describe('#176 the password', () => {
  const chosen = { caisse: 'caf-31', token: 'token', password: 'Garonne31Verte' } as const;
  const account = {
    token: 'T',
    level: 'authenticated',
    openedBy: 'password',
    expiresAt: NOW,
    endsAt: NOW + AHEAD_MS + 60_000,
  };
  const active = answered({ status: 'active', noticeSentTo: 'email', account });

  test('#177 opens the account by one act, and holds its token until the wipe', async () => {
    const { createAccount, asked, acts, resources } = ports(active);
    expect(await createAccount(chosen)).toEqual({
      kind: 'active',
      noticeSentTo: 'email',
      account: {
        level: 'authenticated',
        openedBy: 'password',
        caisse: 'caf-31',
        audience: 'person',
        token: 'T',
        endsAt: NOW + 60_000,
      },
    });
    expect(asked()[0]).toMatchObject({ route: createAccountRoute, body: { creationToken: 'token' } });
    expect(sessionIdSchema.safeParse(acts()[0]).success).toBe(true);
    expect(resources.remaining().get('key')).toBe(1);
  });

  test('opens none here where the hall offers no « Me connecter »', async () => {
    const { createAccount } = ports(answered({ status: 'active', noticeSentTo: 'none' }));
    expect(await createAccount(chosen)).toEqual({ kind: 'active', noticeSentTo: 'none' });
  });

  test.each([{ kind: 'offline' }, { kind: 'timeout' }, refused(problem('internal')), refused(problem('busy'))])(
    'I3 whose outcome is not known is the same act when it is repeated: $kind',
    async (unknown) => {
      const { createAccount, acts } = ports(unknown, active, active);
      expect(await createAccount(chosen)).toMatchObject({ kind: 'notNow' });
      await createAccount(chosen);
      expect(acts()[1]).toBe(acts()[0]);
      await createAccount(chosen);
      expect(acts()[2], 'another act').not.toBe(acts()[0]);
    },
  );

  test('that was refused is another act when another is chosen', async () => {
    const { createAccount, acts } = ports(refused(problem('passwordRefused', { rules: ['common'] })), active);
    expect(await createAccount(chosen)).toEqual({ kind: 'passwordRefused' });
    await createAccount(chosen);
    expect(acts()[1]).not.toBe(acts()[0]);
  });

  test.each(['mailTaken', 'accountExists', 'notAllowed'] as const)('%s is said', async (name) => {
    expect(await ports(refused(problem(name))).createAccount(chosen)).toEqual({ kind: name });
  });

  test('that comes too late ends the creation', async () => {
    expect(await ports(refused(problem('sessionOver'))).createAccount(chosen)).toEqual({ kind: 'over' });
  });

  test('whose proof has opened an account with another one has one', async () => {
    expect(await ports(refused(problem('codeUsed'))).createAccount(chosen)).toEqual({ kind: 'accountExists' });
  });
});
