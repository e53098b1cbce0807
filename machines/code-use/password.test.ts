import { describe, expect, test } from 'vitest';
import { goodPassword, runCodeUse } from './testing/code-use-run.ts';
import { START } from '../testing/clock.ts';
import { someOpenAccount } from '../testing/raising-journey.ts';
import { codeUseDelays } from './delays.ts';

describe('the definitive password', () => {
  test('P04 must fulfil the caisse’s own rules before it is asked again', async () => {
    const { openAccount, send, screen, context, save } = runCodeUse();
    await openAccount();
    send({ type: 'PASSWORD_GIVEN', password: 'tooweak' });
    expect(screen()).toBe('password');
    expect(context()).toMatchObject({ passwordProblem: 'breaksRules', password: undefined });
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    expect(screen()).toBe('confirmPassword');
    expect(save.calls).toHaveLength(0);
  });

  test('is judged by the rules of the caisse that opened', async () => {
    const specials = 'Tournesol!!';
    const caf = runCodeUse();
    await caf.openAccount();
    caf.send({ type: 'PASSWORD_GIVEN', password: specials });
    expect(caf.screen()).toBe('password');

    const cpam = runCodeUse({ caisse: 'cpam-31' });
    await cpam.giveAll();
    await cpam.open.answer({ kind: 'opened', token: 'token-1', rulesKind: 'cpam' });
    cpam.send({ type: 'PASSWORD_GIVEN', password: specials });
    expect(cpam.screen()).toBe('confirmPassword');
  });

  test('typed differently the second time keeps the first, and may be typed again', async () => {
    const { openAccount, send, screen, context, save } = runCodeUse();
    await openAccount();
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    send({ type: 'PASSWORD_REPEATED', password: 'Tournesol48' });
    expect(screen()).toBe('confirmPassword');
    expect(context()).toMatchObject({ passwordProblem: 'mismatch', password: goodPassword });
    send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    expect(save.calls).toEqual([{ caisse: 'caf-31', token: 'token-1', password: goodPassword }]);
  });

  test('P14 is forgotten on the way back, and when the account is active', async () => {
    const { openAccount, send, context, save, screen } = runCodeUse();
    await openAccount();
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    send({ type: 'BACK' });
    expect(context().password).toBeUndefined();
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    await save.answer({ kind: 'active', noticeSentTo: 'email' });
    expect(screen()).toBe('accountActive');
    expect(context()).toMatchObject({ password: undefined, opened: undefined, code: undefined, noticeSentTo: 'email' });
  });

  test('that is saved completes the journey', async () => {
    const { choosePassword, save, send, end } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'active', noticeSentTo: 'none' });
    send({ type: 'FINISH' });
    expect(end()?.outcome).toEqual({ kind: 'completed' });
    expect(JSON.stringify(end())).not.toContain(goodPassword);
  });

  test('A30 leaves the visitor signed in where the first use opened the account on this kiosk', async () => {
    const { choosePassword, save, screen, context, send, end } = runCodeUse();
    await choosePassword();
    const account = someOpenAccount({ caisse: 'caf-31', now: () => START });
    await save.answer({ kind: 'active', noticeSentTo: 'email', account });
    expect(screen()).toBe('accountActive');
    expect(context().account).toEqual(account);
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ outcome: { kind: 'completed' }, identity: account });
  });

  test('raises nothing where it did not', async () => {
    const { choosePassword, save, send, end } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'active', noticeSentTo: 'email' });
    send({ type: 'FINISH' });
    expect(end()).not.toHaveProperty('identity');
  });

  test('that the caisse refuses is asked again, with the account still open', async () => {
    const { choosePassword, save, screen, context } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'passwordRefused' });
    expect(screen()).toBe('password');
    expect(context()).toMatchObject({ passwordProblem: 'refusedByCaisse', opened: { token: 'token-1' } });
  });

  test.each(['offline', 'caisseUnavailable'] as const)(
    'is kept when saving it meets %s, and one touch tries again',
    async (reason) => {
      const { choosePassword, save, screen, send } = runCodeUse();
      await choosePassword();
      await save.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('notSavedYet');
      send({ type: 'RETRY' });
      expect(save.calls).toHaveLength(2);
      await save.answer({ kind: 'active', noticeSentTo: 'sms' });
      expect(screen()).toBe('accountActive');
    },
  );

  test('is kept when no answer comes', async () => {
    const { choosePassword, screen, pass, context } = runCodeUse();
    await choosePassword();
    pass(codeUseDelays.answerLimitMs);
    expect(screen()).toBe('notSavedYet');
    expect(context().password).toBe(goodPassword);
  });

  test('that breaks while being saved is a failure of ours, and nothing of it stays', async () => {
    const { choosePassword, save, end, context } = runCodeUse();
    await choosePassword();
    await save.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
    expect(context()).toMatchObject({ password: undefined, opened: undefined });
  });
});

describe('a token that died while the visitor typed', () => {
  test('A29 is renewed with the same code, without a word', async () => {
    const { choosePassword, save, open, screen } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'tokenExpired' });
    expect(screen()).toBe('waiting: saving');
    await open.answer({ kind: 'opened', token: 'token-2', rulesKind: 'caf' });
    expect(save.calls.at(-1)).toEqual({ caisse: 'caf-31', token: 'token-2', password: goodPassword });
    await save.answer({ kind: 'active', noticeSentTo: 'sms' });
    expect(screen()).toBe('accountActive');
  });

  test('is renewed once, not for ever', async () => {
    const { choosePassword, save, open, screen } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'tokenExpired' });
    await open.answer({ kind: 'opened', token: 'token-2', rulesKind: 'caf' });
    await save.answer({ kind: 'tokenExpired' });
    expect(screen()).toBe('tokenExpired');
  });

  test('with a code that ended meanwhile says why, as to everybody who types the right digits', async () => {
    const { choosePassword, save, open, screen, context } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'tokenExpired' });
    await open.answer({ kind: 'codeEnded', reason: 'codeUsed' });
    expect(screen()).toBe('refused');
    expect(context()).toMatchObject({
      refusal: { kind: 'codeUsed' },
      password: undefined,
      opened: undefined,
      code: undefined,
    });
  });

  test('I4 with a code that was used after a silence may be used by the password that was sent', async () => {
    const { choosePassword, save, open, screen, context, send } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'RETRY' });
    await save.answer({ kind: 'tokenExpired' });
    await open.answer({ kind: 'codeEnded', reason: 'codeUsed' });
    expect([screen(), context().mayBeSaved]).toEqual(['tokenExpired', true]);
  });

  test('and tried too often says until when', async () => {
    const { choosePassword, save, open, screen, context } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'tokenExpired' });
    await open.answer({ kind: 'tooManyTries', until: 42 });
    expect(screen()).toBe('refused');
    expect(context().refusal).toEqual({ kind: 'tooManyTries', until: 42 });
  });

  test.each(['offline', 'caisseUnavailable', 'silence'] as const)(
    'and cannot be renewed for %s keeps the password (I8), and one touch tries again',
    async (reason) => {
      const { choosePassword, save, open, screen, context, send, pass } = runCodeUse();
      await choosePassword();
      await save.answer({ kind: 'tokenExpired' });
      if (reason === 'silence') pass(codeUseDelays.answerLimitMs);
      else await open.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('notSavedYet');
      expect(context()).toMatchObject({ password: goodPassword, notNow: reason === 'silence' ? 'offline' : reason });
      send({ type: 'RETRY' });
      await save.answer({ kind: 'tokenExpired' });
      expect(screen()).toBe('waiting: saving');
      expect(open.calls).toHaveLength(3);
    },
  );

  test('and whose code matches no more says that time is up, and leads on', async () => {
    const { choosePassword, save, open, screen, context, send } = runCodeUse();
    await choosePassword();
    await save.answer({ kind: 'tokenExpired' });
    await open.answer({ kind: 'doesNotMatch' });
    expect(screen()).toBe('tokenExpired');
    expect(context()).toMatchObject({ password: undefined, opened: undefined, renewed: false });
    send({ type: 'RETRY' });
    expect(screen()).toBe('code');
  });
});

describe('turning round with an open account', () => {
  test('gives the token back', async () => {
    const { openAccount, send, screen, release, end, context } = runCodeUse();
    await openAccount();
    send({ type: 'BACK' });
    expect(screen()).toBe('waiting: leaving');
    expect(release.calls).toEqual([{ token: 'token-1' }]);
    await release.answer();
    expect(end()?.outcome).toEqual({ kind: 'left' });
    expect(context()).toMatchObject({ opened: undefined, code: undefined });
  });

  test('does not wait for a gateway that is silent', async () => {
    const { openAccount, send, pass, end } = runCodeUse();
    await openAccount();
    send({ type: 'BACK' });
    pass(codeUseDelays.releaseLimitMs);
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });
});
