import type { TypedContact } from '#domain/account/creation.ts';
import type { Iban } from '#domain/bank/iban.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { createActor } from 'xstate';
import type { CardHolderAnswer, CardHolderClaim } from '#machines/common/card.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import { START, handClock } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { CreateAccountEvent } from '../context.ts';
import { createAccountMachine } from '../machine.ts';
import type {
  CheckAnswer,
  CheckInput,
  ContactOnFile,
  CreateAnswer,
  CreateInput,
  LetterAnswer,
  LetterInput,
  PostponeAnswer,
  SendAnswer,
  SendInput,
  StartAnswer,
  StartInput,
} from '../ports.ts';

/** Fulfils the rules of both caisses. */
export const goodPassword = 'Tournesol47';

/** The example of the IBAN registry (ISO 13616), which is nobody’s. */
export const someIban = 'FR1420041010050500013M02606' as Iban;

export const someMail: TypedContact = { kind: 'mail', value: 'camille@example.org' };
export const someMobile: TypedContact = { kind: 'mobile', value: '0639980001' };

export const someContactsOnFile: readonly ContactOnFile[] = [
  { id: 'mobile', kind: 'mobile', masked: 'XX\u00A0XX\u00A0XX\u00A046\u00A065' },
  { id: 'letter', kind: 'letter', masked: null },
];

/** Answers by the screen that asks, the same for every test. */
export const answersByScreen: Readonly<Partial<Record<string, CreateAccountEvent>>> = {
  triage: { type: 'SITUATION_CHOSEN', situation: 'attached' },
  notice: { type: 'BEGIN' },
  checklist: { type: 'CONFIRM' },
  method: { type: 'CHOOSE_METHOD', method: 'declared' },
  cardChecked: { type: 'CONFIRM' },
  hasNumber: { type: 'HAS_NUMBER', hasNumber: true },
  nir: { type: 'NIR_GIVEN', nir: someNir },
  civility: { type: 'CIVILITY_GIVEN', civility: 'madame' },
  birthName: { type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' },
  firstNames: { type: 'FIRST_NAMES_GIVEN', firstNames: 'CAMILLE' },
  usedName: { type: 'USED_NAME_GIVEN', usedName: null },
  birthDate: { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
  birthPlace: { type: 'BIRTH_PLACE_GIVEN', birthPlace: 'metropolitanFrance' },
  livesInFrance: { type: 'RESIDENCE_GIVEN', livesInFrance: true },
  postalCode: { type: 'POSTAL_CODE_GIVEN', postalCode: '31000' },
  iban: { type: 'IBAN_GIVEN', iban: someIban },
  rib: { type: 'CONFIRM' },
  cardNumber: { type: 'CARD_NUMBER_GIVEN', cardNumber: '4711' },
  contactKind: { type: 'CONTACT_KIND_CHOSEN', kind: 'mail' },
  mail: { type: 'CONTACT_GIVEN', contact: someMail },
  mobile: { type: 'CONTACT_GIVEN', contact: someMobile },
};

/** The journey alone, ports answered by hand. */
export function runCreateAccount(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ready = handPort<{ readonly caisse: CaisseId }, ReadinessAnswer>();
  const verify = handPort<CardHolderClaim, CardHolderAnswer>();
  const start = handPort<StartInput, StartAnswer>();
  const sent = handPort<SendInput, SendAnswer>();
  const check = handPort<CheckInput, CheckAnswer>();
  const postponed = handPort<{ readonly creationId: string }, PostponeAnswer>();
  const letter = handPort<LetterInput, LetterAnswer>();
  const create = handPort<CreateInput, CreateAnswer>();
  const journey = createActor(
    createAccountMachine.provide({
      actors: {
        checkReadiness: ready.logic,
        verifyCardHolder: verify.logic,
        startCreation: start.logic,
        sendCode: sent.logic,
        checkCode: check.logic,
        postpone: postponed.logic,
        resumeByLetter: letter.logic,
        createAccount: create.logic,
      },
    }),
    { input: { ...someJourneyInput, now: time.now, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: CreateAccountEvent) => journey.send(event);
  const screen = (): string | undefined => {
    const [meta] = metasOf(journey.getSnapshot());
    return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
  };
  const run = {
    ...time,
    journey,
    send,
    screen,
    ready,
    verify,
    start,
    sent,
    check,
    postponed,
    letter,
    create,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    hasTag: (tag: 'awaitsMessage' | 'noReturn') => journey.getSnapshot().hasTag(tag),
    /** Answers each question until that screen comes; gives the screens on the way. */
    answerTo: async (last: string): Promise<readonly string[]> => {
      if (screen() === 'waiting: lookingWhetherItWorks') await ready.answer({ kind: 'ready' });
      const seen: string[] = [];
      for (let at = screen(); at !== last; at = screen()) {
        const answer = at === undefined ? undefined : answersByScreen[at];
        if (at === undefined || answer === undefined || seen.length > 40) throw new Error(`no way on from ${at}`);
        seen.push(at);
        send(answer);
      }
      return seen;
    },
    /** Up to the field of the code. */
    comeToCode: async () => {
      await run.answerTo('check');
      send({ type: 'CONFIRM' });
      await start.answer({ kind: 'started', creationId: 'creation-1', againAt: START + 30_000 });
    },
    /** Up to the contacts on file. */
    comeToProof: async () => {
      await run.comeToCode();
      send({ type: 'CODE_GIVEN', code: '012345' });
      await check.answer({ kind: 'proofNeeded', contacts: someContactsOnFile });
    },
    /** Up to the choice of a password. */
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
