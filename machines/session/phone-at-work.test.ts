import { expect, test } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';
import { franceConnectMachine } from '../france-connect/machine.ts';
import type { DrawAnswer, ProgressAnswer } from '../france-connect/ports.ts';
import { someHandOver } from '../france-connect/testing/walk.ts';
import { handClock } from '../testing/clock.ts';
import { fixture } from '../testing/fixture-journey/machine.ts';
import { loadedJourneys } from '../testing/loaded-journeys.ts';
import { oneCaisseSite } from '../testing/site.ts';
import { createSessionMachine } from './machine.ts';

/** A visitor who does all on their phone, and never touches the kiosk. */
async function runOnPhone() {
  const time = handClock();
  const chart = franceConnectMachine.provide({
    actors: {
      checkReadiness: fromPromise(async (): Promise<ReadinessAnswer> => ({ kind: 'ready' })),
      drawHandOver: fromPromise(async (): Promise<DrawAnswer> => ({ kind: 'drawn', handOver: someHandOver })),
      askProgress: fromPromise(async (): Promise<ProgressAnswer> => ({ kind: 'underWay', stage: 'atProvider' })),
    },
  });
  const machine = createSessionMachine([fixture]).provide({ actors: loadedJourneys({ fixture: chart as never }) });
  const session = createActor(machine, {
    input: { site: oneCaisseSite, start: { journeyId: 'fixture' }, now: time.now },
    clock: time.clock,
  });
  session.start();
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= SECOND_MS) {
      time.pass(SECOND_MS);
      await settle();
    }
  };
  const journey = () =>
    session.getSnapshot().children['journey'] as unknown as {
      send: (event: { type: string }) => void;
      getSnapshot: () => { value: unknown };
    };
  await settle();
  journey().send({ type: 'BEGIN' });
  await settle();
  return {
    pass,
    place: () => JSON.stringify(journey().getSnapshot().value),
    warns: () => JSON.stringify(session.getSnapshot().getMeta()).includes('idleWarning'),
    reason: () => session.getSnapshot().output?.reason,
  };
}

test('A29 who logs in on their phone has the ten minutes of the hand-over without a touch, and then the ordinary time', async () => {
  const { pass, place, warns, reason } = await runOnPhone();
  await pass(handOverPolicy.finishMs - MINUTE_MS);
  expect([place(), warns()]).toEqual([expect.stringContaining('onPhone'), false]);
  await pass(2 * MINUTE_MS);
  expect(place()).toContain('over');
  await pass(oneCaisseSite.timings.idleReadingMs);
  expect(reason()).toBe('idle');
});
