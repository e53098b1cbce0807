import { describe, expect, test } from 'vitest';
import { documentsDelays } from './delays.ts';
import { runDocuments } from './testing/documents-run.ts';
import { paymentAndQuotient, paymentLine } from './testing/some-documents.ts';

const { answerLimitMs } = documentsDelays;

describe('a refusal', () => {
  test('of the whole file is told before the list', async () => {
    const { read, screen, context, send, end } = runDocuments();
    await read.answer({ kind: 'refused', reason: 'joining' });
    expect([screen(), context().refusal]).toEqual(['refused', 'joining']);
    send({ type: 'LEAVE' });
    expect(end()).toEqual({ outcome: { kind: 'refused' }, known: {} });
  });

  test('of a period leads to another one, or to the list', async () => {
    const { see, choose, issue, send, screen } = runDocuments();
    await see();
    choose('paiement');
    await issue.answer({ kind: 'refused', reason: 'noRight' });
    expect(screen()).toBe('refused');
    send({ type: 'CHANGE_PERIOD' });
    expect(screen()).toBe('monthFrom');
    send({ type: 'BACK' });
    expect(screen()).toBe('refused');
    send({ type: 'FINISH' });
    expect(screen()).toBe('list');
  });

  test('that no other period changes leads to none', async () => {
    const { see, choose, issue, can } = runDocuments();
    await see();
    choose('quotientFamilial');
    await issue.answer({ kind: 'refused', reason: 'noResources' });
    expect(can({ type: 'CHANGE_PERIOD' })).toBe(false);
  });

  test('of a benefit leads to another one, where there are several', async () => {
    const { see, choose, send, issue, screen, can } = runDocuments();
    await see();
    choose('paiementParPrestation');
    send({ type: 'CHOOSE_SUBJECT', subject: 'ppa' });
    await issue.answer({ kind: 'refused', reason: 'noRightToBenefit' });
    send({ type: 'CHANGE_SUBJECT' });
    expect(screen()).toBe('subject');
    const only = runDocuments();
    await only.see();
    only.choose('paiementParEnfant');
    await only.issue.answer({ kind: 'refused', reason: 'noRightOfChild' });
    expect([can({ type: 'CHANGE_SUBJECT' }), only.can({ type: 'CHANGE_SUBJECT' })]).toEqual([false, false]);
  });

  test('of a technical kind is tried again, and no other one is', async () => {
    const { see, choose, issue, send, screen } = runDocuments();
    await see();
    choose('paiement');
    await issue.answer({ kind: 'refused', reason: 'technical' });
    send({ type: 'RETRY' });
    expect([screen(), issue.calls.length]).toEqual(['waiting: issuing', 2]);
    await issue.answer({ kind: 'refused', reason: 'noRight' });
    send({ type: 'RETRY' });
    expect([screen(), issue.calls.length]).toEqual(['refused', 2]);
  });

  test('of nothing but what is asked for now is told', async () => {
    const { see, choose, issue, send, give, screen, context } = runDocuments();
    await see();
    choose('paiement');
    await issue.answer({ kind: 'refused', reason: 'noRight' });
    send({ type: 'FINISH' });
    choose('paiementEtQuotient');
    await give({ ...paymentAndQuotient, lines: [paymentLine], total: 210_34 });
    expect([screen(), context().refusal]).toEqual(['preview', undefined]);
  });

  test('leads to another service, which takes its place', async () => {
    const { see, choose, issue, send, end } = runDocuments();
    await see();
    choose('paiement');
    await issue.answer({ kind: 'refused', reason: 'noRight' });
    send({ type: 'GO_TO', next: 'rendezVous' });
    expect(end()?.outcome).toEqual({ kind: 'refused', next: 'rendezVous' });
  });
});

describe('without an answer', () => {
  test('the list is read again by one touch, or left', async () => {
    const { read, send, screen, context, end } = runDocuments();
    await read.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect([screen(), context().notNow]).toEqual(['notNow', 'caisseUnavailable']);
    send({ type: 'RETRY' });
    expect(read.calls).toHaveLength(2);
    await read.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('the same document is asked for again', async () => {
    const { see, choose, issue, send, screen } = runDocuments();
    await see();
    choose('paiement');
    await issue.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    send({ type: 'RETRY' });
    expect([screen(), issue.calls[1]]).toEqual(['waiting: issuing', issue.calls[0]]);
  });

  test('nobody waits for ever, and « Retour » leads back to the list', async () => {
    const reading = runDocuments();
    reading.pass(answerLimitMs);
    expect([reading.screen(), reading.context().notNow]).toEqual(['notNow', 'offline']);
    const fetching = runDocuments();
    await fetching.see();
    fetching.choose('paiement');
    fetching.pass(answerLimitMs);
    expect(fetching.screen()).toBe('tryAgain');
    fetching.send({ type: 'RETRY' });
    fetching.send({ type: 'BACK' });
    expect(fetching.screen()).toBe('list');
    await fetching.give(paymentAndQuotient);
    expect([fetching.screen(), fetching.context().fetched], 'what comes late is nobody’s').toEqual(['list', []]);
  });
});
