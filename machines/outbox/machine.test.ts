import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { handClock, START } from '../testing/clock.ts';
import { handPort } from '../testing/hand-ports.ts';
import { outboxDelays as delays } from './delays.ts';
import { outboxMachine } from './machine.ts';
import type { DrainAnswer, DrainInput } from './ports.ts';

function start() {
  const time = handClock();
  const port = handPort<DrainInput, DrainAnswer>();
  const actor = createActor(outboxMachine.provide({ actors: { drainBatch: port.logic } }), {
    input: { delays, now: time.now, chance: () => 0 },
    clock: time.clock,
  });
  actor.start();
  return { ...time, actor, port, state: () => actor.getSnapshot().value };
}

describe('the drainer of the outbox', () => {
  test('starts by draining what an earlier session left', () => {
    const { state, port } = start();
    expect(state()).toBe('draining');
    expect(port.calls).toEqual([{ batchSize: 20 }]);
  });

  test('goes on batch after batch until nothing is left', async () => {
    const { state, port } = start();
    await port.answer({ kind: 'drained', remaining: 25 });
    await port.answer({ kind: 'drained', remaining: 5 });
    await port.answer({ kind: 'drained', remaining: 0 });
    expect(state()).toBe('idle');
    expect(port.calls).toHaveLength(3);
  });

  test('never has two batches on their way, and does not miss what came in meanwhile', async () => {
    const { actor, port, state } = start();
    actor.send({ type: 'ENQUEUED' });
    actor.send({ type: 'ENQUEUED' });
    expect(port.calls).toHaveLength(1);
    await port.answer({ kind: 'drained', remaining: 0 });
    expect(state()).toBe('draining');
    expect(port.calls).toHaveLength(2);
    await port.answer({ kind: 'drained', remaining: 0 });
    expect(state()).toBe('idle');
  });

  test('backs off after a failure, until a deadline that is known', async () => {
    const { actor, port, state, pass } = start();
    await port.answer({ kind: 'retryLater', remaining: 3 });
    expect(state()).toBe('backingOff');
    expect(actor.getSnapshot().context).toMatchObject({ remaining: 3, nextTryAt: START + 1_000 });
    pass(900);
    expect(state()).toBe('backingOff');
    pass(100);
    expect(state()).toBe('draining');
    await port.answer({ kind: 'retryLater', remaining: 3 });
    expect(actor.getSnapshot().context.nextTryAt).toBe(START + 1_000 + 2_000);
  });

  test('tries at once when the gateway comes back', async () => {
    const { actor, port, state } = start();
    await port.answer({ kind: 'retryLater', remaining: 1 });
    actor.send({ type: 'ONLINE' });
    expect(state()).toBe('draining');
    await port.answer({ kind: 'drained', remaining: 0 });
    expect(actor.getSnapshot().context).toMatchObject({ failures: 0, nextTryAt: undefined });
  });

  test('stops pressing when the gateway refuses its signature, and looks again later', async () => {
    const { actor, port, state, pass } = start();
    await port.answer({ kind: 'authRefused', remaining: 2 });
    expect(state()).toBe('authBlocked');
    actor.send({ type: 'ENQUEUED' });
    expect(state()).toBe('authBlocked');
    pass(delays.authRetryMs);
    expect(state()).toBe('draining');
  });

  test('survives a port that breaks', async () => {
    const { port, state } = start();
    await port.fail();
    expect(state()).toBe('backingOff');
  });

  test('leaves the work to the tab that holds the lock', async () => {
    const { port, state } = start();
    await port.answer({ kind: 'drainedElsewhere' });
    expect(state()).toBe('idle');
  });

  test('looks at the table by itself from time to time', async () => {
    const { port, state, pass } = start();
    await port.answer({ kind: 'drained', remaining: 0 });
    pass(delays.sweepMs);
    expect(state()).toBe('draining');
  });
});
