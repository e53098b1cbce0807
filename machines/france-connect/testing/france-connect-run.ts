import { createActor } from 'xstate';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import { handClock } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { FranceConnectEvent } from '../context.ts';
import { franceConnectDelays } from '../delays.ts';
import { franceConnectMachine } from '../machine.ts';
import type { CharactersAnswer, CharactersInput, DrawAnswer, HandOverInput, ProgressAnswer } from '../ports.ts';
import { someHandOver } from './walk.ts';

/** The journey alone, ports answered by hand. */
export function runFranceConnect(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ready = handPort<{ readonly caisse: CaisseId }, ReadinessAnswer>();
  const draw = handPort<{ readonly caisse: CaisseId }, DrawAnswer>();
  const progress = handPort<HandOverInput, ProgressAnswer>();
  const type = handPort<CharactersInput, CharactersAnswer>();
  const leave = handPort<HandOverInput, void>();
  const journey = createActor(
    franceConnectMachine.provide({
      actors: {
        checkReadiness: ready.logic,
        drawHandOver: draw.logic,
        askProgress: progress.logic,
        typeCharacters: type.logic,
        giveUp: leave.logic,
      },
    }),
    { input: { ...someJourneyInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: FranceConnectEvent) => journey.send(event);
  const run = {
    ...time,
    journey,
    send,
    ready,
    draw,
    progress,
    type,
    leave,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    /** Up to the QR code. */
    scan: async () => {
      await ready.answer({ kind: 'ready' });
      send({ type: 'BEGIN' });
      await draw.answer({ kind: 'drawn', handOver: someHandOver });
    },
    /** The kiosk asks once, and hears this. */
    look: async (answer: ProgressAnswer) => {
      run.pass(franceConnectDelays.lookEveryMs);
      await progress.answer(answer);
    },
    /** Up to the characters. */
    reach: async () => {
      await run.scan();
      await run.look({ kind: 'underWay', stage: 'shown' });
    },
  };
  return run;
}
