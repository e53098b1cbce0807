import { describe, expect, test } from 'vitest';
import { runKiosk } from './testing/kiosk-run.ts';

async function atPin() {
  const run = runKiosk();
  await run.boot();
  run.send({ type: 'OPEN_STAFF' });
  run.send({ type: 'NUMBER_GIVEN', number: '1001' });
  return run;
}

describe('the PIN', () => {
  test('doubles its delay after each wrong one, up to a minute, and never locks', async () => {
    const run = await atPin();
    for (const [failures, delayMs] of [
      [1, 1_000],
      [2, 2_000],
      [3, 4_000],
      [7, 60_000],
      [30, 60_000],
    ] as const) {
      run.send({ type: 'PIN_GIVEN', pin: '11112222' });
      await run.verifyPin.answer({ kind: 'wrong', failures, agentId: 'ada' });
      expect(run.screen()).toBe('staffPinDelay');
      run.pass(delayMs - 100);
      expect(run.screen()).toBe('staffPinDelay');
      run.pass(100);
      run.send({ type: 'TOUCHED' });
      expect(run.screen()).toBe('staffPin');
    }
  });

  test('keeps its delay when the overlay is closed and opened again', async () => {
    const run = await atPin();
    run.send({ type: 'PIN_GIVEN', pin: '11112222' });
    await run.verifyPin.answer({ kind: 'wrong', failures: 7, agentId: 'ada' });
    run.send({ type: 'CLOSE_STAFF' });
    run.send({ type: 'OPEN_STAFF' });
    run.send({ type: 'NUMBER_GIVEN', number: '1001' });
    expect(run.screen()).toBe('staffPinDelay');
  });

  test('does not stay in memory after its answer', async () => {
    const run = await atPin();
    run.send({ type: 'PIN_GIVEN', pin: '40718253' });
    await run.verifyPin.answer({ kind: 'right', agent: { agentId: 'ada', displayName: 'Ada' } });
    expect(run.context().pin).toBeUndefined();
    expect(run.screen()).toBe('staffPanel');
  });

  test('that cannot be checked is not right and not wrong: the failure is ours, and costs no wait', async () => {
    const run = await atPin();
    run.send({ type: 'PIN_GIVEN', pin: '40718253' });
    await run.verifyPin.fail();
    expect(run.screen()).toBe('staffPin');
    expect(run.context()).toMatchObject({ agent: undefined, pinRefusal: 'notChecked', pinAllowedAt: 0 });
    expect(run.told.filter(({ type }) => type === 'staffActed')).toEqual([]);
  });

  test('where no agent is known is told as that', async () => {
    const run = await atPin();
    run.send({ type: 'PIN_GIVEN', pin: '40718253' });
    await run.verifyPin.answer({ kind: 'noAgents' });
    expect(run.screen()).toBe('staffPin');
    expect(run.context()).toMatchObject({ pinRefusal: 'noAgents', pinAllowedAt: 0 });
  });
});
