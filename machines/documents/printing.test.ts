import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { documentsDelays } from './delays.ts';
import { cpamInput, runDocuments, strongCpamInput, withPrinter } from './testing/documents-run.ts';
import { cpamHead, cpamOffers, issued, paymentAndQuotient, rights } from './testing/some-documents.ts';

/** A document on its way to the printer. */
async function sent() {
  const run = runDocuments();
  await run.fetch(paymentAndQuotient);
  run.send({ type: 'PRINT' });
  return run;
}

describe('the paper', () => {
  test('is asked after, and then another document may be printed', async () => {
    const { print, send, screen, reports, end } = await sent();
    await print.answer({ kind: 'handedOver' });
    expect(screen()).toBe('cameOut');
    send({ type: 'CAME_OUT' });
    expect([screen(), reports]).toEqual(['done', [true]]);
    send({ type: 'FINISH' });
    expect(screen()).toBe('list');
    send({ type: 'LEAVE' });
    expect(end()?.outcome, 'the visitor has what they came for').toEqual({ kind: 'completed' });
  });

  test('P26 that did not come out leads to an agent: nothing prints it a second time', async () => {
    const { print, send, screen, reports, can } = await sent();
    await print.answer({ kind: 'handedOver' });
    send({ type: 'NOTHING_CAME_OUT' });
    expect([screen(), reports]).toEqual(['printProblem', [false]]);
    expect(can({ type: 'PRINT_AGAIN' })).toBe(false);
    send({ type: 'PRINT_AGAIN' });
    expect(print.calls).toHaveLength(1);
    send({ type: 'FINISH' });
    expect(screen()).toBe('list');
  });

  test.each([
    { kind: 'failed', failure: 'outOfPaper' },
    { kind: 'failed', failure: 'notRecorded' },
    { kind: 'unknown' },
  ] as const)('I3 is no printed paper after %j', async (result) => {
    const { print, screen, context, send, end } = await sent();
    await print.answer(result);
    expect([screen(), context().printResult]).toEqual(['printProblem', result]);
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('of which nothing is heard counts as unknown, each copy given its time', async () => {
    const { pass, screen, context } = await sent();
    pass(3 * MINUTE_MS);
    expect(screen()).toBe('printing');
    pass(documentsDelays.printLimitMs - 3 * MINUTE_MS);
    expect([screen(), context().printResult]).toEqual(['printProblem', { kind: 'unknown' }]);
  });

  test('A46 is in large print and in so many copies as the visitor wants, from one to three', async () => {
    const { fetch, send, print, choose, context } = runDocuments();
    await fetch(paymentAndQuotient);
    send({ type: 'SET_COPIES', copies: 3 });
    for (const copies of [0, 4, 1.5, Number.NaN]) send({ type: 'SET_COPIES', copies });
    send({ type: 'SET_LARGE_PRINT', isLargePrint: true });
    send({ type: 'PRINT' });
    expect(print.calls).toEqual([{ document: issued(paymentAndQuotient), copies: 3, isLargePrint: true }]);
    await print.answer({ kind: 'handedOver' });
    send({ type: 'CAME_OUT' });
    send({ type: 'FINISH' });
    choose('paiementEtQuotient');
    expect([context().copies, context().isLargePrint], 'the next one is one, as legible').toEqual([1, true]);
  });
});

describe('a terminal that has no paper for a document', () => {
  test.each(['none', 'ticket80'] as const)('says so before it is fetched, and shows it: %s', async (printer) => {
    const { see, choose, send, screen, issue, give, print } = runDocuments(withPrinter(printer));
    await see();
    choose('enfantsACharge');
    expect([screen(), issue.calls]).toEqual(['notPrintable', []]);
    send({ type: 'FINISH' });
    expect(screen()).toBe('list');
    choose('enfantsACharge');
    send({ type: 'READ' });
    await give(paymentAndQuotient);
    expect(screen()).toBe('preview');
    send({ type: 'PRINT' });
    expect([screen(), print.calls]).toEqual(['preview', []]);
    send({ type: 'FINISH' });
    choose('enfantsACharge');
    expect(screen(), 'said once').toBe('preview');
  });

  test('asks whom it is about after that', async () => {
    const { see, choose, send, screen } = runDocuments(withPrinter('none'));
    await see();
    choose('paiementParPrestation');
    send({ type: 'READ' });
    expect(screen()).toBe('subject');
  });

  test('prints what has a form for its tickets', async () => {
    const { fetch, send, screen } = runDocuments(withPrinter('ticket80'));
    await fetch(paymentAndQuotient);
    send({ type: 'PRINT' });
    expect(screen()).toBe('printing');
  });
});

describe('P34 a document about health', () => {
  test('asks for a second factor where it is touched, and is come back to', async () => {
    const { see, choose, send, screen, issue, end } = runDocuments(cpamInput);
    await see(cpamOffers);
    choose('releveMensuel');
    expect([screen(), issue.calls]).toEqual(['stepUp', []]);
    send({ type: 'BACK' });
    expect(screen()).toBe('list');
    choose('releveMensuel');
    send({ type: 'RAISE' });
    expect(end()).toEqual({
      outcome: { kind: 'left', next: 'raiseAccount', thenBack: true },
      known: {},
      resume: 'releveMensuel',
    });
  });

  test('is asked for at once when the visitor comes back with it', async () => {
    const { see, screen, issue } = runDocuments({ ...strongCpamInput, resume: 'releveAnnuel' });
    await see(cpamOffers);
    expect([screen(), issue.calls[0]?.choice]).toEqual(['waiting: issuing', { type: 'releveAnnuel', year: 2025 }]);
  });

  test('that is offered no more leads to the list', async () => {
    const { see, screen } = runDocuments({ ...strongCpamInput, resume: 'releveAnnuel' });
    await see(cpamOffers.filter(({ type }) => type !== 'releveAnnuel'));
    expect(screen()).toBe('list');
  });

  test('is not given below the level that the gateway asks for', async () => {
    const { see, choose, issue, screen } = runDocuments(strongCpamInput);
    await see(cpamOffers);
    choose('releveAnnuel');
    await issue.answer({ kind: 'levelTooLow' });
    expect(screen()).toBe('stepUp');
  });

  test('#305 is not the attestation of rights, to which health may be added', async () => {
    const { fetch, screen, send, end } = runDocuments(cpamInput);
    await fetch(rights, cpamOffers);
    expect(screen()).toBe('preview');
    send({ type: 'ADD_HEALTH' });
    expect(screen()).toBe('stepUp');
    send({ type: 'FINISH' });
    expect(screen()).toBe('preview');
    send({ type: 'ADD_HEALTH' });
    send({ type: 'RAISE' });
    expect(end()?.resume).toBe('droits');
  });

  test('adds nothing where it is there, or not asked for', async () => {
    const health = { hasTreatingDoctor: true, exemption: null };
    const whole = runDocuments(strongCpamInput);
    await whole.fetch({ ...rights, health }, cpamOffers);
    expect(whole.can({ type: 'ADD_HEALTH' })).toBe(false);
    const other = runDocuments(cpamInput);
    const right = { withContribution: false, days: { from: '2026-03-01', to: '2027-02-28' } };
    await other.fetch({ type: 'complementaireSante', ...cpamHead, right }, cpamOffers);
    expect(other.can({ type: 'ADD_HEALTH' })).toBe(false);
  });
});
