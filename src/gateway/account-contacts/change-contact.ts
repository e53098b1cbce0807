import type { changeContactRoute, sendContactCodeRoute } from '#contract/routes/account-contacts.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { countedContact } from '../account-creations/limits.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import { countedTry } from '../accounts/counted-try.ts';
import { runAct } from '../accounts/run-act.ts';
import type { Transaction } from '../database/database.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import { checkCode } from '../one-time-codes/check-code.ts';
import { wentTo } from '../one-time-codes/code-hash.ts';
import { sendingRules } from '../one-time-codes/limits.ts';
import { contactsOf, maskedContact } from '../one-time-codes/settled-contacts.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { isConfirmed, subjectOf, type AccountSession } from '../visitors/account-sessions.ts';
import { countOrRefuse } from '../visitors/count-or-refuse.ts';
import { countedHolder } from '../visitors/counted-holder.ts';
import { sha256 } from '../visitors/session-place.ts';
import { newContactRule } from './limits.ts';
import type { ContactServices } from './services.ts';
import { formerContacts, letterOfChange, tellOfChange } from './tell-of-change.ts';

type Asked = AnswerOf<typeof sendContactCodeRoute>;
type Changed = AnswerOf<typeof changeContactRoute>;
type ContactCall = AccountCall<typeof changeContactRoute>;

/** Sends a code to the new contact, whoever has it: five messages a day for one account, and to one contact. */
export async function sendContactCode(
  services: ContactServices,
  { body: { contact }, place, session }: AccountCall<typeof sendContactCodeRoute>,
): Promise<Asked | Refusal> {
  const now = services.clock.now();
  if (!isConfirmed(session, now)) return refuse('proofNeeded');
  const refusal =
    (await countOrRefuse(services, sendingRules.openAccount, countedHolder(session))) ??
    // Last: what the account may no more do uses up nothing of a contact that others may type too.
    (await countOrRefuse(services, newContactRule, countedContact(contact)));
  if (refusal !== undefined) return refusal;
  const { caisse, person } = session;
  const { kind, value: to } = contact;
  const subject = subjectOf(session);
  await askCode(services, { purpose: 'newContact', subject, caisse, person, contact: kind, visit: place, to });
  return { status: 'accepted', againAt: now + oneTimeCodePolicy.apartMs };
}

/**
 * Changes a contact: the code that came there proves it, the confirmation proves the holder. Every contact that was on file
 * before is told, the old one too; where there is no other one, a letter tells. The new one proves nothing for seven days
 * (SECURITY « Identity and levels »): its age at the caisse says so.
 */
export async function changeContact(services: ContactServices, call: ContactCall): Promise<Changed | Refusal> {
  const { body, kiosk, place } = call;
  const { token, act, contact } = body;
  return await runAct<Changed>(services, {
    token,
    place,
    id: act,
    kind: 'contact',
    content: `${contact.kind} ${contact.value}`,
    prove: async (session, write) => await prove(services, call, session, write),
    staysProven: true,
    carryOut: async (session, at) => await carryOut(services, { kiosk, session, act, contact }, at),
    async answer({ caisse, person }) {
      const onFile = await services.caisses[caisse].contacts.of(person);
      return { contacts: contactsOf(onFile).map(maskedContact) };
    },
  });
}

/** Whether the code is right, and went to this very contact: then it is spent with the act. Undefined when it is. */
async function prove(
  services: ContactServices,
  { body: { contact, code }, place }: ContactCall,
  session: AccountSession,
  write: (transaction: Transaction) => Promise<void>,
): Promise<Refusal | undefined> {
  const { database, keys, clock } = services;
  if (!isConfirmed(session, clock.now())) return refuse('proofNeeded');
  const tried = { purpose: 'newContact', subject: subjectOf(session), visit: place, code } as const;
  return await countedTry(
    services,
    session,
    async () =>
      await database.transaction().execute(async (transaction) => {
        const outcome = await checkCode({ keys, clock, database: transaction }, tried);
        if (outcome.kind === 'refused') return refuse(outcome.reason);
        if (!wentTo(keys, session.caisse, contact, outcome.proven)) return refuse('notAllowed');
        await write(transaction);
        return undefined;
      }),
  );
}

interface ContactToChange extends Pick<ContactCall['body'], 'act' | 'contact'> {
  readonly kiosk: ContactCall['kiosk'];
  readonly session: AccountSession;
}

async function carryOut(
  services: ContactServices,
  { kiosk, session, act, contact }: ContactToChange,
  at: EpochMs,
): Promise<Refusal | ((transaction: Transaction, about: string) => Promise<void>)> {
  const { configuration, caisses } = services;
  const { caisse, person } = session;
  const former = await formerContacts(services, session, sha256(act));
  // It stood on file before: nothing changes, and nobody has anything to hear.
  if (former.some(({ kind, value }) => kind === contact.kind && value === contact.value)) return async () => {};
  const outcome = await caisses[caisse].contacts.change({ person, contact, at });
  switch (outcome.kind) {
    case 'notAllowed':
      return refuse('notAllowed');
    case 'mailTaken':
      await tellHolderOf(services, session, contact, at);
      return refuse('mailTaken');
    case 'changed': {
      const kind = contact.kind === 'mobile' ? 'mobileChanged' : 'mailChanged';
      const change = { kind, caisse, person, at, former } as const;
      const letter = await letterOfChange(services, change);
      return async (transaction, about) => {
        await recordEvents(transaction, configuration.sites, [{ kind, caisse, person, at, kioskId: kiosk.id }]);
        await tellOfChange(services, transaction, { ...change, letter, about });
      };
    }
  }
}

/** Whose address it is hears of it too (#251). */
async function tellHolderOf(
  { database, caisses, notices, jobs }: ContactServices,
  session: AccountSession,
  { value }: TypedContact,
  at: EpochMs,
): Promise<void> {
  const { caisse } = session;
  if (!caisses[caisse].capabilities.includes('creations')) return;
  const holder = await caisses[caisse].creations.holderOf(value);
  if (holder.kind === 'free') return;
  await notices.tell(
    database,
    { kind: 'mailReused', caisse, person: holder.person, at },
    `${subjectOf(session)}:${at}`,
  );
  jobs.wake();
}
