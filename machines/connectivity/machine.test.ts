import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { handClock } from '../testing/clock.ts';
import { handPort, settled } from '../testing/hand-ports.ts';
import { connectivityDelays as delays } from './delays.ts';
import { connectivityMachine, type ConnectivityEmitted } from './machine.ts';
import type { ContactAnswer } from './ports.ts';

const up: ContactAnswer = { kind: 'answered', caisses: { 'caf-31': 'up' } };
const silent: ContactAnswer = { kind: 'noAnswer', cause: 'gateway' };
const unplugged: ContactAnswer = { kind: 'noAnswer', cause: 'network' };

function start() {
  const time = handClock();
  const port = handPort<object, ContactAnswer>();
  const actor = createActor(connectivityMachine.provide({ actors: { contact: port.logic } }), {
    input: { delays, chance: () => 0.5 },
    clock: time.clock,
  });
  const told: ConnectivityEmitted[] = [];
  actor.on('*', (event) => told.push(event));
  actor.start();
  return { ...time, actor, port, told, network: () => actor.getSnapshot().value.network };
}

describe('connectivity', () => {
  test('is checking until the first contact ends', async () => {
    const { network, port } = start();
    expect(network()).toBe('checking');
    await port.answer(up);
    expect(network()).toBe('online');
  });

  test('keeps what the caisses answered: gateway up, caisse down is a state of its own', async () => {
    const { actor, port, network } = start();
    await port.answer({ kind: 'answered', caisses: { 'caf-31': 'down', 'cpam-31': 'up' } });
    expect(network()).toBe('online');
    expect(actor.getSnapshot().context.caisses).toEqual({ 'caf-31': 'down', 'cpam-31': 'up' });
  });

  test('says offline only after three failed contacts in a row', async () => {
    const { network, port, pass } = start();
    await port.answer(up);
    for (const expected of ['online', 'online', 'offline']) {
      pass(delays.heartbeatMs);
      await port.answer(silent);
      expect(network()).toBe(expected);
    }
  });

  test('says offline at once when the browser too believes that the network is gone', async () => {
    const { network, port, actor } = start();
    await port.answer(up);
    actor.send({ type: 'NETWORK_HINT' });
    expect(network()).toBe('online');
    await port.answer(unplugged);
    expect(network()).toBe('offline');
  });

  test('never believes the browser alone: a hint only asks for a real contact', async () => {
    const { network, port, actor } = start();
    await port.answer(up);
    actor.send({ type: 'NETWORK_HINT' });
    expect(port.calls).toHaveLength(2);
    await port.answer(up);
    expect(network()).toBe('online');
  });

  test('forgets what the caisses answered when it goes offline', async () => {
    const { actor, port, pass } = start();
    await port.answer(up);
    pass(delays.heartbeatMs);
    await port.answer(unplugged);
    expect(actor.getSnapshot().context.caisses).toEqual({});
  });

  test('waits longer after each failure and goes back to the heartbeat afterwards', async () => {
    const { port, pass } = start();
    await port.answer(silent);
    pass(1_500);
    expect(port.calls).toHaveLength(2);
    await port.answer(silent);
    pass(2_900);
    expect(port.calls).toHaveLength(2);
    pass(100);
    expect(port.calls).toHaveLength(3);
    await port.answer(up);
    pass(delays.heartbeatMs - 100);
    expect(port.calls).toHaveLength(3);
    pass(100);
    expect(port.calls).toHaveLength(4);
  });

  test('counts an answer to another request as a contact', async () => {
    const { actor, port, network } = start();
    await port.answer(unplugged);
    expect(network()).toBe('offline');
    actor.send({ type: 'GATEWAY_ANSWERED' });
    expect(network()).toBe('online');
    expect(actor.getSnapshot().context.failures).toBe(0);
  });

  test('tells that the gateway no longer serves this kiosk, and counts it as reachable', async () => {
    const { port, network, told } = start();
    await port.answer({ kind: 'refused', reason: 'revoked' });
    expect(network()).toBe('online');
    expect(told).toContainEqual({ type: 'refused', reason: 'revoked' });
  });

  test('takes a port that breaks for a gateway that does not answer', async () => {
    const { actor, port } = start();
    await port.fail();
    await settled();
    expect(actor.getSnapshot().context).toMatchObject({ failures: 1, cause: 'gateway' });
    expect(actor.getSnapshot().status).toBe('active');
  });
});
