import * as z from 'zod/mini';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { messageLinesSchema, messageRefSchema, messageSchema } from '#domain/messages/message.ts';
import { accountOnKiosk } from './account-session.ts';
import { route } from './route.ts';

const refusals = ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'] as const;

const refused = z.strictObject({ kind: z.literal('refused'), reason: fileRefusalSchema });

/** « Mes messages » (#6, #23, #292): of the file in which the session acts. Each is named for this visit alone. */
export const messagesRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/messages',
  level: 'kiosk',
  act: 'readMessages',
  summary: 'Lists what the caisse and the person wrote to each other.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('messages'), messages: messageLinesSchema }),
      refused,
    ]),
  },
  problems: refusals,
});

/** One message, which is read from then on. `levelTooLow`: it is about health and needs `strong` (P34); it stays unread. */
export const openMessageRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/messages/open',
  level: 'kiosk',
  act: 'readMessages',
  summary: 'Shows one message, and marks it as read.',
  body: z.strictObject({ ...accountOnKiosk, message: messageRefSchema }),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('opened'), message: messageSchema }),
      z.strictObject({ kind: z.literal('levelTooLow') }),
      z.strictObject({ kind: z.literal('gone') }),
      refused,
    ]),
  },
  problems: refusals,
});
