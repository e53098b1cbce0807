import { describe, expect, test } from 'vitest';
import { someNir } from '../testing/samples.ts';
import { guardianSignInDelays } from './delays.ts';
import { runGuardianSignIn } from './testing/guardian-sign-in-run.ts';
import { goodPassword, guardianAccount, someGuardianNumber } from './testing/walk.ts';

test('#151 a guardian’s own number and password open their account; next comes whom they act for', async () => {
  const { ready, open, send, screen, end } = runGuardianSignIn();
  await ready.answer({ kind: 'ready' });
  const seen = [screen()];
  send({ type: 'BEGIN' });
  seen.push(screen());
  send({ type: 'NUMBER_GIVEN', number: someGuardianNumber });
  seen.push(screen());
  send({ type: 'SECRET_GIVEN', secret: goodPassword });
  seen.push(screen());
  expect(seen).toEqual(['notice', 'number', 'secret', 'waiting: signingIn']);
  expect(open.calls).toEqual([{ caisse: 'caf-31', number: someGuardianNumber, password: goodPassword }]);
  await open.answer({ kind: 'open', account: guardianAccount });
  expect(end()).toEqual({
    outcome: { kind: 'completed', next: 'protectedPeople' },
    known: {},
    identity: guardianAccount,
  });
});

test('I5 what a person typed before is neither used nor lost, and the guardian’s number is not added to it', async () => {
  const { giveAll, open, end } = runGuardianSignIn({ known: { nir: someNir } });
  await giveAll();
  expect(JSON.stringify(open.calls)).not.toContain(someNir);
  await open.answer({ kind: 'open', account: guardianAccount });
  expect(end()?.known).toEqual({ nir: someNir });
});

describe('before anything is typed', () => {
  test('it is said that it does not work now, and may be tried again', async () => {
    const { ready, send, screen, context, end } = runGuardianSignIn();
    await ready.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect([screen(), context().notNow]).toEqual(['notNow', 'caisseUnavailable']);
    send({ type: 'RETRY' });
    expect(ready.calls).toHaveLength(2);
    await ready.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
  });

  test('« Retour » leads back one by one, keeping the number (I8)', async () => {
    const { giveNumber, send, screen, context, end } = runGuardianSignIn();
    await giveNumber();
    const seen = [];
    for (let step = 0; step < 2; step += 1) {
      send({ type: 'BACK' });
      seen.push(screen());
    }
    expect(seen).toEqual(['number', 'notice']);
    expect(context().number).toBe(someGuardianNumber);
    send({ type: 'BACK' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });
});

describe('number and password', () => {
  test('are not sent while the password is empty, and the screen says so', async () => {
    const { giveNumber, send, screen, context, open } = runGuardianSignIn();
    await giveNumber();
    send({ type: 'SECRET_GIVEN', secret: '' });
    expect([screen(), context().secretMissing, open.calls]).toEqual(['secret', true, []]);
  });

  test('P08 P14 that do not match say one sentence, keep the number and forget the password', async () => {
    const { giveAll, open, send, screen, context } = runGuardianSignIn();
    await giveAll();
    await open.answer({ kind: 'doesNotMatch' });
    expect(screen()).toBe('doesNotMatch');
    expect(JSON.stringify(context())).not.toContain(goodPassword);
    send({ type: 'CHANGE' });
    expect([screen(), context().number]).toEqual(['number', someGuardianNumber]);
    send({ type: 'NUMBER_GIVEN', number: someGuardianNumber });
    expect(screen()).toBe('secret');
  });

  test.each([{ kind: 'tooManyTries', until: 42 }, { kind: 'proofNeeded' }] as const)(
    'P09 tried too often ($kind) say what holds, and are tried no more here',
    async (answer) => {
      const { giveAll, open, send, screen, context, end } = runGuardianSignIn();
      await giveAll();
      await open.answer(answer);
      expect([screen(), context().refusal]).toEqual(['refused', answer]);
      send({ type: 'RETRY' });
      expect(screen()).toBe('refused');
      send({ type: 'BACK' });
      expect(end()?.outcome).toEqual({ kind: 'refused' });
    },
  );

  test.each(['offline', 'caisseUnavailable', 'busy'] as const)(
    'I8 are kept when the answer is %s, and one touch tries again',
    async (reason) => {
      const { giveAll, open, send, screen, context, end } = runGuardianSignIn();
      await giveAll();
      await open.answer({ kind: 'notNow', reason });
      expect([screen(), context().notNow]).toEqual(['tryAgain', reason]);
      send({ type: 'RETRY' });
      expect(open.calls).toEqual([open.calls[0], open.calls[0]]);
      await open.answer({ kind: 'notNow', reason });
      send({ type: 'LEAVE' });
      expect(end()?.outcome).toEqual({ kind: 'refused' });
      expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
    },
  );

  test('are kept when no answer comes, and are not sent twice by touching twice', async () => {
    const { giveAll, open, send, screen, pass } = runGuardianSignIn();
    await giveAll();
    send({ type: 'SECRET_GIVEN', secret: goodPassword });
    send({ type: 'BACK' });
    expect(open.calls).toHaveLength(1);
    pass(guardianSignInDelays.answerLimitMs);
    expect(screen()).toBe('tryAgain');
  });

  test('P14 that break while they are looked at are a failure of ours, and nothing of them stays', async () => {
    const { giveAll, open, end, context } = runGuardianSignIn();
    await giveAll();
    await open.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
    expect(JSON.stringify(context())).not.toContain(goodPassword);
  });
});
