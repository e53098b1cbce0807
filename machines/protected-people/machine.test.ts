import { describe, expect, test } from 'vitest';
import { actedFor } from './context.ts';
import { protectedPeopleDelays } from './delays.ts';
import { forJeanne, forNobodyYet, noProtection, runProtectedPeople } from './testing/protected-people-run.ts';

const { answerLimitMs } = protectedPeopleDelays;
const forPatrick = { ...forJeanne, actsFor: 'patrick' };

describe('#151 the person for whom a guardian acts', () => {
  test('is chosen from those whom they protect, and then the services come', async () => {
    const { read, see, send, screen, choose, context, end } = runProtectedPeople();
    expect([screen(), read.calls]).toEqual(['waiting: reading', [{ token: 'account-1' }]]);
    await see(forNobodyYet);
    expect([screen(), actedFor(context())]).toEqual(['list', undefined]);
    send({ type: 'CHOOSE', person: 'jeanne' });
    expect([screen(), choose.calls]).toEqual(['waiting: choosing', [{ token: 'account-1', person: 'jeanne' }]]);
    await choose.answer({ kind: 'chosen', protection: forJeanne });
    expect([screen(), actedFor(context())?.name]).toEqual(['chosen', 'Jeanne S.']);
    send({ type: 'LEAVE' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: {} });
  });

  test('may be another one at any time', async () => {
    const { see, send, screen, choose, context } = runProtectedPeople();
    await see(forJeanne);
    send({ type: 'CHOOSE', person: 'jeanne' });
    await choose.answer({ kind: 'chosen', protection: forJeanne });
    send({ type: 'CHOOSE_ANOTHER' });
    expect(screen()).toBe('list');
    send({ type: 'CHOOSE', person: 'patrick' });
    await choose.answer({ kind: 'chosen', protection: forPatrick });
    expect(actedFor(context())?.name).toBe('Patrick R.');
  });

  test('stays who it was by « Retour », and nobody is chosen who is not listed', async () => {
    const { see, send, screen, choose, end } = runProtectedPeople();
    await see(forJeanne);
    send({ type: 'CHOOSE', person: 'somebody else' });
    expect(screen()).toBe('list');
    send({ type: 'BACK' });
    expect([choose.calls, end()?.outcome]).toEqual([[], { kind: 'left' }]);
  });

  test('is nobody where the guardian protects nobody, which is said', async () => {
    const { see, send, screen, end } = runProtectedPeople();
    await see(noProtection);
    expect(screen()).toBe('none');
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('is told to be theirs no more once the guardianship has ended, and the list is read again', async () => {
    const { see, send, screen, choose, read } = runProtectedPeople();
    await see(forNobodyYet);
    send({ type: 'CHOOSE', person: 'jeanne' });
    await choose.answer({ kind: 'notAllowed' });
    expect(screen()).toBe('guardianshipOver');
    send({ type: 'FINISH' });
    expect([screen(), read.calls.length]).toEqual(['waiting: reading', 2]);
  });
});

describe('without an answer', () => {
  test('the list is read again by one touch, or left', async () => {
    const { read, send, screen, context, end } = runProtectedPeople();
    await read.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect([screen(), context().notNow]).toEqual(['notNow', 'caisseUnavailable']);
    send({ type: 'RETRY' });
    expect(read.calls).toHaveLength(2);
    await read.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('I4 the same choice is sent again, or the list tells what holds', async () => {
    const { see, send, screen, choose, read } = runProtectedPeople();
    await see(forNobodyYet);
    send({ type: 'CHOOSE', person: 'jeanne' });
    await choose.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('tryAgain');
    send({ type: 'RETRY' });
    expect(choose.calls).toEqual([choose.calls[0], choose.calls[0]]);
    await choose.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    send({ type: 'FINISH' });
    expect([screen(), read.calls.length]).toEqual(['waiting: reading', 2]);
  });

  test('nobody waits for ever, neither to read nor to choose', async () => {
    const reading = runProtectedPeople();
    reading.pass(answerLimitMs);
    expect([reading.screen(), reading.context().notNow]).toEqual(['notNow', 'offline']);
    const choosing = runProtectedPeople();
    await choosing.see(forNobodyYet);
    choosing.send({ type: 'CHOOSE', person: 'jeanne' });
    choosing.pass(answerLimitMs);
    expect(choosing.screen()).toBe('tryAgain');
  });
});

test('an account that was closed ends the journey at each step, and the session learns it', async () => {
  const over = { outcome: { kind: 'left' }, known: {}, accountIsOver: true };
  const reading = runProtectedPeople();
  await reading.read.answer({ kind: 'sessionOver' });
  expect(reading.end()).toEqual(over);
  const choosing = runProtectedPeople();
  await choosing.see(forNobodyYet);
  choosing.send({ type: 'CHOOSE', person: 'jeanne' });
  await choosing.choose.answer({ kind: 'sessionOver' });
  expect(choosing.end()).toEqual(over);
});
