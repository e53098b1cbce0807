import { createActor } from 'xstate';
import {
  someInsured,
  someInsuredAtStrong,
  somePayments,
  somePrevention,
} from '#domain/insured-file/testing/some-insured-files.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { AmeliAccountEvent } from '../context.ts';
import { ameliAccountMachine } from '../machine.ts';
import type { InsuredFile, ReadInsuredAnswer, ReadPartAnswer, ReadPartInput } from '../ports.ts';

const account = someOpenAccount({ caisse: 'cpam-31', now: () => START });

/** Signed in with a password alone. */
export const ameliAccountInput: JourneyMachineInput = { ...someJourneyInput, caisse: 'cpam-31', identity: account };
/** The same after a second factor. */
export const ameliAccountAtStrong: JourneyMachineInput = {
  ...ameliAccountInput,
  identity: { ...account, level: 'strong' },
};

const contacts = [
  { kind: 'mobile', masked: 'XX XX XX 46 65' },
  { kind: 'mail', masked: 'm•••••@•••••' },
] as const;

export const insuredFile: InsuredFile = { kind: 'file', overview: someInsured, contacts };
export const insuredFileAtStrong: InsuredFile = { ...insuredFile, overview: someInsuredAtStrong };
export const paymentsRead: ReadPartAnswer = { kind: 'payments', payments: somePayments };
export const preventionRead: ReadPartAnswer = { kind: 'prevention', offers: somePrevention };

/** The journey alone, ports answered by hand. */
export function runAmeliAccount(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const read = handPort<{ readonly token: string }, ReadInsuredAnswer>();
  const part = handPort<ReadPartInput, ReadPartAnswer>();
  const journey = createActor(
    ameliAccountMachine.provide({ actors: { readInsured: read.logic, readPart: part.logic } }),
    { input: { ...ameliAccountInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: AmeliAccountEvent) => journey.send(event);
  return {
    ...time,
    send,
    read,
    part,
    open: (name: Extract<AmeliAccountEvent, { readonly type: 'OPEN' }>['part']) => send({ type: 'OPEN', part: name }),
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
  };
}
