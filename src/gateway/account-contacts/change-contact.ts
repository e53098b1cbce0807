import type { changeContactRoute, sendContactCodeRoute } from '#contract/routes/account-contacts.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { openedHere, type AccountRequest } from '../accounts/opened-here.ts';
import { runAct } from '../accounts/run-act.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import type { Transaction } from '../database/database.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import { checkCode } from '../one-time-codes/check-code.ts';
import { wentTo } from '../one-time-codes/code-hash.ts';
import { sendingRules, triesRule } from '../one-time-codes/limits.ts';
import { visitOf } from '../one-time-codes/place.ts';
import { contactsOf, maskedContact } from '../one-time-codes/settled-contacts.ts';
import { Refusal, refuse, refuseForNow } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { isConfirmed, type AccountSession } from '../visitors/account-sessions.ts';
import { countedHolder } from '../visitors/counted-holder.ts';
import { placeOnKiosk, sha256 } from '../visitors/session-place.ts';
import type { ContactServices } from './services.ts';
import { formerContacts, tellOfChange } from './tell-of-change.ts';

type Asked = AnswerOf<typeof sendContactCodeRoute>;
type Changed = AnswerOf<typeof changeContactRoute>;
type Change = Pick<BodyOf<typeof changeContactRoute>, 'act' | 'contact' | 'code'>;

/** Sends a code to the new contact, whoever has it: five messages a day for one account. */
export async function sendContactCode(
  services: ContactServices,
  request: AccountRequest,
  contact: TypedContact,
): Promise<Asked | Refusal> {
  return await orCaisseUnavailable(async () => {
    const { throttles, clock } = services;
    const session = await changeableHere(services, request);
    if (session instanceof Refusal) return session;
    const counted = await throttles.count(sendingRules.openAccount, countedHolder(session));
    if (counted.kind === 'refused') return refuseForNow(counted);
    const { caisse, person } = session;
    const visit = visitOf(request.kiosk, request.sessionId);
    const { kind, value: to } = contact;
    const subject = subjectOf(session);
    await askCode(services, { purpose: 'newContact', subject, caisse, person, contact: kind, visit, to });
    return { status: 'accepted', againAt: clock.now() + oneTimeCodePolicy.apartMs };
  });
}

/**
 * Changes a contact: the code that came there proves it, the confirmation proves the holder. Every contact that was on file
 * before is told, the old one too; where there is no other one, a letter tells. The new one proves nothing for seven days
 * (SECURITY « Identity and levels »): its age at the caisse says so.
 */
export async function changeContact(
  services: ContactServices,
  request: AccountRequest,
  { act, contact, code }: Change,
): Promise<Changed | Refusal> {
  const { kiosk, sessionId, token } = request;
  return await orCaisseUnavailable(
    async () =>
      await runAct<Changed>(services, {
        token,
        place: placeOnKiosk(kiosk, sessionId),
        id: act,
        kind: 'contact',
        content: `${contact.kind} ${contact.value}`,
        prove: async () => await prove(services, request, { contact, code }),
        carryOut: async (session, at) => await carryOut(services, { kiosk, session, act, contact }, at),
        async answer({ caisse, person }) {
          const onFile = await services.caisses[caisse].contacts.of(person);
          return { contacts: contactsOf(onFile).map(maskedContact) };
        },
      }),
  );
}

/** The session that may change contacts at this kiosk: opened by no code, and confirmed less than five minutes ago. */
async function changeableHere(services: ContactServices, request: AccountRequest): Promise<AccountSession | Refusal> {
  const opened = await openedHere(services, request, 'manageAccount');
  if (opened instanceof Refusal) return opened;
  const { session } = opened;
  if (session.openedBy === 'code') return refuse('notAllowed');
  return isConfirmed(session, services.clock.now()) ? session : refuse('proofNeeded');
}

/** A code is about the session that asked for it: no other one can use it. */
const subjectOf = ({ hash }: Pick<AccountSession, 'hash'>): string => hash.toString('hex');

/** Whether the code is right, and went to this very contact. Undefined when it is. */
async function prove(
  services: ContactServices,
  request: AccountRequest,
  { contact, code }: Pick<Change, 'contact' | 'code'>,
): Promise<Refusal | undefined> {
  const { keys, throttles } = services;
  const session = await changeableHere(services, request);
  if (session instanceof Refusal) return session;
  const counted = await throttles.count(triesRule, countedHolder(session));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const visit = visitOf(request.kiosk, request.sessionId);
  const outcome = await checkCode(services, { purpose: 'newContact', subject: subjectOf(session), visit, code });
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  return wentTo(keys, session.caisse, contact, outcome.proven) ? undefined : refuse('notAllowed');
}

interface ContactToChange extends Pick<Change, 'act' | 'contact'> {
  readonly kiosk: AccountRequest['kiosk'];
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
  const outcome = await caisses[caisse].contacts.change({ person, contact, at });
  switch (outcome.kind) {
    case 'notAllowed':
      return refuse('notAllowed');
    case 'mailTaken':
      await tellHolderOf(services, session, contact, at);
      return refuse('mailTaken');
    case 'changed':
      return async (transaction, about) => {
        const kind = contact.kind === 'mobile' ? 'mobileChanged' : 'mailChanged';
        await recordEvents(transaction, configuration.sites, [{ kind, caisse, person, at, kioskId: kiosk.id }]);
        await tellOfChange(services, transaction, { kind, caisse, person, at, former, about });
      };
  }
}

/** Whose address it is hears of it too (#251). */
async function tellHolderOf(
  { database, caisses, notices, jobs }: ContactServices,
  { hash, caisse }: AccountSession,
  { value }: TypedContact,
  at: EpochMs,
): Promise<void> {
  if (!caisses[caisse].capabilities.includes('creations')) return;
  const holder = await caisses[caisse].creations.holderOf(value);
  if (holder.kind === 'free') return;
  await notices.tell(
    database,
    { kind: 'mailReused', caisse, person: holder.person, at },
    `${subjectOf({ hash })}:${at}`,
  );
  jobs.wake();
}
