import { describe, expect, test } from 'vitest';
import { moneyParts, paymentSeen, sections, lastPaymentOf } from './context.ts';
import { myAccountDelays } from './delays.ts';
import {
  guardianInput,
  inFileOfFabrice,
  myAccountInput,
  runMyAccount,
  somePayments,
  spouseAlone,
  twoFiles,
  wholeFile,
} from './testing/my-account-run.ts';

const { answerLimitMs } = myAccountDelays;
const [newest, older] = somePayments;

async function opened(file: typeof wholeFile | typeof spouseAlone = wholeFile) {
  const run = runMyAccount();
  await run.read.answer(file);
  return run;
}

describe('#2 the first screen', () => {
  test('shows the file as it is read at this start', async () => {
    const { screen, read, context, end, send } = runMyAccount();
    expect([screen(), read.calls]).toEqual(['waiting: reading', [{ token: 'account-1' }]]);
    await read.answer(wholeFile);
    expect([screen(), context().file]).toEqual(['overview', wholeFile]);
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: {} });
    expect(context().file, 'nothing stays in the journey that ended').toBeUndefined();
  });

  test.each(sections)('leads to « %s », and back', async (part) => {
    const { screen, open, send } = await opened();
    open(part);
    expect(screen()).toBe(part);
    send({ type: 'BACK' });
    expect(screen()).toBe('overview');
  });

  test.each(['contact', 'pajemploi', 'following', 'changes', 'requests'] as const)(
    '« %s », which is done elsewhere, has a button that leads back',
    async (part) => {
      const { screen, open, send } = await opened();
      open(part);
      send({ type: 'FINISH' });
      expect(screen()).toBe('overview');
    },
  );

  test('#53 of a spouse without an authorisation leads to nothing of the file', async () => {
    const { screen, open } = await opened(spouseAlone);
    for (const part of ['alerts', 'money', 'agenda', 'pajemploi', 'calendar', ...moneyParts] as const) {
      open(part);
      expect(screen(), part).toBe('overview');
    }
    open('profile');
    expect(screen()).toBe('profile');
  });

  test.each(['documents', 'information', 'simulation', 'manageAccount', 'authorisations'] as const)(
    'leads to %s, from which « Retour » leads back',
    async (journey) => {
      const { send, end } = await opened();
      send({ type: 'GO_TO', next: journey });
      expect(end()?.outcome).toEqual({ kind: 'completed', next: journey, orBack: true });
    },
  );
});

describe('#6 #23 alerts and messages', () => {
  test('lead to the messages, from which « Retour » leads back', async () => {
    const { open, send, end, context } = await opened();
    open('alerts');
    send({ type: 'GO_TO', next: 'messages' });
    expect(end()?.outcome).toEqual({ kind: 'completed', next: 'messages', orBack: true });
    expect(context().file, 'nothing stays in the journey that ended').toBeUndefined();
  });
});

describe('#9 #30 payments and rights', () => {
  test('the last payment was read with the file', async () => {
    const { screen, open, send, context, payments } = await opened();
    open('money');
    open('lastPayment');
    expect([screen(), lastPaymentOf(context())?.total, payments.calls]).toEqual(['lastPayment', 395_35, []]);
    send({ type: 'BACK' });
    expect(screen()).toBe('money');
  });

  test('those of 24 months are read once, and each has its lines', async () => {
    const { screen, open, send, context, payments } = await opened();
    open('money');
    open('payments');
    expect([screen(), payments.calls]).toEqual(['waiting: readingPayments', [{ token: 'account-1' }]]);
    await payments.answer({ kind: 'payments', payments: somePayments });
    expect(screen()).toBe('payments');
    send({ type: 'SEE_PAYMENT', paidOn: '1999-01-01' });
    expect(screen(), 'not one of them').toBe('payments');
    send({ type: 'SEE_PAYMENT', paidOn: older?.paidOn ?? '' });
    expect([screen(), paymentSeen(context())]).toEqual(['payment', older]);
    send({ type: 'BACK' });
    expect(screen()).toBe('payments');
    send({ type: 'BACK' });
    open('payments');
    expect([screen(), payments.calls.length]).toEqual(['payments', 1]);
  });

  test.each(['rights', 'debts', 'resources'] as const)('« %s » is one touch from there', async (part) => {
    const { screen, open, send } = await opened();
    open('money');
    open(part);
    expect(screen()).toBe(part);
    send({ type: 'BACK' });
    expect(screen()).toBe('money');
  });

  test('an authorisation that ended meanwhile shows nothing more of the file', async () => {
    const { screen, open, send, context, payments, read } = await opened();
    open('money');
    open('payments');
    await payments.answer({ kind: 'notAllowed' });
    expect([screen(), context().file]).toEqual(['fileOver', undefined]);
    send({ type: 'FINISH' });
    expect([screen(), read.calls.length]).toEqual(['waiting: reading', 2]);
  });
});

describe('#42 the agenda', () => {
  test('is a list, and a calendar', async () => {
    const { screen, open, send } = await opened();
    open('agenda');
    open('calendar');
    expect(screen()).toBe('calendar');
    send({ type: 'BACK' });
    expect(screen()).toBe('agenda');
  });
});

describe('#44 several files', () => {
  test('another one is chosen, and read; nothing of the one before stays', async () => {
    const { screen, open, send, context, payments, choose, read } = await opened({ ...wholeFile, files: twoFiles });
    open('money');
    open('payments');
    await payments.answer({ kind: 'payments', payments: somePayments });
    send({ type: 'SEE_PAYMENT', paidOn: newest?.paidOn ?? '' });
    for (let step = 0; step < 3; step += 1) send({ type: 'BACK' });
    open('files');
    send({ type: 'CHOOSE_FILE', file: 'fabrice' });
    expect([screen(), choose.calls]).toEqual(['waiting: choosingFile', [{ token: 'account-1', file: 'fabrice' }]]);
    expect(context()).toMatchObject({ file: undefined, payments: undefined, paidOn: undefined });
    await choose.answer({ kind: 'chosen' });
    expect(screen()).toBe('waiting: reading');
    await read.answer({ ...wholeFile, files: inFileOfFabrice });
    expect([screen(), context().file?.files.actsFor]).toEqual(['overview', 'Fabrice C.']);
    open('files');
    send({ type: 'CHOOSE_FILE', file: 'fabrice' });
    expect(screen(), 'it is there already').toBe('files');
    send({ type: 'CHOOSE_FILE', file: null });
    expect(choose.calls.at(-1)).toEqual({ token: 'account-1', file: null });
  });

  test('nobody enters a file that is not theirs to enter', async () => {
    const { screen, open, send, choose } = await opened({ ...wholeFile, files: twoFiles });
    open('files');
    send({ type: 'CHOOSE_FILE', file: 'somebody else' });
    expect([screen(), choose.calls]).toEqual(['files', []]);
  });

  test('an authorisation that has ended is said, and what holds is read', async () => {
    const { screen, open, send, choose } = await opened({ ...wholeFile, files: twoFiles });
    open('files');
    send({ type: 'CHOOSE_FILE', file: 'fabrice' });
    await choose.answer({ kind: 'notAllowed' });
    expect(screen()).toBe('fileOver');
    send({ type: 'BACK' });
    expect(screen()).toBe('waiting: reading');
  });

  test('I4 a lost answer is repeated, or reading tells', async () => {
    const { screen, open, send, choose, pass } = await opened({ ...wholeFile, files: twoFiles });
    open('files');
    send({ type: 'CHOOSE_FILE', file: 'fabrice' });
    await choose.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('fileNotConfirmed');
    send({ type: 'RETRY' });
    expect(choose.calls).toEqual([choose.calls[0], choose.calls[0]]);
    pass(answerLimitMs);
    expect(screen()).toBe('fileNotConfirmed');
    send({ type: 'FINISH' });
    expect(screen()).toBe('waiting: reading');
  });
});

describe('no file', () => {
  test.each(['struckOff', 'deceased', 'noFile'] as const)('%s is a screen, and nothing is kept', async (reason) => {
    const { screen, read, context, send, end } = runMyAccount();
    await read.answer({ kind: 'refused', reason });
    expect([screen(), context().refusal, context().file]).toEqual(['refused', reason, undefined]);
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('also when the person died, or was struck off, while it was shown', async () => {
    const { screen, open, context, payments } = await opened();
    open('money');
    open('payments');
    await payments.answer({ kind: 'refused', reason: 'deceased' });
    expect([screen(), context().file, context().refusal]).toEqual(['refused', undefined, 'deceased']);
  });

  test('#151 a guardian who acts for nobody is led to the choice', async () => {
    const { screen, read, send, end } = runMyAccount(guardianInput);
    await read.answer({ kind: 'notAllowed' });
    expect(screen()).toBe('nobodyChosen');
    send({ type: 'GO_TO', next: 'protectedPeople' });
    expect(end()?.outcome).toMatchObject({ next: 'protectedPeople' });
  });
});

test('an account of a person that may see nothing is closed', async () => {
  const { read, end } = runMyAccount();
  await read.answer({ kind: 'notAllowed' });
  expect(end()).toMatchObject({ accountIsOver: true });
});

describe('without an answer', () => {
  test('the file is read again by one touch, or left', async () => {
    const { read, send, screen, context, end } = runMyAccount();
    await read.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect([screen(), context().notNow]).toEqual(['notNow', 'caisseUnavailable']);
    send({ type: 'RETRY' });
    expect(read.calls).toHaveLength(2);
    await read.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('nobody waits for ever, neither for the file nor for its payments', async () => {
    const reading = runMyAccount();
    reading.pass(answerLimitMs);
    expect([reading.screen(), reading.context().notNow]).toEqual(['notNow', 'offline']);
    const { screen, open, send, pass } = await opened();
    open('money');
    open('payments');
    pass(answerLimitMs);
    expect(screen()).toBe('paymentsNotNow');
    send({ type: 'RETRY' });
    expect(screen()).toBe('waiting: readingPayments');
    send({ type: 'BACK' });
    expect(screen()).toBe('money');
  });
});

test('an account that was closed ends the journey at each step, and the session learns it', async () => {
  const over = { known: {}, accountIsOver: true };
  const reading = runMyAccount({ identity: myAccountInput.identity });
  await reading.read.answer({ kind: 'sessionOver' });
  expect(reading.end()).toMatchObject(over);
  const listing = await opened();
  listing.open('money');
  listing.open('payments');
  await listing.payments.answer({ kind: 'sessionOver' });
  expect(listing.end()).toMatchObject(over);
  const choosing = await opened({ ...wholeFile, files: twoFiles });
  choosing.open('files');
  choosing.send({ type: 'CHOOSE_FILE', file: 'fabrice' });
  await choosing.choose.answer({ kind: 'sessionOver' });
  expect(choosing.end()).toMatchObject(over);
});
