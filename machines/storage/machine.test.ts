import { describe, expect, test } from 'vitest';
import { createActor, fromCallback } from 'xstate';
import { handClock } from '../testing/clock.ts';
import { handPort } from '../testing/hand-ports.ts';
import { storageDelays as delays } from './delays.ts';
import { storageMachine, type StorageEmitted } from './machine.ts';
import type { StorageAnswer } from './ports.ts';

function start() {
  const time = handClock();
  const open = handPort<object, StorageAnswer>();
  const probe = handPort<object, StorageAnswer>();
  const actor = createActor(
    storageMachine.provide({
      actors: { openStorage: open.logic, probeStorage: probe.logic, watchStorage: fromCallback(() => {}) },
    }),
    { input: { delays }, clock: time.clock },
  );
  const told: StorageEmitted[] = [];
  actor.on('*', (event) => told.push(event));
  actor.start();
  const fault = () => actor.getSnapshot().context.fault;
  return { ...time, actor, open, probe, told, fault, state: () => actor.getSnapshot().value };
}

describe('storage', () => {
  test('that never opens has failed after the limit, and is opened again later', () => {
    const { state, fault, pass, open } = start();
    pass(delays.openLimitMs);
    expect(state()).toBe('failed');
    expect(fault()).toBe('storageUnavailable');
    expect(open.stopped()).toBe(1);
    pass(delays.retryMs);
    expect(state()).toBe('opening');
  });

  test('written by a newer version waits for an agent', async () => {
    const { actor, open, state, pass } = start();
    await open.answer({ kind: 'failed', fault: 'storageTooNew' });
    pass(100 * delays.retryMs);
    expect(state()).toBe('failed');
    actor.send({ type: 'RETRY' });
    expect(state()).toBe('opening');
  });

  test('is probed regularly', async () => {
    const { open, probe, pass } = start();
    await open.answer({ kind: 'healthy' });
    pass(delays.probeEveryMs);
    await probe.answer({ kind: 'healthy' });
    pass(delays.probeEveryMs);
    expect(probe.calls).toHaveLength(2);
  });

  test('is opened again when the browser closes it', async () => {
    const { actor, open, state } = start();
    await open.answer({ kind: 'healthy' });
    actor.send({ type: 'CONNECTION_CLOSED' });
    expect(state()).toBe('opening');
    expect(open.calls).toHaveLength(2);
  });

  test('is opened again when a probe fails or never settles', async () => {
    const { open, probe, state, pass } = start();
    await open.answer({ kind: 'healthy' });
    pass(delays.probeEveryMs);
    await probe.answer({ kind: 'failed', fault: 'storageUnavailable' });
    expect(state()).toBe('opening');
    await open.answer({ kind: 'healthy' });
    pass(delays.probeEveryMs + delays.probeLimitMs);
    expect(state()).toBe('opening');
  });

  test('that is nearly full is reported, and reported well again', async () => {
    const { open, probe, told, pass } = start();
    await open.answer({ kind: 'healthy' });
    pass(delays.probeEveryMs);
    await probe.answer({ kind: 'degraded', fault: 'storageNearlyFull' });
    pass(delays.probeEveryMs);
    await probe.answer({ kind: 'healthy' });
    expect(told.map(({ fault }) => fault)).toEqual([undefined, 'storageNearlyFull', undefined]);
  });

  test('that lost its content says so until it is opened again', async () => {
    const { open, probe, fault, pass } = start();
    await open.answer({ kind: 'degraded', fault: 'storageLost' });
    pass(delays.probeEveryMs);
    await probe.answer({ kind: 'healthy' });
    expect(fault()).toBe('storageLost');
  });
});
