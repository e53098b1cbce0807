import type { FileRefusal } from '#domain/documents/refusal.ts';
import { reaches } from '#domain/identity/level.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyId, JourneyOutcome } from '#domain/journey/journey.ts';
import type { Message, MessageDirection, MessageLine, MessageRef } from '#domain/messages/message.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import type { OpenMessageInput } from './ports.ts';

/** What was read of one file: dropped whole when the visitor may see it no more. */
interface Fetched {
  /** The newest first. */
  readonly messages: readonly MessageLine[];
  /** The one that is read now. */
  readonly message: Message | undefined;
}

export interface MessagesContext extends Omit<JourneyMachineInput, 'typedCode' | 'resume'>, DelayContext, Fetched {
  /** The message for which the level was raised; undefined once it was asked for. */
  readonly resume: MessageRef | undefined;
  /** Of which list is shown. */
  readonly direction: MessageDirection;
  /** The message that was touched last. */
  readonly asked: MessageRef | undefined;
  readonly refusal: FileRefusal | undefined;
  readonly accountIsOver: boolean;
  readonly wentBack: boolean;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send. */
export type MessagesEvent =
  | { readonly type: 'SHOW'; readonly direction: MessageDirection }
  | { readonly type: 'OPEN'; readonly message: MessageRef }
  /** A second factor, then the same message. */
  | { readonly type: 'RAISE' }
  /** The same once more. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'BACK' }
  /** Back to the list. */
  | { readonly type: 'FINISH' }
  /** Another service, which helps here. */
  | { readonly type: 'GO_TO'; readonly next: JourneyId }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' };

export const nothingFetched: Fetched = { messages: [], message: undefined };

export function initialContext({ typedCode: _notOurs, resume, ...input }: JourneyMachineInput): MessagesContext {
  return {
    ...input,
    ...nothingFetched,
    resume,
    direction: 'received',
    asked: undefined,
    refusal: undefined,
    accountIsOver: false,
    wentBack: false,
    notNow: undefined,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, asked, accountIsOver, wentBack }: MessagesContext): JourneyEnd {
  const comesBack = outcome.kind !== 'failed' && outcome.thenBack === true;
  return {
    outcome,
    known,
    // Good in this visit alone, and telling nothing of the message.
    ...(comesBack && asked !== undefined && { resume: asked }),
    ...(accountIsOver && { accountIsOver }),
    ...(wentBack && { wentBack }),
  };
}

/** Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<MessagesContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

/** Those of the list that is shown. */
export const shownLines = ({ messages, direction }: Pick<MessagesContext, 'messages' | 'direction'>) =>
  messages.filter((line) => line.direction === direction);

/** P34: a message about health needs two factors. The session has opened the account: no other one is too low. */
export const isAboveLevel = (
  { identity }: Pick<MessagesContext, 'identity'>,
  { isAboutHealth }: Pick<MessageLine, 'isAboutHealth'>,
): boolean => isAboutHealth && !reaches(identity.level, 'strong');

/** What is read. @throws Error when nothing was opened. Unreachable: the chart opens it first. */
export function messageRead({ message }: Pick<MessagesContext, 'message'>): Message {
  if (message === undefined) throw new Error('no message was opened');
  return message;
}

/** @throws Error when nothing was touched. Unreachable: the chart notes it first. */
export function openInputOf(context: Pick<MessagesContext, 'identity' | 'asked'>): OpenMessageInput {
  const { asked } = context;
  if (asked === undefined) throw new Error('no message was chosen');
  return { token: tokenOf(context), message: asked };
}
