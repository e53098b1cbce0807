import { expect, test } from 'vitest';
import { someBirthDate, someNir } from '../testing/samples.ts';
import { forgottenPasswordDelays } from './delays.ts';
import { runForgottenPassword } from './testing/forgotten-password-run.ts';

const ameli = { caisse: 'cpam-31', known: { nir: someNir } } as const;

/** Up to what the gateway answers. */
async function askForLink(run: ReturnType<typeof runForgottenPassword>): Promise<void> {
  await run.begin();
  run.send({ type: 'BEGIN' });
  expect(run.screen()).toBe('birthDate');
  run.send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
}

test('#265 number and date ask for a mail; the screen waits for it, covered after a while (A29)', async () => {
  const run = runForgottenPassword(ameli);
  await askForLink(run);
  expect(run.link.calls).toEqual([{ caisse: 'cpam-31', nir: someNir, birthDate: someBirthDate }]);
  await run.link.answer({ kind: 'accepted' });
  expect(run.screen()).toBe('linkAsked');
  expect(run.hasTag('awaitsMessage')).toBe(true);
  run.pass(forgottenPasswordDelays.coverMs);
  expect(run.screen()).toBe('covered');
  run.send({ type: 'UNCOVER' });
  run.send({ type: 'SIGN_IN' });
  expect(run.end()).toEqual({
    outcome: { kind: 'recorded', next: 'signIn' },
    known: { nir: someNir, birthDate: someBirthDate },
  });
});

test('a code stands beside the mail', async () => {
  const run = runForgottenPassword(ameli);
  await askForLink(run);
  await run.link.answer({ kind: 'accepted' });
  run.send({ type: 'NEW_CODE' });
  expect(run.end()?.outcome).toEqual({ kind: 'recorded', next: 'provisionalCode' });
});

test('I8 without an answer everything typed is kept, and one touch asks again', async () => {
  const run = runForgottenPassword(ameli);
  await askForLink(run);
  await run.link.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
  expect(run.screen()).toBe('tryAgain');
  run.send({ type: 'RETRY' });
  expect(run.link.calls).toEqual([run.link.calls[0], run.link.calls[0]]);
  await run.link.answer({ kind: 'notNow', reason: 'offline' });
  run.send({ type: 'BACK' });
  expect(run.screen()).toBe('birthDate');
});
