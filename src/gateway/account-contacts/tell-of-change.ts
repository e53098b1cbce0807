import { sql } from 'kysely';
import * as z from 'zod/mini';
import { typedContactSchema, type TypedContact } from '#domain/account/creation.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import { withAccountTables } from '../accounts/tables.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Transaction } from '../database/database.ts';
import { letterPdf } from '../letters/code-letter.ts';
import { noticeLetterWords } from '../letters/letter-words.ts';
import { noticeMail, noticeSms } from '../messages/texts.ts';
import { contactsOf } from '../one-time-codes/settled-contacts.ts';
import type { AccountSession } from '../visitors/account-sessions.ts';
import type { ContactServices } from './services.ts';

/** Those on file before an act: they must be told, although one of them is on file no more. */
export type FormerContacts = readonly TypedContact[];

const formerSchema = z.array(typedContactSchema);
/** A print service that is down for longer has lost it. */
const letterLifeMs = 30 * DAY_MS;

/**
 * The contacts on file before an act, kept sealed with it: a repeat, after the caisse's answer was lost, would find the new one.
 *
 * @throws CaisseUnavailable
 */
export async function formerContacts(
  { database, caisses, keys }: ContactServices,
  { hash, caisse, person }: AccountSession,
  actHash: Buffer,
): Promise<FormerContacts> {
  const onFile = contactsOf(await caisses[caisse].contacts.of(person));
  const now: FormerContacts = onFile.map(({ kind, value }) => ({ kind, value }));
  const context = `${hash.toString('hex')}/${actHash.toString('hex')}`;
  const sealed = keys.box.seal('formerContacts', Buffer.from(JSON.stringify(now)), context);
  const act = await withAccountTables(database)
    .updateTable('account_acts')
    .set({ former: sql<Buffer>`coalesce(former, ${sealed}::bytea)` })
    .where('session_hash', '=', hash)
    .where('act_hash', '=', actHash)
    .returning('former')
    .executeTakeFirst();
  const opened = act?.former && keys.box.open('formerContacts', act.former, context);
  return opened ? formerSchema.parse(JSON.parse(opened.toString())) : now;
}

interface ContactChanged {
  readonly kind: 'mobileChanged' | 'mailChanged';
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly at: EpochMs;
  readonly former: FormerContacts;
}

/** The letter to the address on file, where no contact hears of it but the one that changed. Drawn before the transaction. */
export async function letterOfChange(
  { caisses }: Pick<ContactServices, 'caisses'>,
  { kind, caisse, at, former }: ContactChanged,
): Promise<Uint8Array | undefined> {
  const changed = kind === 'mobileChanged' ? 'mobile' : 'mail';
  const hasOther = former.some((contact) => contact.kind !== changed);
  if (hasOther || !caisses[caisse].capabilities.includes('letters')) return undefined;
  return await letterPdf(noticeLetterWords({ kind, caisse, at }, at), at);
}

interface ToldChange extends ContactChanged {
  readonly letter: Uint8Array | undefined;
  readonly about: string;
}

/** Tells every former contact, and the address on file where there is a letter. */
export async function tellOfChange(
  { outgoing, letters }: Pick<ContactServices, 'outgoing' | 'letters'>,
  transaction: Transaction,
  { kind, caisse, person, at, former, letter: pdf, about }: ToldChange,
): Promise<void> {
  const notice = { kind, caisse, at };
  for (const { kind: way, value: to } of former) {
    const key = `${kind}:${about}:${way}`;
    if (way === 'mail') await outgoing.mail(transaction, { to, ...noticeMail(notice) }, key);
    else await outgoing.sms(transaction, { to, text: noticeSms(notice) }, key);
  }
  if (pdf === undefined) return;
  await letters.send(transaction, { id: `${kind}:${about}:letter`, caisse, person, pdf }, at + letterLifeMs);
}
