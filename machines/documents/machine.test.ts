import { describe, expect, test } from 'vitest';
import { fileRefusals } from '#domain/documents/refusal.ts';
import { documentOf } from './context.ts';
import { runDocuments } from './testing/documents-run.ts';
import { cafOffers, issued, newestMonth, paymentAndQuotient } from './testing/some-documents.ts';

const newest = { from: newestMonth, to: newestMonth };

describe('#10 #32 a document', () => {
  test('is fetched at one touch, with its newest period, and printed at the next', async () => {
    const { read, see, choose, screen, issue, give, send, print, context } = runDocuments();
    expect([screen(), read.calls]).toEqual(['waiting: reading', [{ token: 'account-1' }]]);
    await see();
    expect(screen()).toBe('list');
    choose('paiementEtQuotient');
    expect([screen(), issue.calls]).toEqual([
      'waiting: issuing',
      [{ token: 'account-1', choice: { type: 'paiementEtQuotient', months: newest } }],
    ]);
    await give(paymentAndQuotient);
    expect([screen(), documentOf(context())?.content]).toEqual(['preview', paymentAndQuotient]);
    send({ type: 'PRINT' });
    expect([screen(), print.calls]).toEqual([
      'printing',
      [{ document: issued(paymentAndQuotient), copies: 1, isLargePrint: false }],
    ]);
  });

  test('that is not listed is not asked for', async () => {
    const { see, choose, screen, issue } = runDocuments();
    await see();
    choose('radiation');
    expect([screen(), issue.calls]).toEqual(['list', []]);
  });

  test('is read whole, and come back to', async () => {
    const { fetch, send, screen } = runDocuments();
    await fetch(paymentAndQuotient);
    send({ type: 'SHOW' });
    expect(screen()).toBe('content');
    send({ type: 'FINISH' });
    expect(screen()).toBe('preview');
  });

  test('is none where the caisse has none, which is said', async () => {
    const { see, send, screen, end } = runDocuments();
    await see([]);
    expect(screen()).toBe('none');
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });
});

describe('whom or what it is about', () => {
  test('is asked before the fetch where there are several, and may be changed', async () => {
    const { see, choose, send, screen, issue, give } = runDocuments();
    await see();
    choose('paiementParPrestation');
    expect([screen(), issue.calls]).toEqual(['subject', []]);
    send({ type: 'CHOOSE_SUBJECT', subject: 'of no file' });
    expect(screen()).toBe('subject');
    send({ type: 'CHOOSE_SUBJECT', subject: 'ppa' });
    expect(issue.calls[0]?.choice).toEqual({ type: 'paiementParPrestation', months: newest, subject: 'ppa' });
    await give(paymentAndQuotient);
    send({ type: 'CHANGE_SUBJECT' });
    send({ type: 'BACK' });
    expect(screen(), 'given up').toBe('preview');
    send({ type: 'CHANGE_SUBJECT' });
    send({ type: 'CHOOSE_SUBJECT', subject: 'al' });
    expect(issue.calls[1]?.choice).toMatchObject({ subject: 'al', months: newest });
  });

  test('is not asked where there is one', async () => {
    const { see, choose, send, screen, issue, give } = runDocuments();
    await see();
    choose('paiementParEnfant');
    expect(issue.calls[0]?.choice).toMatchObject({ subject: 'lou' });
    await give(paymentAndQuotient);
    send({ type: 'CHANGE_SUBJECT' });
    expect(screen()).toBe('preview');
  });

  test('given up leads back to the list', async () => {
    const { see, choose, send, screen } = runDocuments();
    await see();
    choose('paiementParPrestation');
    send({ type: 'BACK' });
    expect(screen()).toBe('list');
  });
});

describe('another period', () => {
  test('#179 is its first month, then its last one', async () => {
    const { fetch, send, screen, issue } = runDocuments();
    await fetch(paymentAndQuotient);
    send({ type: 'CHANGE_PERIOD' });
    expect(screen()).toBe('monthFrom');
    send({ type: 'CHOOSE_MONTH', month: '1999-01' });
    expect(screen()).toBe('monthFrom');
    send({ type: 'CHOOSE_MONTH', month: '2026-08' });
    expect(screen()).toBe('monthTo');
    send({ type: 'CHOOSE_MONTH', month: '2026-07' });
    expect(screen(), 'it does not end before it begins').toBe('monthTo');
    send({ type: 'BACK' });
    expect(screen()).toBe('monthFrom');
    send({ type: 'CHOOSE_MONTH', month: '2026-08' });
    send({ type: 'CHOOSE_MONTH', month: '2026-09' });
    expect(issue.calls[1]?.choice).toEqual({
      type: 'paiementEtQuotient',
      months: { from: '2026-08', to: '2026-09' },
    });
  });

  test('has one month alone where it begins with the newest', async () => {
    const { see, choose, give, send, screen, context } = runDocuments();
    await see();
    choose('paiement');
    await give(paymentAndQuotient);
    send({ type: 'CHANGE_PERIOD' });
    send({ type: 'CHOOSE_MONTH', month: newestMonth });
    expect([screen(), context().choice?.months], 'that one is here already').toEqual(['preview', newest]);
  });

  test('#37 is one month of a statement', async () => {
    const { see, choose, give, send, screen, issue } = runDocuments();
    await see();
    choose('releveDeCompte');
    await give(paymentAndQuotient);
    send({ type: 'CHANGE_PERIOD' });
    expect(screen()).toBe('month');
    send({ type: 'CHOOSE_MONTH', month: '2026-08' });
    expect(issue.calls[1]?.choice.months).toEqual({ from: '2026-08', to: '2026-08' });
  });

  test('given up leaves what was shown', async () => {
    const { fetch, send, screen, context } = runDocuments();
    await fetch(paymentAndQuotient);
    send({ type: 'CHANGE_PERIOD' });
    send({ type: 'CHOOSE_MONTH', month: '2026-08' });
    send({ type: 'BACK' });
    send({ type: 'BACK' });
    expect([screen(), context().choice?.months]).toEqual(['preview', newest]);
  });
});

describe('P24 what was fetched', () => {
  test('stays here while nothing answers, with its period', async () => {
    const { fetch, send, choose, issue, screen, context } = runDocuments();
    await fetch(paymentAndQuotient);
    send({ type: 'CHANGE_PERIOD' });
    send({ type: 'CHOOSE_MONTH', month: '2026-08' });
    send({ type: 'CHOOSE_MONTH', month: '2026-09' });
    await issue.answer({ kind: 'issued', document: issued(paymentAndQuotient, { reference: '0000000000000000' }) });
    send({ type: 'FINISH' });
    choose('paiement');
    await issue.answer({ kind: 'notNow', reason: 'offline' });
    expect([screen(), context().notNow]).toEqual(['tryAgain', 'offline']);
    send({ type: 'FINISH' });
    choose('paiementEtQuotient');
    expect([screen(), issue.calls.length, documentOf(context())?.reference]).toEqual([
      'preview',
      3,
      '0000000000000000',
    ]);
    send({ type: 'PRINT' });
    expect(screen()).toBe('printing');
  });

  test('SECURITY « Wipe » goes with the journey, and with the right to see it', async () => {
    const { fetch, send, choose, issue, context, screen, end } = runDocuments();
    await fetch(paymentAndQuotient);
    send({ type: 'FINISH' });
    choose('paiement');
    await issue.answer({ kind: 'notAllowed' });
    expect([screen(), context().fetched, context().offers]).toEqual(['notAllowed', [], []]);
    send({ type: 'LEAVE' });
    expect(JSON.stringify(end())).not.toContain('Fournier');
  });

  test.each(fileRefusals)('goes when the file is refused meanwhile: %s', async (reason) => {
    const { fetch, send, choose, issue, context, screen, end } = runDocuments();
    await fetch(paymentAndQuotient);
    send({ type: 'FINISH' });
    choose('paiement');
    await issue.answer({ kind: 'refused', reason });
    expect([screen(), context().refusal, context().fetched]).toEqual(['refused', reason, []]);
    send({ type: 'FINISH' });
    expect(screen(), 'there is no list any more').toBe('refused');
    send({ type: 'BACK' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
  });
});

test('who may see nothing of the file is told so, and a guardian chooses somebody first', async () => {
  const { read, screen, send, end } = runDocuments();
  await read.answer({ kind: 'notAllowed' });
  expect(screen()).toBe('notAllowed');
  send({ type: 'GO_TO', next: 'protectedPeople' });
  expect(end()?.outcome).toEqual({ kind: 'refused', next: 'protectedPeople' });
});

test('an account that was closed ends the journey at each step, and the session learns it', async () => {
  const over = { outcome: { kind: 'left' }, known: {}, accountIsOver: true };
  const reading = runDocuments();
  await reading.read.answer({ kind: 'sessionOver' });
  expect(reading.end()).toEqual(over);
  const fetching = runDocuments();
  await fetching.see(cafOffers);
  fetching.choose('paiement');
  await fetching.issue.answer({ kind: 'sessionOver' });
  expect(fetching.end()).toEqual(over);
});
