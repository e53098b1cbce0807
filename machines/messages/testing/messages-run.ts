import { createActor } from 'xstate';
import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { withoutHealth, type MessageLine } from '#domain/messages/message.ts';
import { someLines } from '#domain/messages/testing/some-messages.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { MessagesEvent } from '../context.ts';
import { messagesMachine } from '../machine.ts';
import type { OpenMessageAnswer, OpenMessageInput, ReadMessagesAnswer } from '../ports.ts';

const now = () => START;

/** At a Caf, with an account that a password opened. */
export const messagesInput: JourneyMachineInput = {
  ...someJourneyInput,
  identity: someOpenAccount({ caisse: 'caf-31', now }),
};
export const guardianInput: JourneyMachineInput = {
  ...someJourneyInput,
  identity: someOpenAccount({ caisse: 'caf-31', now }, 'guardian'),
};
/** At a Cpam. */
export const cpamInput: JourneyMachineInput = {
  ...messagesInput,
  caisse: someCpam,
  identity: someOpenAccount({ caisse: someCpam, now }),
};
export const strongInput: JourneyMachineInput = {
  ...cpamInput,
  identity: { ...someOpenAccount({ caisse: someCpam, now }), level: 'strong' },
};

/** As the gateway lists them below two factors. */
export const maskedLines = someLines.map(withoutHealth);

/** The journey alone, ports answered by hand. */
export function runMessages(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const read = handPort<{ readonly token: string }, ReadMessagesAnswer>();
  const opening = handPort<OpenMessageInput, OpenMessageAnswer>();
  const journey = createActor(
    messagesMachine.provide({ actors: { readMessages: read.logic, openMessage: opening.logic } }),
    { input: { ...messagesInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: MessagesEvent) => journey.send(event);
  return {
    ...time,
    send,
    read,
    opening,
    see: async (messages: readonly MessageLine[] = maskedLines) => await read.answer({ kind: 'messages', messages }),
    open: (message: string) => send({ type: 'OPEN', message }),
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
  };
}
