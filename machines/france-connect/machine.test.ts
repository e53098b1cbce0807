import { describe, expect, test } from 'vitest';
import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { franceConnectDelays } from './delays.ts';
import { runFranceConnect } from './testing/france-connect-run.ts';
import { someHandOver } from './testing/walk.ts';

const account = someOpenAccount({ caisse: 'caf-31', now: () => 0 });

test('#149 the phone is followed from the QR code to the characters, and the account opens', async () => {
  const run = runFranceConnect();
  await run.scan();
  expect(run.screen()).toBe('scan');
  await run.look({ kind: 'underWay', stage: 'drawn' });
  expect(run.screen()).toBe('scan');
  for (const stage of ['opened', 'atProvider', 'returned'] as const) {
    await run.look({ kind: 'underWay', stage });
    expect([run.screen(), run.context().stage]).toEqual(['onPhone', stage]);
  }
  await run.look({ kind: 'underWay', stage: 'shown' });
  expect(run.screen()).toBe('characters');
  run.send({ type: 'CHARACTERS_GIVEN', characters: 'AC23' });
  expect(run.type.calls).toEqual([{ handOverId: someHandOver.handOverId, caisse: 'caf-31', characters: 'AC23' }]);
  await run.type.answer({ kind: 'open', account });
  expect(run.end()).toMatchObject({ outcome: { kind: 'completed' }, identity: account });
});

describe('the wait', () => {
  test('asks every two seconds, and goes on without an answer', async () => {
    const run = runFranceConnect();
    await run.scan();
    await run.look({ kind: 'notNow', reason: 'offline' });
    expect(run.screen()).toBe('scan');
    await run.look({ kind: 'underWay', stage: 'opened' });
    expect(run.progress.calls).toHaveLength(2);
    expect(run.screen()).toBe('onPhone');
  });

  test('A29 is bounded by the hand-over: two minutes for the QR code, ten on the phone', async () => {
    const run = runFranceConnect();
    await run.scan();
    run.pass(handOverPolicy.openMs);
    expect(run.screen()).toBe('scan');
    run.pass(franceConnectDelays.scanLimitMs - handOverPolicy.openMs);
    expect([run.screen(), run.context().over]).toEqual(['over', 'expired']);

    const other = runFranceConnect();
    await other.scan();
    await other.look({ kind: 'underWay', stage: 'opened' });
    other.pass(handOverPolicy.finishMs - 10 * SECOND_MS);
    // What is heard meanwhile begins no time anew.
    await other.progress.answer({ kind: 'underWay', stage: 'atProvider' });
    other.pass(10 * SECOND_MS);
    expect(other.screen()).toBe('onPhone');
    other.pass(10 * SECOND_MS);
    expect(other.screen()).toBe('over');
  });

  test('given up, is told to the gateway, and leads to the beginning; a silent gateway holds nobody back', async () => {
    const run = runFranceConnect();
    await run.scan();
    run.send({ type: 'BACK' });
    expect(run.leave.calls).toEqual([{ handOverId: someHandOver.handOverId }]);
    run.pass(franceConnectDelays.leaveLimitMs);
    expect([run.screen(), run.context().handOver]).toEqual(['notice', undefined]);
  });
});

describe('the characters', () => {
  test('wrong ones may be typed again, and say how often', async () => {
    const run = runFranceConnect();
    await run.reach();
    run.send({ type: 'CHARACTERS_GIVEN', characters: 'AC23' });
    await run.type.answer({ kind: 'wrong', triesLeft: 2 });
    expect([run.screen(), run.context().triesLeft, run.context().characters]).toEqual(['characters', 2, undefined]);
  });

  test('are kept where the gateway does not answer, and sent again with one touch', async () => {
    const run = runFranceConnect();
    await run.reach();
    run.send({ type: 'CHARACTERS_GIVEN', characters: 'AC23' });
    await run.type.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect(run.screen()).toBe('tryAgain');
    run.send({ type: 'RETRY' });
    expect(run.type.calls[1]).toEqual(run.type.calls[0]);
  });
});

test.each(['tooManyTries', 'notMatched', 'expired', 'givenUp'] as const)(
  'a hand-over that is over (%s) has a way out: another one, the password, a code',
  async (outcome) => {
    const run = runFranceConnect();
    await run.scan();
    await run.look({ kind: 'over', outcome });
    expect([run.screen(), run.context().over, run.context().handOver]).toEqual(['over', outcome, undefined]);
    run.send({ type: 'RETRY' });
    expect(run.screen()).toBe('waiting: drawing');
    await run.draw.answer({ kind: 'drawn', handOver: someHandOver });
    await run.look({ kind: 'over', outcome });
    run.send({ type: 'SIGN_IN' });
    expect(run.end()?.outcome).toEqual({ kind: 'left', next: 'signIn' });
  },
);
