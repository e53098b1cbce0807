import type { CaisseId } from '#domain/caisse/caisse.ts';
import { createActor } from 'xstate';
import type { SignInEvent } from '../context.ts';
import { signInMachine } from '../machine.ts';
import type { ChangePasswordAnswer, ChangePasswordInput, SignInAnswer, SignInInput } from '../ports.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { handClock } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

/** Fulfils the rules of both caisses. */
export const goodPassword = 'Tournesol47';

/** The old password of the Caf. */
export const oldPassword = '40718253';

/** The journey alone, ports answered by hand. */
export function runSignIn(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ready = handPort<{ readonly caisse: CaisseId }, ReadinessAnswer>();
  const open = handPort<SignInInput, SignInAnswer>();
  const save = handPort<ChangePasswordInput, ChangePasswordAnswer>();
  const release = handPort<{ readonly token: string }, void>();
  const journey = createActor(
    signInMachine.provide({
      actors: {
        checkReadiness: ready.logic,
        signIn: open.logic,
        changePassword: save.logic,
        releaseToken: release.logic,
      },
    }),
    { input: { ...someJourneyInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: SignInEvent) => journey.send(event);
  const run = {
    ...time,
    journey,
    send,
    ready,
    open,
    save,
    release,
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
      if (run.screen() === 'nir') send({ type: 'NIR_GIVEN', nir: someNir });
    },
    /** Up to the answer of the gateway. */
    giveAll: async (secret = goodPassword) => {
      await run.giveNumber();
      send({ type: 'SECRET_GIVEN', secret, mayBeCode: true });
    },
    /** Up to the answer of the gateway about the new password. */
    choosePassword: async () => {
      await run.giveAll(oldPassword);
      await open.answer({ kind: 'passwordToChoose', token: 'token-1' });
      send({ type: 'BEGIN' });
      send({ type: 'PASSWORD_GIVEN', password: goodPassword });
      send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    },
  };
  return run;
}
