import type { CaisseId } from '#domain/caisse/caisse.ts';
import { createActor } from 'xstate';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import { START, handClock } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someNir } from '#machines/testing/samples.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { ForgottenPasswordEvent } from '../context.ts';
import { forgottenPasswordMachine } from '../machine.ts';
import type {
  AskedIdentity,
  CheckAnswer,
  CheckInput,
  LetterAnswer,
  LinkAnswer,
  LinkInput,
  ResetContact,
  SaveAnswer,
  SaveInput,
  SendAnswer,
  SendInput,
  StartAnswer,
} from '../ports.ts';

/** Fulfils the rules of both caisses. */
export const goodPassword = 'Tournesol47';

export const someContacts: readonly ResetContact[] = [
  { id: 'mobile', kind: 'mobile', masked: 'XX\u00A0XX\u00A0XX\u00A046\u00A065' },
  { id: 'mail', kind: 'mail', masked: 'm•••••@•••••' },
  { id: 'letter', kind: 'letter', masked: null },
];

/** Another code may be asked for this long after one was. */
export const apartMs = 30_000;

/** The journey alone, ports answered by hand. */
export function runForgottenPassword(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ready = handPort<{ readonly caisse: CaisseId }, ReadinessAnswer>();
  const start = handPort<AskedIdentity, StartAnswer>();
  const letter = handPort<AskedIdentity & { readonly code: string }, LetterAnswer>();
  const sent = handPort<SendInput, SendAnswer>();
  const check = handPort<CheckInput, CheckAnswer>();
  const save = handPort<SaveInput, SaveAnswer>();
  const link = handPort<LinkInput, LinkAnswer>();
  const journey = createActor(
    forgottenPasswordMachine.provide({
      actors: {
        checkReadiness: ready.logic,
        startReset: start.logic,
        proveByLetter: letter.logic,
        sendCode: sent.logic,
        checkCode: check.logic,
        savePassword: save.logic,
        askLink: link.logic,
      },
    }),
    { input: { ...someJourneyInput, now: time.now, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: ForgottenPasswordEvent) => journey.send(event);
  const run = {
    ...time,
    journey,
    send,
    ready,
    start,
    letter,
    sent,
    check,
    save,
    link,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    hasTag: (tag: 'awaitsMessage' | 'noReturn') => journey.getSnapshot().hasTag(tag),
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    /** Up to the notice. */
    begin: async () => {
      await ready.answer({ kind: 'ready' });
    },
    /** Up to what the Caf answers about the identity. */
    giveIdentity: async (way: 'BEGIN' | 'LETTER_CODE' = 'BEGIN') => {
      await run.begin();
      send({ type: way });
      if (run.screen() === 'nir') send({ type: 'NIR_GIVEN', nir: someNir });
      if (run.screen() === 'birthName') send({ type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' });
    },
    /** Up to the proposed contact. */
    comeToContact: async () => {
      await run.giveIdentity();
      await start.answer({ kind: 'contacts', resetId: 'reset-1', contacts: someContacts });
    },
    /** Up to the field of the code. */
    comeToCode: async () => {
      await run.comeToContact();
      send({ type: 'SEND' });
      await sent.answer({ kind: 'accepted', againAt: START + apartMs });
    },
    /** Up to the choice of a new password. */
    comeToPassword: async () => {
      await run.comeToCode();
      send({ type: 'CODE_GIVEN', code: '012345' });
      await check.answer({ kind: 'proven', token: 'token-1' });
    },
    /** Up to the answer of the gateway about it. */
    choosePassword: async () => {
      await run.comeToPassword();
      send({ type: 'PASSWORD_GIVEN', password: goodPassword });
      send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    },
  };
  return run;
}
