import type { CaisseId } from '#domain/caisse/caisse.ts';
import { createActor } from 'xstate';
import type {
  ChangeContactAnswer,
  ChangeContactInput,
  ConfirmAnswer,
  ConfirmInput,
  ContactCodeAnswer,
  ContactCodeInput,
  ContactsAnswer,
  ShownContact,
} from '../contacts-ports.ts';
import type { ManageAccountEvent } from '../context.ts';
import { manageAccountMachine } from '../machine.ts';
import type { ChangePasswordAnswer, ChangePasswordInput, HistoryAnswer } from '../ports.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someNir } from '#machines/testing/samples.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

/** Fulfils the rules of both caisses. */
export const goodPassword = 'Tournesol47';
export const currentPassword = 'Garonne31Verte';

export const account = someOpenAccount({ caisse: 'caf-31', now: () => START });

/** Opened by a provisional code. */
export const codeAccount = { ...account, openedBy: 'code' } as const;

export const accountInput: JourneyMachineInput = { ...someJourneyInput, identity: account, known: { nir: someNir } };

export const someShownContacts: readonly ShownContact[] = [
  { kind: 'mobile', masked: 'XX\u00A0XX\u00A0XX\u00A046\u00A065' },
  { kind: 'mail', masked: 'c•••••@•••••' },
];

/** The journey alone, ports answered by hand. */
export function runManageAccount(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ready = handPort<{ readonly caisse: CaisseId }, ReadinessAnswer>();
  const draw = handPort<void, string>();
  const change = handPort<ChangePasswordInput, ChangePasswordAnswer>();
  const read = handPort<{ readonly token: string }, HistoryAnswer>();
  const contacts = handPort<{ readonly token: string }, ContactsAnswer>();
  const confirm = handPort<ConfirmInput, ConfirmAnswer>();
  const sendCode = handPort<ContactCodeInput, ContactCodeAnswer>();
  const changeContact = handPort<ChangeContactInput, ChangeContactAnswer>();
  const journey = createActor(
    manageAccountMachine.provide({
      actors: {
        checkReadiness: ready.logic,
        drawAct: draw.logic,
        changePassword: change.logic,
        readHistory: read.logic,
        readContacts: contacts.logic,
        confirmHolder: confirm.logic,
        sendContactCode: sendCode.logic,
        changeContact: changeContact.logic,
      },
    }),
    { input: { ...accountInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: ManageAccountEvent) => journey.send(event);
  const run = {
    ...time,
    journey,
    send,
    ready,
    draw,
    change,
    read,
    contacts,
    confirm,
    sendCode,
    changeContact,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    /** Up to the question of the current password. */
    begin: async () => {
      send({ type: 'CHANGE_PASSWORD' });
      await ready.answer({ kind: 'ready' });
    },
    /** Up to the answer of the gateway. */
    giveAll: async (act = 'act-1') => {
      await run.begin();
      send({ type: 'CURRENT_GIVEN', password: currentPassword });
      send({ type: 'PASSWORD_GIVEN', password: goodPassword });
      send({ type: 'PASSWORD_REPEATED', password: goodPassword });
      await draw.answer(act);
    },
  };
  return run;
}
