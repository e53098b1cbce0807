import type { Message, MessageLine, MessageRef } from '#domain/messages/message.ts';
import type { FileRefused } from './caisse-file.ts';
import type { PersonId } from './person-id.ts';

export interface MessagesQuery {
  /** Whose file: a spouse, a child or a dependant has none of their own. */
  readonly person: PersonId;
  /** Without, nothing of a message about health is told but that there is one, and its date (P34). */
  readonly mayShowHealth: boolean;
}

export interface MessageQuery extends MessagesQuery {
  /** As `list` named it. */
  readonly message: MessageRef;
}

/** The newest first. */
export type MessagesOutcome = { readonly kind: 'messages'; readonly messages: readonly MessageLine[] } | FileRefused;

export type MessageOutcome =
  | { readonly kind: 'opened'; readonly message: Message }
  /** It is about health, which may not be shown: it stays unread. */
  | { readonly kind: 'levelTooLow' }
  /** There is no such message in this file, or no more. */
  | { readonly kind: 'gone' }
  | FileRefused;

/** What a caisse and a person wrote to each other (#6, #23, #292). The gateway decides who may ask. */
export interface CaisseMessages {
  /** Of about a year; at most a hundred. Nothing is read by it. */
  list(query: MessagesQuery, signal?: AbortSignal): Promise<MessagesOutcome>;
  /** Shows one message, which is read from then on. Repeating it changes nothing more. */
  open(query: MessageQuery, signal?: AbortSignal): Promise<MessageOutcome>;
}
