import { firstDayOf, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { MESSAGES_MAX, type MessageDirection, type MessageTopic } from '#domain/messages/message.ts';
import { typeset } from '#domain/information/typeset.ts';
import { formatLegalDate } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { monthOf } from '../life/months.ts';

/** A message as it follows from a life: always the same, whenever it is asked for. */
export interface WrittenMessage {
  /** Tells it from every other one of the file, for ever. */
  readonly key: string;
  readonly direction: MessageDirection;
  readonly sentOn: CalendarDate;
  readonly isAboutHealth: boolean;
  readonly topic: MessageTopic;
  readonly subject: string;
  readonly attachments: number;
  readonly body: readonly string[];
}

/** « Mes messages » goes back so far. */
const MONTHS_SHOWN = 12;

type Draft = Pick<WrittenMessage, 'key' | 'sentOn' | 'topic' | 'subject'> & {
  readonly isAboutHealth?: true;
  readonly attachments?: number;
  /** What stands between the greeting and the signature. */
  readonly says: readonly string[];
};

const written = (direction: MessageDirection, draft: Draft, signature: readonly string[]): WrittenMessage => {
  const { key, sentOn, topic, subject, isAboutHealth = false, attachments = 0, says } = draft;
  const body = ['Bonjour,', ...says, ...signature].map((paragraph) => typeset(paragraph, 'fr'));
  return { key, direction, sentOn, isAboutHealth, topic, subject: typeset(subject, 'fr'), attachments, body };
};

export const fromCaf = (draft: Draft): WrittenMessage => written('received', draft, ['Cordialement, votre Caf']);
export const fromCpam = (draft: Draft): WrittenMessage => written('received', draft, ['Cordialement, votre CPAM']);
export const fromPerson = (draft: Draft): WrittenMessage => written('sent', draft, ['Merci de votre réponse.']);

export const dayText = (day: CalendarDate): string => formatLegalDate(day, 'fr').replaceAll(' ', '\u00A0');

/** Those of a year up to today, the newest first; of one day in their own order. */
export function shownOn(messages: readonly WrittenMessage[], today: CalendarDate): readonly WrittenMessage[] {
  const oldest = firstDayOf(monthsBefore(monthOf(today), MONTHS_SHOWN));
  return messages
    .filter(({ sentOn }) => oldest <= sentOn && sentOn <= today)
    .toSorted((one, other) => (one.sentOn < other.sentOn ? 1 : one.sentOn > other.sentOn ? -1 : 0))
    .slice(0, MESSAGES_MAX);
}

/** What came before the month before the life was first asked for was read elsewhere: on the site of the caisse. */
export const wasReadElsewhere = ({ sentOn }: WrittenMessage, anchor: Month): boolean =>
  sentOn < firstDayOf(monthsBefore(anchor, 1));
