import { describe, expect, test } from 'vitest';
import { progressOf } from './questions.ts';
import { launaguet, runSimulation, someFile, somePrepared, toulouse, withAccount } from './testing/simulation-run.ts';
import { simulationDelays } from './delays.ts';

const wages = { kind: 'quarter', euros: [1_200, 1_100, 1_000] } as const;
const whole = {
  ...someFile,
  known: { ...someFile.known, answers: { ...someFile.known.answers, choice: { kind: 'choice', value: 'no' } } },
} as const;

describe('#201 what the file knows', () => {
  test.each(['person', 'guardian'] as const)(
    'is offered to a %s whose account is open, before any question',
    async (audience) => {
      const { begin, screen, readFile, prepare } = runSimulation(withAccount(audience));
      await begin();
      expect(screen()).toBe('offer');
      expect(readFile.calls, 'nothing is read unasked').toEqual([]);
      expect(prepare.calls).toEqual([{ caisse: 'caf-31' }]);
    },
  );

  test.each([
    ['without an account', {}, somePrepared],
    ['offline, or where the gateway knows no file', withAccount(), { ...somePrepared, readsFiles: false }],
  ])('is not spoken of %s', async (_case, input, prepared) => {
    const { begin, screen, readFile, touch } = runSimulation(input);
    await begin(prepared);
    expect(screen()).toBe('question: choice');
    expect(readFile.calls).toEqual([]);
    touch('BACK');
    expect(screen()).toBe('conditions');
  });

  test('is read with the account for who takes it over, and is not asked', async () => {
    const { takeOver, screen, choose, readFile, context } = runSimulation(withAccount());
    await takeOver();
    expect(readFile.calls).toEqual([{ token: 'account-1' }]);
    expect(screen()).toBe('question: choice');
    expect(progressOf(context()), 'one question instead of three').toEqual({ position: 1, expected: 1 });
    choose('no');
    expect(screen(), 'the file answers the rest').toBe('summary');
    expect(context()).toMatchObject({
      answers: {
        choice: { value: 'no' },
        'quarter.you': wages,
        commune: { kind: 'commune', commune: launaguet.insee },
      },
      commune: launaguet,
      postalCode: '31140',
    });
  });

  test('leads straight to the answers to check where it leaves nothing to ask', async () => {
    const { takeOver, screen, touch } = runSimulation(withAccount());
    await takeOver(whole);
    expect(screen()).toBe('summary');
    touch('ESTIMATE');
    expect(screen()).toBe('result');
    touch('BACK', 'BACK');
    expect(screen(), 'no question was asked to go back to').toBe('offer');
  });

  test('is changed line by line, and is no longer the file’s then', async () => {
    const { takeOver, screen, send, giveMonths, context } = runSimulation(withAccount());
    await takeOver(whole);
    send({ type: 'CHANGE', key: 'quarter.you' });
    expect(screen()).toBe('question: quarter.you');
    expect(progressOf(context())).toBeUndefined();
    giveMonths(900, 900, 900);
    expect(screen()).toBe('summary');
    expect(context().answers['quarter.you']).toEqual({ kind: 'quarter', euros: [900, 900, 900] });
    expect(Object.keys(context().ofFile).toSorted()).toEqual(['choice', 'commune']);
  });

  test('has another commune once one is chosen', async () => {
    const { takeOver, send, communes, context, screen } = runSimulation(withAccount());
    await takeOver(whole);
    send({ type: 'CHANGE', key: 'commune' });
    send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31000' });
    await communes.answer([toulouse]);
    send({ type: 'COMMUNE_CHOSEN', commune: toulouse });
    expect(screen()).toBe('summary');
    expect(context().commune).toEqual(toulouse);
    expect(context().ofFile['commune']).toBeUndefined();
  });

  test('holds for its month: of another one the amounts are asked', async () => {
    const { takeOver, screen, choose } = runSimulation(withAccount());
    await takeOver({ ...someFile, month: '2026-10' });
    choose('no');
    expect(screen()).toBe('question: quarter.you');
  });

  test('that takes the visitor outside our figures says so, and its answer may be changed', async () => {
    const { takeOver, screen, touch, choose } = runSimulation(withAccount());
    await takeOver({
      ...someFile,
      known: { home: null, answers: { choice: { kind: 'choice', value: 'abroad' } } },
    });
    expect(screen()).toBe('outOfScope');
    touch('BACK');
    expect(screen()).toBe('question: choice');
    choose('no');
    expect(screen()).toBe('question: quarter.you');
  });
});

describe('beginning empty', () => {
  test('asks all, and nothing is read', async () => {
    const { begin, touch, screen, readFile, context } = runSimulation(withAccount());
    await begin();
    touch('BEGIN_EMPTY');
    expect(screen()).toBe('question: choice');
    expect(readFile.calls).toEqual([]);
    expect(progressOf(context())).toEqual({ position: 1, expected: 3 });
  });

  test('may be chosen after all, and keeps what was said by hand (I8)', async () => {
    const { takeOver, screen, touch, choose, context } = runSimulation(withAccount());
    await takeOver();
    choose('yes');
    touch('BACK', 'BACK');
    expect(screen()).toBe('offer');
    touch('BEGIN_EMPTY');
    expect(context()).toMatchObject({ answers: { choice: { value: 'yes' } }, ofFile: {}, commune: undefined });
    expect(screen()).toBe('question: amount');
  });

  test('is not asked again by who begins again where they were', async () => {
    const { begin, touch, screen } = runSimulation(withAccount());
    await begin();
    touch('BEGIN_EMPTY', 'BACK', 'BACK', 'BEGIN');
    expect(screen()).toBe('question: choice');
  });

  test('leaves the file within reach: taken over later it keeps what was said by hand', async () => {
    const { begin, touch, choose, giveMonths, readFile, context, screen } = runSimulation(withAccount());
    await begin();
    touch('BEGIN_EMPTY');
    choose('no');
    giveMonths(500, 500, 500);
    touch('BACK', 'BACK', 'BACK', 'TAKE_OVER');
    await readFile.answer(whole);
    expect(context().answers['quarter.you']).toEqual({ kind: 'quarter', euros: [500, 500, 500] });
    expect(screen()).toBe('summary');
  });
});

describe('a file that is not there', () => {
  test('now is asked for once more, or done without', async () => {
    const { takeOver, screen, touch, readFile, context } = runSimulation(withAccount());
    await takeOver({ kind: 'notNow', reason: 'caisseUnavailable' });
    expect(screen()).toBe('fileNotNow');
    expect(context().notNow).toBe('caisseUnavailable');
    touch('RETRY');
    expect(screen()).toBe('waiting: readingFile');
    await readFile.answer({ kind: 'notNow', reason: 'busy' });
    touch('BEGIN_EMPTY');
    expect(screen()).toBe('question: choice');
    expect(context().ofFile).toEqual({});
  });

  test('in time counts as one that is not there, and « Retour » gives it up before', async () => {
    const { begin, screen, touch, pass, context } = runSimulation(withAccount());
    await begin();
    touch('TAKE_OVER', 'BACK');
    expect(screen()).toBe('offer');
    touch('TAKE_OVER');
    pass(simulationDelays.answerLimitMs);
    expect(screen()).toBe('fileNotNow');
    expect(context().notNow).toBe('offline');
  });

  test.each(['suspended', 'noFile', 'notAllowed'] as const)('%s is no end of the simulation', async (reason) => {
    const { takeOver, screen, touch, context, end } = runSimulation(withAccount());
    await takeOver({ kind: 'notTold', reason });
    expect(screen()).toBe('fileNotTold');
    expect(context().notTold).toBe(reason);
    touch('BEGIN_EMPTY');
    expect(screen()).toBe('question: choice');
    touch('BACK', 'BACK', 'BACK');
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: {}, wentBack: true });
  });

  test('of an account that is over tells the session, and is not offered again', async () => {
    const { takeOver, screen, touch, end } = runSimulation(withAccount());
    await takeOver({ kind: 'notTold', reason: 'sessionOver' });
    touch('BEGIN_EMPTY', 'BACK');
    expect(screen()).toBe('conditions');
    touch('BACK');
    expect(end()).toMatchObject({ accountIsOver: true });
  });
});

describe('an account that closes', () => {
  test('takes with it what it had given', async () => {
    const { takeOver, journey, end, context } = runSimulation(withAccount());
    await takeOver();
    expect(journey.getSnapshot().can({ type: 'ACCOUNT_CLOSED' })).toBe(true);
    journey.send({ type: 'ACCOUNT_CLOSED' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
    expect(context().known, 'nothing of a file is known to the next journey').toEqual({});
  });

  test('changes nothing of a simulation that took nothing from it', async () => {
    const { begin, touch, journey } = runSimulation(withAccount());
    await begin();
    touch('BEGIN_EMPTY');
    expect(journey.getSnapshot().can({ type: 'ACCOUNT_CLOSED' })).toBe(false);
  });
});
