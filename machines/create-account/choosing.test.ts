import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { createAccountDelays } from './delays.ts';
import { goodPassword, runCreateAccount } from './testing/create-account-run.ts';

const account = {
  level: 'authenticated',
  caisse: 'caf-31',
  audience: 'person',
  token: 'account-1',
  endsAt: START,
  openedBy: 'password',
} as const;

describe('#176 the password', () => {
  test('#177 opens the account, and the session with it', async () => {
    const { choosePassword, create, screen, send, end, context } = runCreateAccount();
    await choosePassword();
    expect(create.calls).toEqual([{ caisse: 'caf-31', token: 'token-1', password: goodPassword }]);
    await create.answer({ kind: 'active', noticeSentTo: 'email', account });
    expect(screen()).toBe('created');
    expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ outcome: { kind: 'completed' }, identity: account });
  });

  test('I4 whose outcome is lost is asked for again, and neither success nor failure is said', async () => {
    const { choosePassword, create, screen, send, end, context } = runCreateAccount();
    await choosePassword();
    await create.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('notSavedYet');
    send({ type: 'RETRY' });
    expect(create.calls).toEqual([create.calls[0], create.calls[0]]);
    await create.answer({ kind: 'notNow', reason: 'busy' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
    expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
  });

  test('I4 that comes too late after a silence may have been saved; one that comes too late at once was not', async () => {
    const lost = runCreateAccount();
    await lost.choosePassword();
    await lost.create.answer({ kind: 'notNow', reason: 'offline' });
    lost.send({ type: 'RETRY' });
    await lost.create.answer({ kind: 'over' });
    expect(lost.screen()).toBe('timeOver');
    expect(lost.context()).toMatchObject({ mayBeSaved: true, password: undefined });
    lost.send({ type: 'SIGN_IN' });
    expect(lost.end()?.outcome).toMatchObject({ next: 'signIn' });
    const late = runCreateAccount();
    await late.choosePassword();
    await late.create.answer({ kind: 'notNow', reason: 'busy' });
    late.send({ type: 'RETRY' });
    await late.create.answer({ kind: 'over' });
    expect(late.context()).toMatchObject({ mayBeSaved: false });
  });

  test('that never gets an answer counts as lost', async () => {
    const { choosePassword, screen, pass } = runCreateAccount();
    await choosePassword();
    pass(createAccountDelays.answerLimitMs);
    expect(screen()).toBe('notSavedYet');
  });

  test('is given up only after one was told that one cannot come back', async () => {
    const { comeToPassword, screen, send, end } = runCreateAccount();
    await comeToPassword();
    send({ type: 'BACK' });
    expect(screen()).toBe('stopping');
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('forgets all of it when something breaks', async () => {
    const { choosePassword, create, end, context } = runCreateAccount();
    await choosePassword();
    await create.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
    expect(context().answers).toEqual({});
    expect(JSON.stringify(context())).not.toContain(goodPassword);
  });
});
