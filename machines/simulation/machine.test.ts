import { describe, expect, test } from 'vitest';
import { launaguet, runSimulation, toulouse } from './testing/simulation-run.ts';
import { simulationDelays } from './delays.ts';
import { progressOf } from './questions.ts';

describe('the conditions of use', () => {
  test('come first, and « Retour » leaves without a trace', () => {
    const { screen, touch, end } = runSimulation();
    expect(screen()).toBe('conditions');
    touch('BACK');
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: {}, wentBack: true });
  });

  test('lead to the first question once figures and zones are loaded, and load them once', async () => {
    const { screen, touch, begin, prepare } = runSimulation();
    await begin();
    expect(screen()).toBe('question: choice');
    touch('BACK', 'BEGIN');
    expect(screen()).toBe('question: choice');
    expect(prepare.calls).toHaveLength(1);
  });

  test('say a failure of ours when figures or zones are not there', async () => {
    const { touch, prepare, end } = runSimulation();
    touch('BEGIN');
    await prepare.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
  });

  test('never wait for ever', () => {
    const { touch, pass, end } = runSimulation();
    touch('BEGIN');
    pass(simulationDelays.answerLimitMs);
    expect(end()?.outcome).toEqual({ kind: 'failed' });
  });
});

describe('the questions', () => {
  test('are asked one a screen, and only those that matter', async () => {
    const { begin, choose, screen, giveMonths } = runSimulation();
    await begin();
    choose('no');
    expect(screen()).toBe('question: quarter.you');
    giveMonths(0, 0, 0);
    expect(screen()).toBe('question: commune');
  });

  test('say how far one is, and say nothing of it to who changes a line of the summary', async () => {
    const { begin, choose, giveMonths, giveCommune, touch, send, context } = runSimulation();
    await begin();
    expect(progressOf(context())).toEqual({ position: 1, expected: 3 });
    choose('yes');
    expect(progressOf(context())).toEqual({ position: 2, expected: 4 });
    touch('BACK');
    expect(progressOf(context())).toEqual({ position: 1, expected: 4 });
    choose('no');
    giveMonths(1_200, 1_100);
    expect(progressOf(context())).toEqual({ position: 2, expected: 3 });
    giveMonths(1_000);
    await giveCommune();
    expect(progressOf(context())).toBeUndefined();
    send({ type: 'CHANGE', key: 'choice' });
    expect(progressOf(context())).toBeUndefined();
  });

  test('give the visitor who types the longer time', async () => {
    const { begin, hasTag } = runSimulation();
    await begin();
    expect(hasTag('typing')).toBe(true);
  });

  test('take a quarter month by month, the most recent first', async () => {
    const { begin, choose, giveMonths, context, screen } = runSimulation();
    await begin();
    choose('no');
    giveMonths(1_200, 1_100);
    expect(screen()).toBe('question: quarter.you');
    expect(context().months).toEqual([1_200, 1_100]);
    giveMonths(1_000);
    expect(context().answers['quarter.you']).toEqual({ kind: 'quarter', euros: [1_200, 1_100, 1_000] });
    expect(context()).toMatchObject({ months: [], monthsGiven: 0 });
  });

  test('let a month be corrected without typing the others again', async () => {
    const { begin, choose, giveMonths, touch, context } = runSimulation();
    await begin();
    choose('no');
    giveMonths(1_200, 1_100);
    touch('BACK', 'BACK');
    giveMonths(1_300);
    expect(context()).toMatchObject({ months: [1_300, 1_100], monthsGiven: 1 });
  });

  test('lead back month by month, then question by question, keeping what was said (A30, I8)', async () => {
    const { begin, choose, giveMonths, touch, context, screen } = runSimulation();
    await begin();
    choose('no');
    giveMonths(1_200, 1_100);
    touch('BACK');
    expect(context()).toMatchObject({ months: [1_200, 1_100], monthsGiven: 1 });
    touch('BACK', 'BACK');
    expect(screen()).toBe('question: choice');
    expect(context().answers).toEqual({ choice: { kind: 'choice', value: 'no' } });
    touch('BACK');
    expect(screen()).toBe('conditions');
    touch('BEGIN');
    expect(screen(), 'where the visitor was').toBe('question: quarter.you');
  });

  test('find the communes of a postal code', async () => {
    const { begin, choose, giveMonths, send, communes, screen, context, touch } = runSimulation();
    await begin();
    choose('no');
    giveMonths(0, 0, 0);
    send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31000' });
    expect(communes.calls).toEqual([{ postalCode: '31000' }]);
    await communes.answer([toulouse, launaguet]);
    expect(screen()).toBe('commune');
    touch('BACK');
    expect(screen()).toBe('question: commune');
    expect(context().postalCode).toBe('31000');
  });

  test('of an overseas collectivity is told apart from a slip of the finger', async () => {
    const { begin, choose, giveMonths, send, communes, context } = runSimulation();
    await begin();
    choose('no');
    giveMonths(0, 0, 0);
    send({ type: 'POSTAL_CODE_GIVEN', postalCode: '97133' });
    await communes.answer([]);
    expect(context().communeProblem).toBe('outsideService');
  });

  test.each([
    [
      'that no commune has',
      'noSuchPostalCode',
      async ({ communes }: ReturnType<typeof runSimulation>) => communes.answer([]),
    ],
    [
      'whose list cannot be read',
      'unavailable',
      async ({ communes }: ReturnType<typeof runSimulation>) => communes.fail(),
    ],
    [
      'whose list never comes',
      'unavailable',
      async ({ pass }: ReturnType<typeof runSimulation>) => {
        pass(simulationDelays.answerLimitMs);
      },
    ],
  ])('keep a postal code %s, and say why (I8)', async (_name, problem, happen) => {
    const run = runSimulation();
    await run.begin();
    run.choose('no');
    run.giveMonths(0, 0, 0);
    run.send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31001' });
    await happen(run);
    expect(run.screen()).toBe('question: commune');
    expect(run.context()).toMatchObject({ postalCode: '31001', communeProblem: problem });
  });
});

describe('what our figures do not cover', () => {
  test('ends the questions at once, and the answer may be changed or the journey left', async () => {
    const { begin, choose, screen, touch, send, end } = runSimulation();
    await begin();
    choose('abroad');
    expect(screen()).toBe('outOfScope');
    touch('BACK');
    expect(screen()).toMatch(/^question/);
    choose('abroad');
    send({ type: 'FINISH' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
  });
});

describe('the summary', () => {
  test('comes when nothing is left to ask, and lets each line be changed (A33)', async () => {
    const { answerAll, screen, send, choose, context } = runSimulation();
    await answerAll();
    expect(screen()).toBe('summary');
    expect(context().commune).toEqual(launaguet);
    send({ type: 'CHANGE', key: 'choice' });
    expect(screen()).toBe('question: choice');
    choose('no');
    expect(screen()).toBe('summary');
  });

  test('comes back after a change once what that change newly asks is said, and nothing else', async () => {
    const { answerAll, screen, send, choose, context } = runSimulation();
    await answerAll();
    send({ type: 'CHANGE', key: 'choice' });
    choose('yes');
    expect(screen()).toBe('question: amount');
    send({ type: 'ANSWERED', answer: { kind: 'unknown' } });
    expect(screen()).toBe('summary');
    expect(context().answers['quarter.you']).toEqual({ kind: 'quarter', euros: [1_200, 1_100, 1_000] });
    send({ type: 'CHANGE', key: 'choice' });
    choose('no');
    expect(context().answers['amount'], 'depended on what was changed').toBeUndefined();
  });

  test('is where « Retour » leads from a line that is being changed', async () => {
    const { answerAll, screen, send, touch, giveMonths } = runSimulation();
    await answerAll();
    send({ type: 'CHANGE', key: 'quarter.you' });
    giveMonths(900);
    touch('BACK');
    expect(screen()).toBe('question: quarter.you');
    touch('BACK');
    expect(screen()).toBe('summary');
  });

  test('leads back to the last question, and from there to the one before', async () => {
    const { answerAll, screen, touch } = runSimulation();
    await answerAll();
    touch('BACK');
    expect(screen()).toBe('question: commune');
    touch('BACK');
    expect(screen()).toBe('question: quarter.you');
  });

  test('changes no line that it does not show', async () => {
    const { answerAll, screen, send } = runSimulation();
    await answerAll();
    send({ type: 'CHANGE', key: 'amount' });
    expect(screen()).toBe('summary');
  });
});
