import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { handClock } from '../testing/clock.ts';
import { handPort } from '../testing/hand-ports.ts';
import { updateDelays as delays } from './delays.ts';
import { updateMachine, type UpdateEmitted } from './machine.ts';
import type { ActivateAnswer, CheckAnswer } from './ports.ts';

function start() {
  const time = handClock();
  const check = handPort<object, CheckAnswer>();
  const activate = handPort<object, ActivateAnswer>();
  const actor = createActor(
    updateMachine.provide({ actors: { checkForUpdate: check.logic, activateUpdate: activate.logic } }),
    { input: { delays }, clock: time.clock },
  );
  const emitted: UpdateEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  return { ...time, actor, check, activate, emitted, state: () => actor.getSnapshot().value };
}

describe('updates', () => {
  test('are looked for at the start, then regularly', async () => {
    const { check, pass } = start();
    await check.answer({ kind: 'upToDate' });
    pass(delays.checkEveryMs);
    expect(check.calls).toHaveLength(2);
  });

  test('wait for as long as nobody holds the attract screen for them', async () => {
    const { check, activate, state, pass, actor, emitted } = start();
    await check.answer({ kind: 'waiting' });
    pass(10 * delays.checkEveryMs);
    actor.send({ type: 'CHECK_NOW' });
    actor.send({ type: 'VERSION_WAITS' });
    expect(state()).toBe('waiting');
    expect(activate.calls).toHaveLength(0);
    expect(emitted).toEqual([{ type: 'updateWaits' }]);
  });

  test('are settled once none is found, and not while one waits or takes over', async () => {
    const { check, actor, pass } = start();
    const isSettled = () => actor.getSnapshot().hasTag('settled');
    expect(isSettled()).toBe(false);
    await check.answer({ kind: 'upToDate' });
    expect(isSettled()).toBe(true);
    pass(delays.checkEveryMs);
    await check.answer({ kind: 'waiting' });
    expect(isSettled()).toBe(false);
    actor.send({ type: 'ATTRACT_HELD' });
    expect(isSettled()).toBe(false);
  });

  test('activate when the attract screen is held', async () => {
    const { check, activate, state, actor, emitted, pass } = start();
    await check.answer({ kind: 'waiting' });
    actor.send({ type: 'ATTRACT_HELD' });
    pass(delays.pauseMs);
    await activate.answer({ kind: 'activated' });
    expect(state()).toBe('activated');
    expect(emitted).toContainEqual({ type: 'updateActivated' });
  });

  test('leave what is under way its time to end before they activate', async () => {
    const { check, activate, actor, pass } = start();
    await check.answer({ kind: 'waiting' });
    actor.send({ type: 'ATTRACT_HELD' });
    pass(delays.pauseMs - 1);
    expect(activate.calls).toHaveLength(0);
    pass(1);
    expect(activate.calls).toHaveLength(1);
  });

  test('report an installation that failed, and try again later', async () => {
    const { check, state, emitted, pass } = start();
    await check.answer({ kind: 'redundant' });
    expect(emitted).toEqual([{ type: 'updateFailed', failure: 'redundant' }]);
    pass(delays.retryMs);
    expect(state()).toBe('checking');
  });

  test('report an activation that never settles', async () => {
    const { check, state, emitted, pass, actor } = start();
    await check.answer({ kind: 'waiting' });
    actor.send({ type: 'ATTRACT_HELD' });
    pass(delays.pauseMs);
    pass(delays.activationLimitMs);
    expect(state()).toBe('failed');
    expect(emitted).toContainEqual({ type: 'updateFailed', failure: 'tooSlow' });
  });

  test('report an activation after which the new version is gone', async () => {
    const { check, activate, emitted, actor, pass } = start();
    await check.answer({ kind: 'waiting' });
    actor.send({ type: 'ATTRACT_HELD' });
    pass(delays.pauseMs);
    await activate.answer({ kind: 'redundant' });
    expect(emitted).toContainEqual({ type: 'updateFailed', failure: 'redundant' });
  });

  test('are no fault when the gateway cannot be reached', async () => {
    const { check, state, emitted } = start();
    await check.answer({ kind: 'unreachable' });
    expect(state()).toBe('cutOff');
    expect(emitted).toEqual([]);
  });

  test('are looked for again soon after the gateway could not be reached, and at once when told that it is back', async () => {
    const { check, pass, actor } = start();
    await check.answer({ kind: 'unreachable' });
    pass(delays.retryMs);
    await check.answer({ kind: 'unreachable' });
    actor.send({ type: 'CHECK_NOW' });
    expect(check.calls).toHaveLength(3);
  });

  test('P40 report a release that does not verify, which nothing can then activate', async () => {
    const { check, activate, state, emitted, actor } = start();
    await check.answer({ kind: 'notVerified' });
    expect(emitted).toEqual([{ type: 'updateFailed', failure: 'notVerified' }]);
    actor.send({ type: 'ATTRACT_HELD' });
    expect(state()).toBe('failed');
    expect(activate.calls).toHaveLength(0);
  });
});
