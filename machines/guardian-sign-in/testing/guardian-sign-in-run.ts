import { createActor } from 'xstate';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import { handClock } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { GuardianSignInEvent } from '../context.ts';
import { guardianSignInMachine } from '../machine.ts';
import type { GuardianSignInAnswer, GuardianSignInInput } from '../ports.ts';
import { goodPassword, someGuardianNumber } from './walk.ts';

/** The journey alone, ports answered by hand. */
export function runGuardianSignIn(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ready = handPort<{ readonly caisse: CaisseId }, ReadinessAnswer>();
  const open = handPort<GuardianSignInInput, GuardianSignInAnswer>();
  const journey = createActor(
    guardianSignInMachine.provide({ actors: { checkReadiness: ready.logic, openAccount: open.logic } }),
    { input: { ...someJourneyInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: GuardianSignInEvent) => journey.send(event);
  const run = {
    ...time,
    send,
    ready,
    open,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    /** Up to the question of the password. */
    giveNumber: async () => {
      await ready.answer({ kind: 'ready' });
      send({ type: 'BEGIN' });
      send({ type: 'NUMBER_GIVEN', number: someGuardianNumber });
    },
    /** Up to the answer of the gateway. */
    giveAll: async () => {
      await run.giveNumber();
      send({ type: 'SECRET_GIVEN', secret: goodPassword });
    },
  };
  return run;
}
