import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { someOpenAccount } from '../testing/raising-journey.ts';
import { someNir } from '../testing/samples.ts';
import { signInDelays } from './delays.ts';
import { goodPassword, oldPassword, runSignIn } from './testing/sign-in-run.ts';

const account = someOpenAccount({ caisse: 'caf-31', now: () => START });

describe('#169 the old password of eight digits', () => {
  test('opens nothing but the choice of a new one', async () => {
    const { giveAll, open, screen, context, send } = runSignIn();
    await giveAll(oldPassword);
    expect(open.calls).toEqual([{ caisse: 'caf-31', nir: someNir, password: oldPassword }]);
    await open.answer({ kind: 'passwordToChoose', token: 'token-1' });
    expect(screen()).toBe('mustChoose');
    expect(context().account).toBeUndefined();
    expect(JSON.stringify(context()), 'P14').not.toContain(oldPassword);
    send({ type: 'BEGIN' });
    expect(screen()).toBe('password');
    send({ type: 'PASSWORD_GIVEN', password: oldPassword });
    expect(context().passwordProblem).toBe('breaksRules');
  });

  test('gives way to a new one, and the account is open', async () => {
    const { choosePassword, save, screen, context, send, end } = runSignIn();
    await choosePassword();
    expect(save.calls).toEqual([{ caisse: 'caf-31', token: 'token-1', password: goodPassword }]);
    await save.answer({ kind: 'active', noticeSentTo: 'sms', account });
    expect(screen()).toBe('passwordChanged');
    expect(context()).toMatchObject({ password: undefined, opened: undefined, noticeSentTo: 'sms' });
    send({ type: 'FINISH' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: { nir: someNir }, identity: account });
  });

  test('is asked again when the time for the new one is over', async () => {
    const { choosePassword, save, screen, context, send } = runSignIn();
    await choosePassword();
    await save.answer({ kind: 'tokenExpired' });
    expect(screen()).toBe('tokenExpired');
    expect(JSON.stringify(context())).not.toContain(goodPassword);
    send({ type: 'RETRY' });
    expect(screen()).toBe('secret');
  });
});

describe('the new password', () => {
  test('that the caisse refuses is asked again', async () => {
    const { choosePassword, save, screen, context } = runSignIn();
    await choosePassword();
    await save.answer({ kind: 'passwordRefused' });
    expect(screen()).toBe('password');
    expect(context()).toMatchObject({ passwordProblem: 'refusedByCaisse', password: undefined });
  });

  test('typed differently the second time keeps the first', async () => {
    const { giveAll, open, send, screen, context } = runSignIn();
    await giveAll(oldPassword);
    await open.answer({ kind: 'passwordToChoose', token: 'token-1' });
    send({ type: 'BEGIN' });
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    send({ type: 'PASSWORD_REPEATED', password: 'Tournesol48' });
    expect(screen()).toBe('confirmPassword');
    expect(context()).toMatchObject({ passwordProblem: 'mismatch', password: goodPassword });
    send({ type: 'BACK' });
    expect(screen()).toBe('password');
    expect(context().password, 'P14').toBeUndefined();
  });

  test.each(['offline', 'caisseUnavailable', 'busy', 'silence'] as const)(
    'is kept when saving it meets %s, and one touch tries again (I8)',
    async (reason) => {
      const { choosePassword, save, screen, context, send, pass } = runSignIn();
      await choosePassword();
      if (reason === 'silence') pass(signInDelays.answerLimitMs);
      else await save.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('notSavedYet');
      expect(context()).toMatchObject({ password: goodPassword, notNow: reason === 'silence' ? 'offline' : reason });
      send({ type: 'RETRY' });
      expect(save.calls[1]).toEqual(save.calls[0]);
    },
  );

  test('I4 that comes too late after a silence may have been saved', async () => {
    const { choosePassword, save, screen, context, send } = runSignIn();
    await choosePassword();
    await save.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'RETRY' });
    await save.answer({ kind: 'tokenExpired' });
    expect([screen(), context().mayBeSaved]).toEqual(['tokenExpired', true]);
  });

  test.each(['notSavedYet', 'mustChoose', 'password'] as const)(
    'given up on the screen %s gives the token back',
    async (at) => {
      const { choosePassword, giveAll, open, save, send, screen, release, end, context } = runSignIn();
      if (at === 'notSavedYet') {
        await choosePassword();
        await save.answer({ kind: 'notNow', reason: 'offline' });
        send({ type: 'LEAVE' });
      } else {
        await giveAll(oldPassword);
        await open.answer({ kind: 'passwordToChoose', token: 'token-1' });
        if (at === 'password') send({ type: 'BEGIN' });
        expect(screen()).toBe(at);
        send({ type: 'BACK' });
      }
      expect(screen()).toBe('waiting: leaving');
      expect(release.calls).toEqual([{ token: 'token-1' }]);
      await release.answer();
      expect(end()?.outcome).toEqual({ kind: 'left' });
      expect(context()).toMatchObject({ opened: undefined, password: undefined });
    },
  );

  test('that breaks while being saved is a failure of ours, and nothing of it stays', async () => {
    const { choosePassword, save, end, context } = runSignIn();
    await choosePassword();
    await save.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
    expect(context()).toMatchObject({ password: undefined, opened: undefined });
  });
});
