import { describe, expect, test } from 'vitest';
import { someLines, somePayment, someSickLeave } from '#domain/messages/testing/some-messages.ts';
import { shownLines } from './context.ts';
import { messagesDelays } from './delays.ts';
import { cpamInput, guardianInput, maskedLines, runMessages, strongInput } from './testing/messages-run.ts';

const { answerLimitMs } = messagesDelays;

async function listed(input: Parameters<typeof runMessages>[0] = {}) {
  const run = runMessages(input);
  await run.see();
  return run;
}

describe('#6 #292 the list', () => {
  test('is read at this start, what was received first', async () => {
    const { screen, read, context, see } = runMessages();
    expect([screen(), read.calls]).toEqual(['waiting: reading', [{ token: 'account-1' }]]);
    await see();
    expect(screen()).toBe('list');
    expect(shownLines(context()).map(({ ref }) => ref)).toEqual(['m1', 'm2', 'm4']);
  });

  test('shows what was sent, and what was received again', async () => {
    const { context, send, screen } = await listed();
    send({ type: 'SHOW', direction: 'sent' });
    expect([screen(), shownLines(context()).map(({ ref }) => ref)]).toEqual(['list', ['m3']]);
    send({ type: 'SHOW', direction: 'received' });
    expect(shownLines(context())).toHaveLength(3);
  });

  test('without a message says so, and is left', async () => {
    const { screen, see, send, end } = runMessages();
    await see([]);
    expect(screen()).toBe('none');
    send({ type: 'LEAVE' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: {} });
  });

  test('« Retour » leads back to where it was reached from, and nothing stays', async () => {
    const { send, end, context } = await listed();
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: {}, wentBack: true });
    expect(context()).toMatchObject({ messages: [], message: undefined });
  });
});

describe('one message', () => {
  test('is opened, read from then on, and put away again', async () => {
    const { screen, open, opening, context, send } = await listed();
    open('m1');
    expect([screen(), opening.calls]).toEqual(['waiting: opening', [{ token: 'account-1', message: 'm1' }]]);
    await opening.answer({ kind: 'opened', message: somePayment });
    expect([screen(), context().message]).toEqual(['message', somePayment]);
    send({ type: 'BACK' });
    expect([screen(), context().message, context().messages[0]?.isRead]).toEqual(['list', undefined, true]);
    expect(maskedLines[0]?.isRead, 'it was not').toBe(false);
  });

  test('is opened again by another touch', async () => {
    const { open, opening, send, screen } = await listed();
    for (const way of ['BACK', 'FINISH'] as const) {
      open('m1');
      await opening.answer({ kind: 'opened', message: somePayment });
      send({ type: way });
      expect(screen()).toBe('list');
    }
    expect(opening.calls).toHaveLength(2);
  });

  test('that is not listed is not asked for', async () => {
    const { open, opening, screen } = await listed();
    open('of nobody');
    expect([screen(), opening.calls]).toEqual(['list', []]);
  });

  test('that is gone is told, and the list is read again', async () => {
    const { open, opening, screen, send, read } = await listed();
    open('m1');
    await opening.answer({ kind: 'gone' });
    expect(screen()).toBe('gone');
    send({ type: 'FINISH' });
    expect([screen(), read.calls.length]).toEqual(['waiting: reading', 2]);
  });

  test('two touches ask once', async () => {
    const { open, opening } = await listed();
    open('m1');
    open('m4');
    expect(opening.calls).toEqual([{ token: 'account-1', message: 'm1' }]);
  });
});

describe('P34 a message about health', () => {
  test('asks for two factors where it is touched, and for nothing before', async () => {
    const { screen, open, opening, send, end } = await listed(cpamInput);
    open('m2');
    expect([screen(), opening.calls]).toEqual(['stepUp', []]);
    send({ type: 'RAISE' });
    expect(end()).toEqual({
      outcome: { kind: 'left', next: 'raiseAccount', thenBack: true },
      known: {},
      resume: someSickLeave.ref,
    });
  });

  test('is left for the list', async () => {
    const { screen, open, send } = await listed(cpamInput);
    for (const way of ['BACK', 'FINISH'] as const) {
      open('m2');
      send({ type: way });
      expect(screen()).toBe('list');
    }
  });

  test('is opened once the level is raised, without another touch, and then the list is there', async () => {
    const { screen, see, opening, send } = runMessages({ ...strongInput, resume: someSickLeave.ref });
    await see(someLines);
    expect([screen(), opening.calls]).toEqual(['waiting: opening', [{ token: 'account-1', message: 'm2' }]]);
    await opening.answer({ kind: 'opened', message: someSickLeave });
    expect(screen()).toBe('message');
    send({ type: 'FINISH' });
    expect(screen()).toBe('list');
  });

  test('that is gone by then is asked for once', async () => {
    const { screen, see, opening, send } = runMessages({ ...strongInput, resume: someSickLeave.ref });
    await see(someLines);
    await opening.answer({ kind: 'gone' });
    send({ type: 'FINISH' });
    await see(someLines);
    expect([screen(), opening.calls.length]).toEqual(['list', 1]);
  });

  test('of which the visitor was sent back without two factors asks again', async () => {
    const { screen, see } = runMessages({ ...cpamInput, resume: someSickLeave.ref });
    await see();
    expect(screen()).toBe('stepUp');
  });

  test('that the gateway finds to be too high asks too', async () => {
    const { screen, open, opening } = await listed();
    open('m1');
    await opening.answer({ kind: 'levelTooLow' });
    expect(screen()).toBe('stepUp');
  });
});

describe('nothing to read', () => {
  test.each(['struckOff', 'deceased', 'noFile'] as const)('%s is a screen, and nothing is kept', async (reason) => {
    const { screen, read, context, send, end } = runMessages();
    await read.answer({ kind: 'refused', reason });
    expect([screen(), context().refusal]).toEqual(['refused', reason]);
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
  });

  test('also when the person died, or was struck off, while the list was shown', async () => {
    const { screen, open, opening, context } = await listed();
    open('m1');
    await opening.answer({ kind: 'refused', reason: 'deceased' });
    expect([screen(), context().messages, context().refusal]).toEqual(['refused', [], 'deceased']);
  });

  test('#53 for a spouse without an authorisation; one that has ended leaves nothing', async () => {
    const { screen, open, opening, context, send, end } = await listed();
    open('m1');
    await opening.answer({ kind: 'notAllowed' });
    expect([screen(), context().messages]).toEqual(['notAllowed', []]);
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'refused' }, known: {}, wentBack: true });
  });

  test('#151 for a guardian who acts for nobody, who is led to the choice', async () => {
    const { screen, read, send, end } = runMessages(guardianInput);
    await read.answer({ kind: 'notAllowed' });
    expect(screen()).toBe('notAllowed');
    send({ type: 'GO_TO', next: 'protectedPeople' });
    expect(end()?.outcome).toEqual({ kind: 'refused', next: 'protectedPeople' });
  });
});

describe('without an answer', () => {
  test('the list is read again by one touch, or left', async () => {
    const { read, send, screen, context, end } = runMessages();
    await read.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect([screen(), context().notNow]).toEqual(['notNow', 'caisseUnavailable']);
    send({ type: 'RETRY' });
    expect(read.calls).toHaveLength(2);
    await read.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'BACK' });
    expect(end()).toMatchObject({ outcome: { kind: 'left' }, wentBack: true });
  });

  test('the same message is asked for again, or the list is there', async () => {
    const { open, opening, send, screen } = await listed();
    open('m1');
    await opening.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('tryAgain');
    send({ type: 'RETRY' });
    expect(opening.calls).toEqual([opening.calls[0], opening.calls[0]]);
    await opening.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'FINISH' });
    expect(screen()).toBe('list');
  });

  test('nobody waits for ever, and what comes late is nobody’s', async () => {
    const reading = runMessages();
    reading.pass(answerLimitMs);
    expect([reading.screen(), reading.context().notNow]).toEqual(['notNow', 'offline']);
    const { open, opening, send, screen, pass, context } = await listed();
    open('m1');
    pass(answerLimitMs);
    expect(screen()).toBe('tryAgain');
    send({ type: 'RETRY' });
    send({ type: 'BACK' });
    await opening.answer({ kind: 'opened', message: somePayment });
    expect([screen(), context().message]).toEqual(['list', undefined]);
  });
});

test('an account that was closed ends the journey at each step, and the session learns it', async () => {
  const reading = runMessages();
  await reading.read.answer({ kind: 'sessionOver' });
  expect(reading.end()).toMatchObject({ accountIsOver: true });
  const { open, opening, end, context } = await listed();
  open('m1');
  await opening.answer({ kind: 'sessionOver' });
  expect(end()).toMatchObject({ accountIsOver: true });
  expect(context().messages).toEqual([]);
});
