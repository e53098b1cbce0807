import { createActor } from 'xstate';
import { paymentsOf } from '#domain/file/payments.ts';
import { someFile, someLines, someOwnData } from '#domain/file/testing/some-files.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { MyAccountEvent } from '../context.ts';
import { myAccountMachine } from '../machine.ts';
import type {
  ChooseFileAnswer,
  ChooseFileInput,
  Files,
  OwnFile,
  ReadFileAnswer,
  ReadPaymentsAnswer,
  WholeFile,
} from '../ports.ts';

export const myAccountInput: JourneyMachineInput = {
  ...someJourneyInput,
  identity: someOpenAccount({ caisse: 'caf-31', now: () => START }),
};

export const guardianInput: JourneyMachineInput = {
  ...someJourneyInput,
  identity: someOpenAccount({ caisse: 'caf-31', now: () => START }, 'guardian'),
};

/** Alone in the file, responsible for it. */
export const ownFiles: Files = { actsFor: null, actsIn: null, others: [], isResponsible: true, spouse: null };
const fabrice = { ref: 'fabrice', name: 'Fabrice C.' };
/** A file of their own, and that of Fabrice. */
export const twoFiles: Files = { ...ownFiles, others: [fabrice] };
export const inFileOfFabrice: Files = { ...twoFiles, actsFor: fabrice.name, actsIn: fabrice.ref };

const contacts = [
  { kind: 'mobile', masked: 'XX XX XX 46 65' },
  { kind: 'mail', masked: 'm•••••@•••••' },
] as const;

export const wholeFile: WholeFile = { kind: 'file', overview: someFile, contacts, files: ownFiles };
/** A spouse whom nobody authorises. */
export const spouseAlone: OwnFile = {
  kind: 'own',
  data: someOwnData,
  contacts,
  files: { ...ownFiles, isResponsible: false },
};
export const somePayments = paymentsOf(someLines);

/** The journey alone, ports answered by hand. */
export function runMyAccount(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const read = handPort<{ readonly token: string }, ReadFileAnswer>();
  const payments = handPort<{ readonly token: string }, ReadPaymentsAnswer>();
  const choose = handPort<ChooseFileInput, ChooseFileAnswer>();
  const journey = createActor(
    myAccountMachine.provide({
      actors: { readFile: read.logic, readPayments: payments.logic, chooseFile: choose.logic },
    }),
    { input: { ...myAccountInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: MyAccountEvent) => journey.send(event);
  return {
    ...time,
    send,
    read,
    payments,
    choose,
    open: (part: Extract<MyAccountEvent, { readonly type: 'OPEN' }>['part']) => send({ type: 'OPEN', part }),
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
  };
}
