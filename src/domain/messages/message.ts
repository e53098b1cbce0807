import * as z from 'zod/mini';
import { calendarDateSchema } from '../time/instant-schema.ts';

const messageDirections = ['received', 'sent'] as const;
export type MessageDirection = (typeof messageDirections)[number];

/** What a message is about, as a kind. Screens word it. */
const messageTopics = [
  'payment',
  'rights',
  /** The caisse waits for a paper. */
  'paperAsked',
  'paperReceived',
  'appointment',
  'reimbursement',
  'sickLeave',
  'card',
  'information',
  'other',
] as const;
export type MessageTopic = (typeof messageTopics)[number];

const SUBJECT_MAX_LENGTH = 120;
const BODY_MAX_LENGTH = 4_000;
const PARAGRAPHS_MAX = 40;
const ATTACHMENTS_MAX = 20;
/** The newest ones: a kiosk is no archive. */
export const MESSAGES_MAX = 100;

/** Names a message: the caisse's own name of it towards the gateway, and towards a kiosk one that is good in its visit alone. */
export const messageRefSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,43}$/));
export type MessageRef = z.infer<typeof messageRefSchema>;

/** What a message says of itself before it is opened, in the caisse's own words. */
const messageHeadSchema = z.readonly(
  z.strictObject({
    topic: z.enum(messageTopics),
    subject: z.string().check(z.minLength(1), z.maxLength(SUBJECT_MAX_LENGTH)),
    /** How many papers came with it. A kiosk shows none of them. */
    attachments: z.int().check(z.gte(0), z.lte(ATTACHMENTS_MAX)),
  }),
);

/** What is known of each message, whatever it is about. */
const envelope = {
  ref: messageRefSchema,
  direction: z.enum(messageDirections),
  sentOn: calendarDateSchema,
  /** What the person wrote is always read. */
  isRead: z.boolean(),
  isAboutHealth: z.boolean(),
};

/** One message of a list. Of one about health nothing but its date is told below two factors (P34): no `head`. */
export const messageLineSchema = z.readonly(z.strictObject({ ...envelope, head: z.nullable(messageHeadSchema) })).check(
  z.refine(({ isAboutHealth, head }) => isAboutHealth || head !== null),
  z.refine(({ direction, isRead }) => direction === 'received' || isRead),
);
export type MessageLine = z.infer<typeof messageLineSchema>;

/** The newest first, each once. */
export const messageLinesSchema = z.array(messageLineSchema).check(
  z.maxLength(MESSAGES_MAX),
  z.refine((lines) => lines.every(({ sentOn }, index) => index === 0 || sentOn <= (lines[index - 1]?.sentOn ?? ''))),
  z.refine((lines) => new Set(lines.map(({ ref }) => ref)).size === lines.length),
);

const paragraphSchema = z.string().check(z.minLength(1), z.maxLength(BODY_MAX_LENGTH));

/** A message that is opened: by that it is read. */
export const messageSchema = z.readonly(
  z.strictObject({
    ...envelope,
    isRead: z.literal(true),
    head: messageHeadSchema,
    /** Paragraphs. */
    body: z.array(paragraphSchema).check(
      z.minLength(1),
      z.maxLength(PARAGRAPHS_MAX),
      z.refine((body) => body.reduce((sum, { length }) => sum + length, 0) <= BODY_MAX_LENGTH),
    ),
  }),
);
export type Message = z.infer<typeof messageSchema>;

/** « 2 nouveaux messages » (#6): what the caisse wrote and nobody has opened. */
export const unreadAmong = (lines: readonly Pick<MessageLine, 'direction' | 'isRead'>[]): number =>
  lines.filter(({ direction, isRead }) => direction === 'received' && !isRead).length;

/** The same without what is about health: for whoever has not shown two factors (P34). */
export const withoutHealth = (line: MessageLine): MessageLine => (line.isAboutHealth ? { ...line, head: null } : line);
