import { createHash } from 'node:crypto';
import type { Month } from '#domain/benefits/calendar/month.ts';
import { caisseKindOf, type CaisseId, type CaisseKind } from '#domain/caisse/caisse.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { MessageLine, MessageRef } from '#domain/messages/message.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { Database } from '../../../database/database.ts';
import type { PersonId } from '../../person-id.ts';
import type { CafFile } from '../life/caf/file.ts';
import { openCafFile } from '../life/caf/open-file.ts';
import type { CpamFile } from '../life/cpam/file.ts';
import { openCpamFile } from '../life/cpam/open-file.ts';
import type { FileKey } from '../life/life-store.ts';
import { cafMessages } from './caf-messages.ts';
import { cpamMessages } from './cpam-messages.ts';
import { readMarks } from './read-marks.ts';
import { wasReadElsewhere, type WrittenMessage } from './written-message.ts';

/** A message of a file, as a list shows it and as it is opened. */
export interface FileMessage {
  readonly line: MessageLine & { readonly head: NonNullable<MessageLine['head']> };
  readonly body: readonly string[];
}

interface Written {
  readonly messages: readonly WrittenMessage[];
  readonly anchor: Month;
}

type Writing = (
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  today: CalendarDate,
) => Promise<Written | FileRefusal>;

const writings: Readonly<Record<CaisseKind, Writing>> = {
  async caf(...of) {
    const file = await openCafFile(...of);
    return typeof file === 'string' ? file : { messages: cafMessages(file), anchor: file.told.anchor };
  },
  async cpam(...of) {
    const file = await openCpamFile(...of);
    return typeof file === 'string' ? file : { messages: cpamMessages(file), anchor: file.anchor };
  },
};

/** All messages of somebody's file, the newest first; or why nothing of it is given. */
export async function messagesOf(
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  today: CalendarDate,
): Promise<readonly FileMessage[] | FileRefusal> {
  const written = await writings[caisseKindOf(caisse)](database, caisse, person, today);
  return typeof written === 'string' ? written : await marked(database, { caisse, person }, written);
}

/** The same of a file of the Cpam that is open already. */
export const messagesOfCpamFile = async (
  database: Database,
  key: FileKey,
  file: CpamFile,
): Promise<readonly FileMessage[]> =>
  await marked(database, key, { messages: cpamMessages(file), anchor: file.anchor });

/** The same of a file of the Caf that is open already. */
export const messagesOfCafFile = async (
  database: Database,
  key: FileKey,
  file: CafFile,
): Promise<readonly FileMessage[]> =>
  await marked(database, key, { messages: cafMessages(file), anchor: file.told.anchor });

async function marked(
  database: Database,
  key: FileKey,
  { messages, anchor }: Written,
): Promise<readonly FileMessage[]> {
  const read = await readMarks(database, key);
  return messages.map((message) => {
    const { direction, sentOn, isAboutHealth, topic, subject, attachments, body } = message;
    const ref = refOf(key, message);
    const isRead = direction === 'sent' || wasReadElsewhere(message, anchor) || read.has(ref);
    return { line: { ref, direction, sentOn, isRead, isAboutHealth, head: { topic, subject, attachments } }, body };
  });
}

/** Always the same for a person and a message, and telling neither: the person's own name is opaque and drawn. */
const refOf = ({ caisse, person }: FileKey, { key }: Pick<WrittenMessage, 'key'>): MessageRef =>
  createHash('sha256').update(`${caisse}/${person}/message/${key}`).digest('base64url').slice(0, REF_LENGTH);

const REF_LENGTH = 22;
