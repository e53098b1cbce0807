import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '#contract/bytes/base64url.ts';
import type { VisitorToken } from '#contract/identifiers.ts';
import type { messagesRoute, openMessageRoute } from '#contract/routes/messages.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { reaches } from '#domain/identity/level.ts';
import {
  messageLinesSchema,
  messageSchema,
  withoutHealth,
  type MessageLine,
  type MessageRef,
} from '#domain/messages/message.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import type { FileRefused } from '../caisses/caisse-file.ts';
import type { MessagesQuery } from '../caisses/caisse-messages.ts';
import { readAnswer, type Sender } from '../caisses/read-answer.ts';
import { holderOfFile, type AccountSession } from '../visitors/account-sessions.ts';

type Services = Pick<AccountServices, 'caisses' | 'log'>;

/**
 * The messages of the file in which the session acts; nothing is read by it.
 *
 * @throws CaisseUnavailable also for a caisse whose answer is no such list
 */
export async function listMessages(
  services: Services,
  { body: { token }, session }: AccountCall<typeof messagesRoute>,
): Promise<AnswerOf<typeof messagesRoute>> {
  const listed = await linesOf(services, session);
  if (listed.kind === 'refused') return listed;
  return { kind: 'messages', messages: listed.lines.map((line) => ({ ...line, ref: refOf(token, line.ref) })) };
}

/**
 * One of them, which the caisse marks as read. It is looked for among those of the file: a name from another visit, or of
 * another file, names nothing here.
 *
 * @throws CaisseUnavailable also for a caisse whose answer is another message, or none
 */
export async function openMessage(
  services: Services,
  { body: { token, message: asked }, session }: AccountCall<typeof openMessageRoute>,
): Promise<AnswerOf<typeof openMessageRoute>> {
  const listed = await linesOf(services, session);
  if (listed.kind === 'refused') return listed;
  const line = listed.lines.find(({ ref }) => refOf(token, ref) === asked);
  if (line === undefined) return { kind: 'gone' };
  const query = queryOf(session);
  // Not even asked for: the caisse would mark it as read.
  if (line.isAboutHealth && !query.mayShowHealth) return { kind: 'levelTooLow' };

  const outcome = await services.caisses[session.caisse].messages.open({ ...query, message: line.ref });
  const sender = { log: services.log, caisse: session.caisse };
  if (outcome.kind === 'refused') return readRefusal(sender, outcome);
  if (outcome.kind === 'levelTooLow' || outcome.kind === 'gone') return { kind: outcome.kind };
  const message = readAnswer(sender, 'message', theOne(line), outcome.message);
  return { kind: 'opened', message: { ...message, ref: asked } };
}

type Listed = { readonly kind: 'messages'; readonly lines: readonly MessageLine[] } | FileRefused;

/** As the caisse names them. Whatever it sent: below `strong` nothing about health goes further than here (P34). */
async function linesOf({ caisses, log }: Services, session: AccountSession): Promise<Listed> {
  const query = queryOf(session);
  const sender = { log, caisse: session.caisse };
  const listed = await caisses[session.caisse].messages.list(query);
  if (listed.kind === 'refused') return readRefusal(sender, listed);
  const lines = readAnswer(sender, 'messages', messageLinesSchema, listed.messages);
  return { kind: 'messages', lines: query.mayShowHealth ? lines : lines.map(withoutHealth) };
}

const queryOf = (session: AccountSession): MessagesQuery => ({
  person: holderOfFile(session),
  mayShowHealth: reaches(session.level, 'strong'),
});

/** What was asked for and listed: about health only where the list said so. */
const theOne = (line: MessageLine) =>
  messageSchema.check(z.refine((read) => read.ref === line.ref && read.isAboutHealth === line.isAboutHealth));

const readRefusal = (sender: Sender, { reason }: FileRefused): FileRefused => ({
  kind: 'refused',
  reason: readAnswer(sender, 'refusal', fileRefusalSchema, reason),
});

/** A name for a message in one visit: the caisse's own name of it never leaves the gateway. */
function refOf(token: VisitorToken, ref: MessageRef): MessageRef {
  const mac = createHmac('sha256', fromBase64Url(token) ?? token)
    .update('message/v1')
    .update(ref);
  return toBase64Url(mac.digest());
}
