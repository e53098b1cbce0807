import { describe, expect, test } from 'vitest';
import { listedPayments, paymentParts, paymentSeen, plainParts } from './context.ts';
import { ameliAccountDelays } from './delays.ts';
import {
  ameliAccountAtStrong,
  insuredFile,
  insuredFileAtStrong,
  paymentsRead,
  preventionRead,
  runAmeliAccount,
} from './testing/ameli-account-run.ts';

const { answerLimitMs } = ameliAccountDelays;

async function opened() {
  const run = runAmeliAccount();
  await run.read.answer(insuredFile);
  return run;
}
async function openedAtStrong(resume?: string) {
  const run = runAmeliAccount({ ...ameliAccountAtStrong, ...(resume !== undefined && { resume }) });
  await run.read.answer(insuredFileAtStrong);
  return run;
}
async function withPayments() {
  const run = await openedAtStrong();
  run.open('payments');
  await run.part.answer(paymentsRead);
  return run;
}

describe('#275 the first screen', () => {
  test('shows the file as it is read at this start, and keeps nothing of it', async () => {
    const { screen, read, context, end, send } = runAmeliAccount();
    expect([screen(), read.calls]).toEqual(['waiting: reading', [{ token: 'account-1' }]]);
    await read.answer(insuredFile);
    expect([screen(), context().file]).toEqual(['overview', insuredFile]);
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: {} });
    expect(context().file).toBeUndefined();
  });

  test.each(plainParts)('leads to « %s » without a second factor, and back', async (part) => {
    const { screen, open, send, part: read } = await opened();
    open(part);
    expect([screen(), read.calls]).toEqual([part, []]);
    send({ type: 'BACK' });
    expect(screen()).toBe('overview');
  });

  test.each(['documents', 'manageAccount', 'messages'] as const)(
    'leads to %s, from which « Retour » leads back',
    async (next) => {
      const { send, end } = await opened();
      send({ type: 'GO_TO', next });
      expect(end()?.outcome).toEqual({ kind: 'completed', next, orBack: true });
    },
  );

  test('#282 #318 shows how each procedure is done today, and no other one', async () => {
    const { screen, open, send, context } = await opened();
    open('procedures');
    send({ type: 'SEE_PROCEDURE', procedure: 'none' as never });
    expect(screen()).toBe('procedures');
    send({ type: 'SEE_PROCEDURE', procedure: 'transport' });
    expect([screen(), context().procedure]).toEqual(['procedure', 'transport']);
    send({ type: 'FINISH' });
    expect(screen()).toBe('procedures');
  });
});

describe('P34 what is about health', () => {
  test.each(['payments', 'prevention'] as const)(
    '« %s » asks for a second factor where it is touched',
    async (part) => {
      const { screen, open, send, end, part: read } = await opened();
      open(part);
      expect([screen(), read.calls]).toEqual(['stepUp', []]);
      send({ type: 'FINISH' });
      expect(screen()).toBe('overview');
      open(part);
      send({ type: 'RAISE' });
      expect(end()).toEqual({
        outcome: { kind: 'completed', next: 'raiseAccount', thenBack: true },
        known: {},
        resume: part,
      });
    },
  );

  test('#303 the treating doctor asks for one among the other information', async () => {
    const { screen, open, send, end } = await opened();
    open('ownInformation');
    send({ type: 'SEE_DOCTOR' });
    expect(screen()).toBe('stepUp');
    send({ type: 'RAISE' });
    expect(end()?.resume).toBe('ownInformation');
  });

  test.each([
    ['payments', 'waiting: readingPart'],
    ['prevention', 'waiting: readingPart'],
    ['ownInformation', 'ownInformation'],
  ])('once it was given for « %s », that is where it goes on; then as ever', async (resume, where) => {
    const { screen, part, send, open } = await openedAtStrong(resume);
    expect(screen()).toBe(where);
    if (resume !== 'ownInformation') expect(part.calls).toEqual([{ token: 'account-1', part: resume }]);
    send({ type: 'BACK' });
    expect(screen()).toBe('overview');
    open('toComplete');
    expect(screen()).toBe('toComplete');
  });

  test('one that was not given leads to the first screen, and a word that is none of ours too', async () => {
    const given = runAmeliAccount({ resume: 'payments' });
    await given.read.answer(insuredFile);
    expect(given.screen()).toBe('overview');
    const other = await openedAtStrong('everything');
    expect(other.screen()).toBe('overview');
  });

  test('with two factors nobody is asked for them again', async () => {
    const { screen, open, send } = await openedAtStrong();
    open('ownInformation');
    send({ type: 'SEE_DOCTOR' });
    expect(screen()).toBe('ownInformation');
  });

  test('that the gateway does not give after all asks for one', async () => {
    const { screen, open, part } = await openedAtStrong();
    open('payments');
    await part.answer({ kind: 'notAllowed' });
    expect(screen()).toBe('stepUp');
  });
});

describe('#276 payments', () => {
  test('are read once, and lead to their parts', async () => {
    const { screen, open, send, part } = await withPayments();
    expect(screen()).toBe('payments');
    for (const each of paymentParts.filter((name) => name !== 'filter')) {
      open(each);
      expect(screen()).toBe(each);
      send({ type: 'BACK' });
      expect(screen()).toBe('payments');
    }
    send({ type: 'BACK' });
    open('payments');
    expect([screen(), part.calls.length]).toEqual(['payments', 1]);
  });

  test('are filtered by what there is, and one is seen of those that are listed', async () => {
    const { screen, open, send, context } = await withPayments();
    open('recentPayments');
    open('filter');
    send({ type: 'FILTER', filter: { by: 'person', person: 'nobody' } });
    expect(screen()).toBe('filter');
    send({ type: 'FILTER', filter: { by: 'person', person: 'Léo' } });
    expect([screen(), listedPayments(context()).map(({ paidOn }) => paidOn)]).toEqual([
      'recentPayments',
      ['2026-10-20'],
    ]);
    send({ type: 'SEE_PAYMENT', paidOn: '2026-11-16' });
    expect(screen(), 'not listed').toBe('recentPayments');
    send({ type: 'SEE_PAYMENT', paidOn: '2026-10-20' });
    expect([screen(), paymentSeen(context())?.total]).toEqual(['payment', 21_00]);
    send({ type: 'BACK' });
    open('filter');
    send({ type: 'FILTER', filter: undefined });
    expect(listedPayments(context())).toHaveLength(4);
  });
});

describe('what may go wrong', () => {
  test('an answer that does not come may be asked for again, at the start and in a part', async () => {
    const { screen, read, part, send, open, context } = runAmeliAccount(ameliAccountAtStrong);
    await read.answer({ kind: 'notNow', reason: 'busy' });
    expect([screen(), context().notNow]).toEqual(['notNow', 'busy']);
    send({ type: 'RETRY' });
    await read.answer(insuredFileAtStrong);
    open('prevention');
    await part.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect([screen(), context().notNow]).toEqual(['partNotNow', 'caisseUnavailable']);
    send({ type: 'RETRY' });
    await part.answer(preventionRead);
    expect(screen()).toBe('prevention');
  });

  test('one that takes too long counts as none', async () => {
    const { screen, pass, context } = runAmeliAccount();
    pass(answerLimitMs);
    expect([screen(), context().notNow]).toEqual(['notNow', 'offline']);
    const later = await openedAtStrong('payments');
    later.pass(answerLimitMs);
    expect(later.screen()).toBe('partNotNow');
  });

  test('of a file that is refused nothing stays, also when it is refused meanwhile', async () => {
    const { screen, open, part, context, send, end } = await openedAtStrong();
    open('payments');
    await part.answer({ kind: 'refused', reason: 'deceased' });
    expect([screen(), context().refusal, context().file]).toEqual(['refused', 'deceased', undefined]);
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'completed' });
  });

  test.each(['notAllowed', 'sessionOver'] as const)('« %s » at the start ends the account', async (kind) => {
    const { read, end } = runAmeliAccount();
    await read.answer({ kind });
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: {}, accountIsOver: true });
  });

  test('an account that was closed ends the journey in a part too', async () => {
    const { open, part, end } = await openedAtStrong();
    open('prevention');
    await part.answer({ kind: 'sessionOver' });
    expect(end()).toMatchObject({ accountIsOver: true });
  });
});
