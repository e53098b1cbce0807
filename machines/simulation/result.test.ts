import { describe, expect, test } from 'vitest';
import { runSimulation, somePrepared } from './testing/simulation-run.ts';
import { simulationDelays } from './delays.ts';

describe('the result', () => {
  test('is computed of the household of the answers, for the month it is in Paris', async () => {
    const { answerAll, touch, screen, context } = runSimulation();
    await answerAll();
    touch('ESTIMATE');
    expect(screen()).toBe('result');
    expect(context().estimated).toMatchObject({
      table: somePrepared.table,
      estimate: { activityBonus: { eligible: true } },
    });
    expect(context().estimated?.month).toMatch(/^\d{4}-\d{2}$/);
  });

  test('explains one benefit at a time', async () => {
    const { answerAll, touch, send, screen, context } = runSimulation();
    await answerAll();
    touch('ESTIMATE');
    send({ type: 'EXPLAIN', benefit: 'housingAid' });
    expect(screen()).toBe('explanation');
    expect(context().explained).toBe('housingAid');
    touch('BACK');
    expect(screen()).toBe('result');
  });

  test('is printed when the visitor asks, once, and never again by itself (I3)', async () => {
    const { answerAll, touch, send, print, screen } = runSimulation();
    await answerAll();
    touch('ESTIMATE', 'PRINT');
    expect(screen()).toBe('printing');
    await print.answer({ kind: 'handedOver' });
    expect(screen()).toBe('cameOut');
    send({ type: 'CAME_OUT' });
    expect(screen()).toBe('result');
    touch('PRINT');
    expect(screen()).toBe('result');
    expect(print.calls).toHaveLength(1);
  });

  test('that did not come out of the printer may be asked for once more, or taken on the phone', async () => {
    const { answerAll, touch, send, print, screen } = runSimulation();
    await answerAll();
    touch('ESTIMATE', 'PRINT');
    await print.answer({ kind: 'handedOver' });
    send({ type: 'NOTHING_CAME_OUT' });
    send({ type: 'PRINT_AGAIN' });
    await print.answer({ kind: 'failed', failure: 'outOfPaper' });
    expect(screen()).toBe('printProblem');
    send({ type: 'PRINT_AGAIN' });
    expect(print.calls).toHaveLength(2);
    send({ type: 'TAKE_ON_PHONE' });
    expect(screen()).toBe('phone');
  });

  test.each([
    ['fails', async ({ print }: ReturnType<typeof runSimulation>) => print.fail()],
    ['never ends', async ({ pass }: ReturnType<typeof runSimulation>) => pass(simulationDelays.printLimitMs)],
  ])('says so when the print %s', async (_name, happen) => {
    const run = runSimulation();
    await run.answerAll();
    run.touch('ESTIMATE', 'PRINT');
    await happen(run);
    expect(run.screen()).toBe('printProblem');
    expect(run.context().printResult).toEqual({ kind: 'unknown' });
  });

  test('is not printed where no paper can take it', async () => {
    const { answerAll, touch, screen } = runSimulation();
    await answerAll({ ...somePrepared, printsSummary: false });
    touch('ESTIMATE', 'PRINT');
    expect(screen()).toBe('result');
  });

  test('of other answers is another paper', async () => {
    const { answerAll, touch, send, print, choose, screen } = runSimulation();
    await answerAll();
    touch('ESTIMATE', 'PRINT');
    await print.answer({ kind: 'handedOver' });
    send({ type: 'CAME_OUT' });
    touch('BACK', 'ESTIMATE', 'PRINT');
    expect(screen(), 'nothing was changed').toBe('result');
    touch('BACK');
    send({ type: 'CHANGE', key: 'choice' });
    choose('no');
    touch('ESTIMATE', 'PRINT');
    expect(screen()).toBe('printing');
  });

  test('is left through « Et maintenant ? », with nothing of the answers in what the session is told (#197)', async () => {
    const { answerAll, touch, send, screen, end } = runSimulation();
    await answerAll();
    touch('ESTIMATE');
    send({ type: 'END' });
    expect(screen()).toBe('done');
    touch('BACK');
    expect(screen()).toBe('result');
    send({ type: 'END' });
    send({ type: 'FINISH' });
    expect(end()).toEqual({ outcome: { kind: 'completed' }, known: {} });
  });
});
