import * as z from 'zod/mini';
import type { TypedContact } from '#domain/account/creation.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { emailSchema, mobileSchema } from '#domain/identity/contact.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import type { Contacts } from '../caisses/caisse.ts';
import type { Transaction } from '../database/database.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import type { OutgoingMessages } from '../messages/outgoing.ts';
import { noticeMail, noticeSms } from '../messages/texts.ts';

const onFile = <Value extends z.core.$ZodType<string>>(value: Value) =>
  z.nullable(z.strictObject({ value, changedAt: epochMsSchema }));
const contactsSchema = z.strictObject({ mobile: onFile(mobileSchema), mail: onFile(emailSchema) });

type Box = Pick<SecretBox, 'seal' | 'open'>;

/** The contacts on file before an account is opened, sealed for its creation. */
export function sealFormerContacts(box: Box, creationId: string, contacts: Contacts): Buffer {
  return box.seal('creation', Buffer.from(JSON.stringify(contacts)), `former/${creationId}`);
}

export function openFormerContacts(box: Box, creationId: string, sealed: Buffer | null): Contacts | undefined {
  const opened = sealed === null ? undefined : box.open('creation', sealed, `former/${creationId}`);
  return opened && contactsSchema.parse(JSON.parse(opened.toString()));
}

interface ToldAccount {
  readonly id: string;
  readonly caisse: CaisseId;
  readonly at: EpochMs;
  readonly former: Contacts;
  readonly typed: TypedContact;
}

/**
 * Tells every contact that was on file before, and the one that was typed: it may have taken the place of one of them, so the
 * caisse can no longer be asked. Each is told once.
 */
export async function tellOfAccount(
  outgoing: OutgoingMessages,
  transaction: Transaction,
  { id, caisse, at, former, typed }: ToldAccount,
): Promise<void> {
  const notice = { kind: 'accountCreated', caisse, at } as const;
  const values = (kind: TypedContact['kind']): ReadonlySet<string> =>
    new Set([former[kind]?.value ?? [], typed.kind === kind ? typed.value : []].flat());
  for (const [index, to] of [...values('mail')].entries()) {
    await outgoing.mail(transaction, { to, ...noticeMail(notice) }, `accountCreated:${id}:mail${index}`);
  }
  for (const [index, to] of [...values('mobile')].entries()) {
    await outgoing.sms(transaction, { to, text: noticeSms(notice) }, `accountCreated:${id}:sms${index}`);
  }
}
