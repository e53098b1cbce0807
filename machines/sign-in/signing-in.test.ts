import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { someOpenAccount } from '../testing/raising-journey.ts';
import { someBirthDate, someNir } from '../testing/samples.ts';
import { signInDelays } from './delays.ts';
import { goodPassword, runSignIn } from './testing/sign-in-run.ts';

const account = someOpenAccount({ caisse: 'caf-31', now: () => START });

describe('before anything is asked', () => {
  test.each(['offline', 'caisseUnavailable'] as const)(
    'the journey is refused with the reason %s, may be tried again, and leads to a code',
    async (reason) => {
      const { ready, screen, context, send, end } = runSignIn();
      await ready.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('notNow');
      expect(context().notNow).toBe(reason);
      send({ type: 'RETRY' });
      await ready.answer({ kind: 'notNow', reason });
      send({ type: 'NEW_CODE' });
      expect(end()).toMatchObject({ outcome: { kind: 'left', next: 'provisionalCode' } });
    },
  );

  test('a look that never ends counts as offline', () => {
    const { screen, context, pass } = runSignIn();
    pass(signInDelays.answerLimitMs);
    expect(screen()).toBe('notNow');
    expect(context().notNow).toBe('offline');
  });

  test('#150 #151 the pages about a first time and about guardians lead back', async () => {
    const { ready, screen, send, end } = runSignIn();
    await ready.answer({ kind: 'ready' });
    send({ type: 'GUARDIAN' });
    expect(screen()).toBe('guardian');
    send({ type: 'BACK' });
    send({ type: 'FIRST_TIME' });
    expect(screen()).toBe('firstTime');
    send({ type: 'BACK' });
    expect(screen()).toBe('notice');
    send({ type: 'FIRST_TIME' });
    send({ type: 'USE_CODE' });
    expect(end()).toMatchObject({ outcome: { kind: 'left', next: 'codeUse' } });
  });

  test('#151 a guardian goes on to the entrance of guardians', async () => {
    const { ready, send, end } = runSignIn();
    await ready.answer({ kind: 'ready' });
    send({ type: 'GUARDIAN' });
    send({ type: 'GUARDIAN_SIGN_IN' });
    expect(end()).toMatchObject({ outcome: { kind: 'left', next: 'guardianSignIn' } });
  });

  test('#150 « Première connexion ? » leads to the creation of an account', async () => {
    const { ready, send, end } = runSignIn();
    await ready.answer({ kind: 'ready' });
    send({ type: 'FIRST_TIME' });
    send({ type: 'CREATE_ACCOUNT' });
    expect(end()).toMatchObject({ outcome: { kind: 'left', next: 'createAccount' } });
  });
});

describe('number and password', () => {
  test('are asked one a screen, and open the account', async () => {
    const { ready, open, send, screen, end } = runSignIn();
    await ready.answer({ kind: 'ready' });
    send({ type: 'BEGIN' });
    const asked = [screen()];
    send({ type: 'NIR_GIVEN', nir: someNir });
    asked.push(screen());
    send({ type: 'SECRET_GIVEN', secret: goodPassword, mayBeCode: true });
    asked.push(screen());
    expect(asked).toEqual(['nir', 'secret', 'waiting: signingIn']);
    expect(open.calls).toEqual([{ caisse: 'caf-31', nir: someNir, password: goodPassword }]);
    await open.answer({ kind: 'open', account });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: { nir: someNir }, identity: account });
  });

  test('A30 a number that is known is not asked again, and may still be corrected', async () => {
    const { giveNumber, send, screen } = runSignIn({ known: { nir: someNir } });
    await giveNumber();
    expect(screen()).toBe('secret');
    send({ type: 'BACK' });
    expect(screen()).toBe('nir');
  });

  test('lead back one by one, keeping the number (I8)', async () => {
    const { giveNumber, send, screen, end } = runSignIn();
    await giveNumber();
    const seen = [];
    for (let step = 0; step < 2; step += 1) {
      send({ type: 'BACK' });
      seen.push(screen());
    }
    expect(seen).toEqual(['nir', 'notice']);
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: { nir: someNir } });
  });

  test('an empty field sends nothing, and says so until something is typed', async () => {
    const { giveNumber, send, screen, context, open } = runSignIn();
    await giveNumber();
    send({ type: 'SECRET_GIVEN', secret: '', mayBeCode: true });
    expect(screen()).toBe('secret');
    expect(context().secretMissing).toBe(true);
    expect(open.calls).toEqual([]);
  });

  test('that do not match say one sentence and let the number be corrected; the password is not kept', async () => {
    const { giveAll, open, screen, send, context } = runSignIn();
    await giveAll();
    await open.answer({ kind: 'doesNotMatch' });
    expect(screen()).toBe('doesNotMatch');
    expect(JSON.stringify(context())).not.toContain(goodPassword);
    send({ type: 'CHANGE', field: 'nir' });
    expect(screen()).toBe('nir');
    send({ type: 'NIR_GIVEN', nir: someNir });
    expect(screen()).toBe('secret');
  });

  test('tried too often say until when, and are tried no more here', async () => {
    const { giveAll, open, screen, context, send, end } = runSignIn();
    await giveAll();
    await open.answer({ kind: 'tooManyTries', until: 42 });
    expect(screen()).toBe('refused');
    expect(context().refusal).toMatchObject({ kind: 'tooManyTries', until: 42 });
    send({ type: 'RETRY' });
    expect(screen()).toBe('refused');
    send({ type: 'BACK' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
  });

  test('P09 tried too often today lead to another proof', async () => {
    const { giveAll, open, screen, context, send, end } = runSignIn();
    await giveAll();
    await open.answer({ kind: 'proofNeeded' });
    expect(screen()).toBe('refused');
    expect(context().refusal).toMatchObject({ kind: 'proofNeeded' });
    send({ type: 'NEW_CODE' });
    expect(end()).toMatchObject({ outcome: { next: 'provisionalCode' }, known: { nir: someNir } });
  });

  test.each(['offline', 'caisseUnavailable', 'busy'] as const)(
    'are all kept when the answer is %s, and one touch tries again',
    async (reason) => {
      const { giveAll, open, screen, send, context, end } = runSignIn();
      await giveAll();
      await open.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('tryAgain');
      expect(context().notNow).toBe(reason);
      send({ type: 'RETRY' });
      expect(open.calls).toEqual([open.calls[0], open.calls[0]]);
      await open.answer({ kind: 'notNow', reason });
      send({ type: 'LEAVE' });
      expect(end()?.outcome).toEqual({ kind: 'refused' });
      expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
    },
  );

  test('P14 are given up by « Retour », the password with them', async () => {
    const { giveAll, open, screen, send, context } = runSignIn();
    await giveAll();
    await open.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'BACK' });
    expect(screen()).toBe('secret');
    expect(JSON.stringify(context())).not.toContain(goodPassword);
  });

  test('are kept when no answer comes, and cannot be sent twice by touching twice', async () => {
    const { giveAll, open, send, screen, pass, context } = runSignIn();
    await giveAll();
    send({ type: 'SECRET_GIVEN', secret: goodPassword, mayBeCode: true });
    send({ type: 'BACK' });
    expect(open.calls).toHaveLength(1);
    pass(signInDelays.answerLimitMs);
    expect(screen()).toBe('tryAgain');
    expect(context().secret).toBe(goodPassword);
  });

  test('that break while they are looked at are a failure of ours, and nothing of them stays', async () => {
    const { giveAll, open, end, context } = runSignIn();
    await giveAll();
    await open.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
    expect(JSON.stringify(context())).not.toContain(goodPassword);
  });

  test('#148 a password that was forgotten leads to a code, or back', async () => {
    const { giveNumber, send, screen, end } = runSignIn();
    await giveNumber();
    send({ type: 'FORGOTTEN', renewedHere: false });
    expect(screen()).toBe('forgotten');
    send({ type: 'BACK' });
    expect(screen()).toBe('secret');
    send({ type: 'FORGOTTEN', renewedHere: false });
    send({ type: 'NEW_CODE' });
    expect(end()).toEqual({ outcome: { kind: 'left', next: 'provisionalCode' }, known: { nir: someNir } });
  });

  test.each(['secret', 'doesNotMatch'])(
    '#148 A30 a password that was forgotten is renewed where the site offers it, from %s, the number kept',
    async (at) => {
      const { giveNumber, send, screen, open, end } = runSignIn();
      await giveNumber();
      if (at === 'doesNotMatch') {
        send({ type: 'SECRET_GIVEN', secret: goodPassword, mayBeCode: true });
        await open.answer({ kind: 'doesNotMatch' });
      }
      expect(screen()).toBe(at);
      send({ type: 'FORGOTTEN', renewedHere: true });
      expect(end()).toEqual({ outcome: { kind: 'left', next: 'forgottenPassword' }, known: { nir: someNir } });
    },
  );
});

describe('#264 ameli’s one field', () => {
  const ameli = { caisse: 'cpam-31' } as const;

  test('asks the birth date for four digits before anything is sent, and hands the code over', async () => {
    const { giveAll, screen, send, open, end } = runSignIn(ameli);
    await giveAll('0472');
    expect(screen()).toBe('birthDate');
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    expect(open.calls).toEqual([]);
    expect(end()).toEqual({
      outcome: { kind: 'left', next: 'codeUse' },
      known: { nir: someNir, birthDate: someBirthDate },
      typedCode: '0472',
    });
  });

  test('A30 asks no birth date that is known', async () => {
    const { giveAll, end } = runSignIn({ ...ameli, known: { nir: someNir, birthDate: someBirthDate } });
    await giveAll('0472');
    expect(end()).toMatchObject({ outcome: { next: 'codeUse' }, typedCode: '0472' });
  });

  test('P14 forgets the code of who turns round', async () => {
    const { giveAll, send, screen, context } = runSignIn(ameli);
    await giveAll('0472');
    send({ type: 'BACK' });
    expect(screen()).toBe('secret');
    expect(context().code).toBeUndefined();
  });

  test.each(['472', '04725', '047a', goodPassword])('takes « %s » for a password', async (secret) => {
    const { giveAll, open } = runSignIn(ameli);
    await giveAll(secret);
    expect(open.calls).toEqual([{ caisse: 'cpam-31', nir: someNir, password: secret }]);
  });

  test('takes no code where none can be used, nor at a Caf', async () => {
    const { giveNumber, send, open } = runSignIn(ameli);
    await giveNumber();
    send({ type: 'SECRET_GIVEN', secret: '0472', mayBeCode: false });
    expect(open.calls).toHaveLength(1);
    const caf = runSignIn();
    await caf.giveAll('0472');
    expect(caf.open.calls).toHaveLength(1);
  });
});
