import { fileRefusals } from '#domain/documents/refusal.ts';
import type { Message, MessageLine } from '#domain/messages/message.ts';
import {
  someLines,
  someLongest,
  somePayment,
  someSickLeave,
  someMessages,
} from '#domain/messages/testing/some-messages.ts';
import { initialContext, type MessagesContext } from '#machines/messages/context.ts';
import type { MessagesScreen } from '#machines/messages/screens.ts';
import {
  cpamInput,
  guardianInput,
  maskedLines,
  messagesInput,
  strongInput,
} from '#machines/messages/testing/messages-run.ts';

const begun: MessagesContext = initialContext(messagesInput);
const atCpam: MessagesContext = initialContext(cpamInput);
const strong: MessagesContext = initialContext(strongInput);
const [paymentLine] = someLines;
const [, , sent] = someMessages;
if (paymentLine === undefined || sent === undefined) throw new Error('there are no messages');

const listed: MessagesContext = { ...begun, messages: maskedLines };
/** More than a page holds, one of them with a subject as long as it may be. */
const many: readonly MessageLine[] = Array.from({ length: 14 }, (_, index) => ({
  ...paymentLine,
  ref: `n${index}`,
  isRead: index > 2,
  head: index === 1 ? someLongest.head : paymentLine.head,
}));
const reading = (message: Message, context = begun): MessagesContext => ({ ...context, messages: someLines, message });
const healthAsked = { messages: maskedLines, asked: someSickLeave.ref };

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const messagesSamples: Readonly<Record<MessagesScreen, readonly [MessagesContext, ...MessagesContext[]]>> = {
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...atCpam, notNow: 'caisseUnavailable' },
  ],
  notAllowed: [begun, atCpam, initialContext(guardianInput)],
  refused: [
    { ...begun, refusal: 'struckOff' },
    ...fileRefusals.slice(1).map((refusal): MessagesContext => ({ ...begun, refusal })),
  ],
  none: [begun, atCpam],
  list: [
    listed,
    { ...listed, direction: 'sent' },
    { ...begun, messages: many },
    { ...atCpam, messages: maskedLines },
    { ...strong, messages: someLines },
    { ...begun, messages: [paymentLine], direction: 'sent' },
    { ...begun, messages: maskedLines.filter(({ direction }) => direction === 'sent') },
  ],
  stepUp: [{ ...atCpam, ...healthAsked }],
  tryAgain: [
    { ...listed, notNow: 'offline' },
    { ...listed, notNow: 'caisseUnavailable' },
  ],
  gone: [listed],
  message: [reading(somePayment), reading(someLongest), reading(someSickLeave, strong), reading(sent)],
};
