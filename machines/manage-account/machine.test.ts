import { describe, expect, test } from 'vitest';
import { manageAccountDelays } from './delays.ts';
import { account, codeAccount, currentPassword, goodPassword, runManageAccount } from './testing/manage-account-run.ts';

const { answerLimitMs } = manageAccountDelays;
const renewed = { ...account, token: 'account-2' };
const changed = { kind: 'changed', noticeSentTo: 'email', account: renewed } as const;
const notNow = (reason: 'offline' | 'caisseUnavailable' | 'busy') => ({ kind: 'notNow', reason }) as const;

describe('#45 a new password', () => {
  test('is chosen after the current one, saved as one act, and the account stays open', async () => {
    const { begin, send, screen, draw, change, context, end } = runManageAccount();
    await begin();
    const asked = [screen()];
    send({ type: 'CURRENT_GIVEN', password: currentPassword });
    asked.push(screen());
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    asked.push(screen());
    send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    await draw.answer('act-1');
    asked.push(screen());
    expect(asked).toEqual(['currentPassword', 'password', 'confirmPassword', 'waiting: saving']);
    expect(change.calls).toEqual([
      { caisse: 'caf-31', token: 'account-1', act: 'act-1', currentPassword, password: goodPassword },
    ]);
    await change.answer(changed);
    expect(screen()).toBe('passwordChanged');
    expect(context()).toMatchObject({ noticeSentTo: 'email' });
    for (const secret of [currentPassword, goodPassword])
      expect(JSON.stringify(context()), 'P14').not.toContain(secret);
    send({ type: 'FINISH' });
    expect(screen()).toBe('menu');
    send({ type: 'LEAVE' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: context().known, identity: renewed });
  });

  test('the next requests go with the token that the change gave', async () => {
    const { giveAll, change, read, send } = runManageAccount();
    await giveAll();
    await change.answer(changed);
    send({ type: 'FINISH' });
    send({ type: 'SHOW_HISTORY' });
    expect(read.calls).toEqual([{ token: 'account-2' }]);
  });

  test('is not asked for where gateway or caisse do not answer', async () => {
    const { send, ready, screen, context, pass } = runManageAccount();
    send({ type: 'CHANGE_PASSWORD' });
    await ready.answer(notNow('caisseUnavailable') as { kind: 'notNow'; reason: 'caisseUnavailable' });
    expect(screen()).toBe('notNow');
    expect(context().notNow).toBe('caisseUnavailable');
    send({ type: 'RETRY' });
    pass(answerLimitMs);
    expect(context().notNow).toBe('offline');
    send({ type: 'FINISH' });
    expect(screen()).toBe('menu');
  });

  test('is not asked for in an account that a provisional code has opened: that is said first', () => {
    const { send, screen, ready } = runManageAccount({ identity: codeAccount });
    send({ type: 'CHANGE_PASSWORD' });
    expect(screen()).toBe('openedByCode');
    expect(ready.calls).toEqual([]);
    send({ type: 'FINISH' });
    expect(screen()).toBe('menu');
  });

  test('needs a current password that was typed', async () => {
    const { begin, send, screen, context } = runManageAccount();
    await begin();
    send({ type: 'CURRENT_GIVEN', password: '' });
    expect(screen()).toBe('currentPassword');
    expect(context().currentProblem).toBe('missing');
  });

  test('P14 is forgotten with the current one by « Retour »', async () => {
    const { begin, send, screen, context } = runManageAccount();
    await begin();
    send({ type: 'CURRENT_GIVEN', password: currentPassword });
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    send({ type: 'BACK' });
    expect(JSON.stringify(context())).not.toContain(goodPassword);
    send({ type: 'BACK' });
    expect(screen()).toBe('currentPassword');
    expect(JSON.stringify(context())).not.toContain(currentPassword);
    send({ type: 'BACK' });
    expect(screen()).toBe('menu');
  });
});

test('#47 « Mes autorisations » is another journey, in the same account', () => {
  const { send, end, context } = runManageAccount();
  send({ type: 'SHOW_AUTHORISATIONS' });
  expect(end()).toEqual({ outcome: { kind: 'left', next: 'authorisations' }, known: context().known });
});

describe('a refusal', () => {
  test('of the current password asks for it alone: the new one is kept, and sent as another act', async () => {
    const { giveAll, change, draw, send, screen, context } = runManageAccount();
    await giveAll();
    await change.answer({ kind: 'doesNotMatch' });
    expect(screen()).toBe('currentPassword');
    expect(context()).toMatchObject({ currentProblem: 'doesNotMatch', password: goodPassword });
    expect(JSON.stringify(context())).not.toContain(currentPassword);
    send({ type: 'CURRENT_GIVEN', password: 'Garonne32Verte' });
    await draw.answer('act-2');
    expect(change.calls[1]).toMatchObject({ act: 'act-2', currentPassword: 'Garonne32Verte', password: goodPassword });
  });

  test('of the new password asks for another one, with the current one kept', async () => {
    const { giveAll, change, send, screen, context, draw } = runManageAccount();
    await giveAll();
    await change.answer({ kind: 'passwordRefused' });
    expect(screen()).toBe('password');
    expect(context()).toMatchObject({ password: undefined, passwordProblem: 'refusedByCaisse', currentPassword });
    send({ type: 'PASSWORD_GIVEN', password: 'Tournesol48' });
    send({ type: 'PASSWORD_REPEATED', password: 'Tournesol48' });
    await draw.answer('act-2');
    expect(change.calls[1]).toMatchObject({ act: 'act-2', password: 'Tournesol48' });
  });

  test.each([{ kind: 'tooManyTries', until: 42 }, { kind: 'notAllowed' }, { kind: 'notOffered' }] as const)(
    '$kind is told, and nothing typed stays',
    async (answer) => {
      const { giveAll, change, screen, context, send } = runManageAccount();
      await giveAll();
      await change.answer(answer);
      expect(screen()).toBe('refused');
      expect(context().refusal).toMatchObject(answer);
      expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
      send({ type: 'BACK' });
      expect(screen()).toBe('menu');
    },
  );

  test('because the account was closed ends the journey, and the session learns it', async () => {
    const { giveAll, change, end, context } = runManageAccount();
    await giveAll();
    await change.answer({ kind: 'sessionOver' });
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: context().known, accountIsOver: true });
    expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
  });

  test('that is a failure of ours leaves nothing typed', async () => {
    const { giveAll, change, end, context } = runManageAccount();
    await giveAll();
    await change.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
    expect(JSON.stringify(context())).not.toContain(goodPassword);
  });
});

describe('I3 I4 an outcome that is not known', () => {
  test.each(['offline', 'caisseUnavailable', 'silence'] as const)(
    'after %s is asked for by the same act and the same passwords',
    async (reason) => {
      const { giveAll, change, send, screen, pass, draw } = runManageAccount();
      await giveAll();
      if (reason === 'silence') pass(answerLimitMs);
      else await change.answer(notNow(reason));
      expect(screen()).toBe('notSavedYet');
      send({ type: 'RETRY' });
      expect(change.calls[1]).toEqual(change.calls[0]);
      expect(draw.calls, 'one act').toHaveLength(1);
      // A late answer is nobody's any more.
      if (reason === 'silence') await change.answer(notNow('busy'));
      await change.answer(changed);
      expect(screen()).toBe('passwordChanged');
    },
  );

  test('again and again is called neither success nor failure, and may still be asked for', async () => {
    const { giveAll, change, send, screen, context, end } = runManageAccount();
    await giveAll();
    await change.answer(notNow('offline'));
    send({ type: 'RETRY' });
    await change.answer(notNow('caisseUnavailable'));
    expect(screen()).toBe('outcomeUnknown');
    send({ type: 'RETRY' });
    expect(change.calls[2]).toEqual(change.calls[0]);
    await change.answer(notNow('offline'));
    expect(screen()).toBe('outcomeUnknown');
    send({ type: 'FINISH' });
    expect(screen()).toBe('menu');
    expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('is said to whoever gives up after one try', async () => {
    const { giveAll, change, send, screen } = runManageAccount();
    await giveAll();
    await change.answer(notNow('offline'));
    send({ type: 'FINISH' });
    expect(screen()).toBe('outcomeUnknown');
  });

  test('is none where so many ask that nothing was compared', async () => {
    const { giveAll, change, send, screen } = runManageAccount();
    await giveAll();
    await change.answer(notNow('busy'));
    send({ type: 'RETRY' });
    await change.answer(notNow('busy'));
    expect(screen()).toBe('notSavedYet');
    send({ type: 'FINISH' });
    expect(screen()).toBe('menu');
  });

  test('stays unknown when one asks too often', async () => {
    const { giveAll, change, send, screen, context } = runManageAccount();
    await giveAll();
    await change.answer(notNow('offline'));
    send({ type: 'RETRY' });
    await change.answer({ kind: 'tooManyTries', until: 42 });
    expect(screen()).toBe('notSavedYet');
    expect(context()).toMatchObject({ notNow: 'busy', password: goodPassword });
  });

  test('is told before the account that was closed meanwhile', async () => {
    const { giveAll, change, send, screen, end } = runManageAccount();
    await giveAll();
    await change.answer(notNow('offline'));
    send({ type: 'RETRY' });
    await change.answer({ kind: 'sessionOver' });
    expect(screen()).toBe('outcomeUnknown');
    send({ type: 'RETRY' });
    expect(screen(), 'nobody answers any more').toBe('outcomeUnknown');
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ accountIsOver: true });
  });
});

describe('#45 the history', () => {
  const entries = [{ at: 2, kind: 'signedIn', place: 'Toulouse' }] as const;

  test('is asked for anew each time, and forgotten with its screen', async () => {
    const { send, read, screen, context, end } = runManageAccount();
    send({ type: 'SHOW_HISTORY' });
    expect(screen()).toBe('waiting: readingHistory');
    await read.answer({ kind: 'history', entries });
    expect(screen()).toBe('history');
    expect(context().entries).toEqual(entries);
    send({ type: 'FINISH' });
    expect(context().entries).toEqual([]);
    send({ type: 'SHOW_HISTORY' });
    expect(read.calls).toEqual([{ token: 'account-1' }, { token: 'account-1' }]);
    send({ type: 'BACK' });
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: context().known, wentBack: true });
  });

  test.each(['offline', 'caisseUnavailable', 'busy', 'silence'] as const)(
    'that cannot be read (%s) may be asked for again',
    async (reason) => {
      const { send, read, screen, context, pass } = runManageAccount();
      send({ type: 'SHOW_HISTORY' });
      if (reason === 'silence') pass(answerLimitMs);
      else await read.answer(notNow(reason));
      expect(screen()).toBe('historyNotNow');
      expect(context().notNow).toBe(reason === 'silence' ? 'offline' : reason);
      send({ type: 'RETRY' });
      expect(read.calls).toHaveLength(2);
    },
  );

  test('of an account that was closed ends the journey', async () => {
    const { send, read, end } = runManageAccount();
    send({ type: 'SHOW_HISTORY' });
    await read.answer({ kind: 'sessionOver' });
    expect(end()).toMatchObject({ accountIsOver: true });
  });

  test('that the hall offers no more is refused', async () => {
    const { send, read, context } = runManageAccount();
    send({ type: 'SHOW_HISTORY' });
    await read.answer({ kind: 'notOffered' });
    expect(context().refusal).toEqual({ kind: 'notOffered' });
  });
});
