import type { CaisseId } from '#domain/caisse/caisse.ts';
import { createActor } from 'xstate';
import type { CodeUseEvent } from '../context.ts';
import { codeUseMachine } from '../machine.ts';
import type { OpenAnswer, OpenInput, SaveAnswer, SaveInput } from '../ports.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { handClock } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

/** Fulfils the rules of both caisses. */
export const goodPassword = 'Tournesol47';

/** The journey alone, ports answered by hand. */
export function runCodeUse(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ready = handPort<{ readonly caisse: CaisseId }, ReadinessAnswer>();
  const open = handPort<OpenInput, OpenAnswer>();
  const save = handPort<SaveInput, SaveAnswer>();
  const release = handPort<{ readonly token: string }, void>();
  const journey = createActor(
    codeUseMachine.provide({
      actors: {
        checkReadiness: ready.logic,
        openWithCode: open.logic,
        setPassword: save.logic,
        releaseToken: release.logic,
      },
    }),
    { input: { ...someJourneyInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: CodeUseEvent) => journey.send(event);
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
    hasTag: (tag: 'typing' | 'busy' | 'noReturn') => journey.getSnapshot().hasTag(tag),
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    /** Up to the answer of the gateway about the code. */
    giveAll: async () => {
      await ready.answer({ kind: 'ready' });
      send({ type: 'BEGIN' });
      send({ type: 'NIR_GIVEN', nir: someNir });
      send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
      send({ type: 'CODE_GIVEN', code: '4073' });
    },
    /** Up to the first password screen. */
    openAccount: async () => {
      await run.giveAll();
      await open.answer({ kind: 'opened', token: 'token-1', rulesKind: 'caf' });
    },
    /** Up to the answer of the gateway about the password. */
    choosePassword: async () => {
      await run.openAccount();
      send({ type: 'PASSWORD_GIVEN', password: goodPassword });
      send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    },
  };
  return run;
}
