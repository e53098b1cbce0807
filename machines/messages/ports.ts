import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { Message, MessageLine, MessageRef } from '#domain/messages/message.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';

/** The caisse shows nothing of the file. */
interface FileRefused {
  readonly kind: 'refused';
  readonly reason: FileRefusal;
}

/** Nothing of this file is for the visitor: a spouse without authorisation, a guardian who has chosen nobody. */
interface NotAllowed {
  readonly kind: 'notAllowed';
}

/** The gateway has closed the account. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

export type ReadMessagesAnswer =
  | { readonly kind: 'messages'; readonly messages: readonly MessageLine[] }
  | FileRefused
  | NotAllowed
  | SessionOver
  | NotNow;

/** Reads the list of messages of the file in which the session acts, the newest first. It opens none. */
export const readMessages = answerPort<{ readonly token: string }, ReadMessagesAnswer>('messages.readMessages');

export interface OpenMessageInput {
  /** Of the open account. */
  readonly token: string;
  readonly message: MessageRef;
}

export type OpenMessageAnswer =
  | { readonly kind: 'opened'; readonly message: Message }
  /** It is about health, and two factors were not shown. */
  | { readonly kind: 'levelTooLow' }
  /** It is there no more. */
  | { readonly kind: 'gone' }
  | FileRefused
  | NotAllowed
  | SessionOver
  | NotNow;

/** Opens one message, which the caisse marks as read. Repeating it is safe. */
export const openMessage = answerPort<OpenMessageInput, OpenMessageAnswer>('messages.openMessage');
