import { assign, setup } from 'xstate';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { Message, MessageDirection, MessageLine, MessageRef } from '#domain/messages/message.ts';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { isAboveLevel, nothingFetched, type MessagesContext, type MessagesEvent } from './context.ts';
import { messagesDelays } from './delays.ts';
import { openMessage, readMessages } from './ports.ts';
import type { MessagesMeta } from './screens.ts';

const lineOf = ({ messages }: Pick<MessagesContext, 'messages'>, asked: MessageRef | undefined) =>
  messages.find(({ ref }) => ref === asked);

/** What the chart is made of: types, ports, delays, guards and plain actions. */
export const messages = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: MessagesContext;
    events: MessagesEvent;
    output: JourneyEnd;
    meta: MessagesMeta;
    tags: JourneyTag;
  },
  actors: { readMessages, openMessage },
  delays: { answerLimit: messagesDelays.answerLimitMs },
  guards: {
    hasNone: ({ context }) => context.messages.length === 0,
    /** The level was raised for one of them. */
    goesOn: ({ context }) => lineOf(context, context.resume) !== undefined,
    isListed: ({ context, event }) => event.type === 'OPEN' && lineOf(context, event.message) !== undefined,
    isAboveLevel: ({ context }) => {
      const line = lineOf(context, context.asked);
      return line !== undefined && isAboveLevel(context, line);
    },
  },
  actions: {
    noteMessages: assign((_, given: { readonly messages: readonly MessageLine[] }) => ({
      ...given,
      outcome: { kind: 'completed' } as const,
    })),
    /** Once: a message that is gone is not asked for again. */
    goOn: assign(({ context }) => {
      const line = lineOf(context, context.resume);
      return { asked: line?.ref, direction: line?.direction ?? 'received', resume: undefined };
    }),
    noteAsked: assign((_, { message }: { readonly message: MessageRef }) => ({ asked: message })),
    noteDirection: assign((_, { direction }: { readonly direction: MessageDirection }) => ({
      direction,
      asked: undefined,
    })),
    /** It is read: the list says so too. */
    noteOpened: assign(({ context }, { message }: { readonly message: Message }) => ({
      message,
      messages: context.messages.map((line) => (line.ref === message.ref ? { ...line, isRead: true } : line)),
    })),
    noteRefusal: assign((_, { reason }: { readonly reason: FileRefusal }) => ({ refusal: reason })),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteAccountOver: assign({ accountIsOver: true }),
    noteWentBack: assign({ wentBack: true }),
    forgetMessage: assign({ message: undefined }),
    forgetFile: assign(nothingFetched),
    endToRaise: assign({ outcome: { kind: 'left', next: 'raiseAccount', thenBack: true } }),
    endFor: assign((_, { next }: { readonly next: JourneyId }) => ({ outcome: { kind: 'refused', next } as const })),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
