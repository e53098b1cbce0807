import type { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import type { ClaimProof } from '#domain/provisional-code/claim.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { openedHere, type AccountRequest, type OpenedHere } from '../accounts/opened-here.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import type { Transaction } from '../database/database.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import { checkCode } from '../one-time-codes/check-code.ts';
import { wentTo } from '../one-time-codes/code-hash.ts';
import { sendingRules, triesRule } from '../one-time-codes/limits.ts';
import { visitOf } from '../one-time-codes/place.ts';
import { maskedContact } from '../one-time-codes/settled-contacts.ts';
import { Refusal, refuse, refuseForNow } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { raiseToStrong, type AccountSession } from '../visitors/account-sessions.ts';
import { countedHolder } from '../visitors/counted-holder.ts';
import type { ShownFactor } from '../visitors/tables.ts';
import type { RaisingServices } from './services.ts';
import { waysToRaise, type WaysToRaise } from './ways-to-raise.ts';

type Ways = AnswerOf<typeof waysToRaiseRoute>;
type Asked = AnswerOf<typeof sendRaisingCodeRoute>;
type Raised = AnswerOf<typeof raiseAccountRoute>;
type Proof = BodyOf<typeof raiseAccountRoute>['proof'];
type SomeWays = Extract<WaysToRaise, { readonly kind: 'ways' }>;

/** What the visitor is offered, before they are asked anything. */
export async function offerWays(services: RaisingServices, request: AccountRequest): Promise<Ways | Refusal> {
  return await orCaisseUnavailable(async () => {
    const opened = await openedHere(services, request, 'raiseAccount');
    if (opened instanceof Refusal) return opened;
    const ways = await waysToRaise(services, request.kiosk.site, opened.session);
    return ways.kind === 'none' ? ways : { ...ways, contacts: ways.contacts.map(maskedContact) };
  });
}

/** Sends a code to a contact that may raise this session; five messages a day for one account. */
export async function sendRaisingCode(
  services: RaisingServices,
  request: AccountRequest,
  contact: 'mobile' | 'mail',
): Promise<Asked | Refusal> {
  return await orCaisseUnavailable(async () => {
    const { throttles, clock } = services;
    const opened = await openedHere(services, request, 'raiseAccount');
    if (opened instanceof Refusal) return opened;
    const { session } = opened;
    const ways = await waysToRaise(services, request.kiosk.site, session);
    if (ways.kind === 'none' || !ways.contacts.some(({ kind }) => kind === contact)) return refuse('notAllowed');
    const counted = await throttles.count(sendingRules.openAccount, countedHolder(session));
    if (counted.kind === 'refused') return refuseForNow(counted);
    const { caisse, person } = session;
    const visit = visitOf(request.kiosk, request.sessionId);
    await askCode(services, { purpose: 'raiseAccount', subject: subjectOf(session), caisse, person, contact, visit });
    return { status: 'accepted', againAt: clock.now() + oneTimeCodePolicy.apartMs };
  });
}

/**
 * Raises the session by a second factor that was proven here. A factor never vouches for itself (SECURITY « Identity and
 * levels »): what it may be is asked of the caisse again, and the session is checked in the statement that raises it.
 */
export async function raiseAccount(
  services: RaisingServices,
  request: AccountRequest,
  proof: Proof,
): Promise<Raised | Refusal> {
  return await orCaisseUnavailable(async () => {
    const { database, throttles } = services;
    const opened = await openedHere(services, request, 'raiseAccount');
    if (opened instanceof Refusal) return opened;
    const { session } = opened;
    if (session.level === 'strong') return accountOf(request, session);
    const ways = await waysToRaise(services, request.kiosk.site, session);
    if (ways.kind === 'none') return refuse('notAllowed');
    const counted = await throttles.count(triesRule, countedHolder(session));
    if (counted.kind === 'refused') return refuseForNow(counted);
    const shown =
      proof.kind === 'oneTimeCode'
        ? await shownByCode(services, request, session, ways, proof.code)
        : await shownByCard(services, session, ways, proof);
    if (counted.remaining === 0) await tellOfManyTries(services, session);
    if (shown instanceof Refusal) return shown;
    const terms = await database
      .transaction()
      .execute(async (transaction) => await raise(services, transaction, opened, shown));
    return terms ? accountOf(request, { ...session, ...terms }) : refuse('sessionOver');
  });
}

async function raise(
  { configuration, clock }: RaisingServices,
  transaction: Transaction,
  { session, place }: OpenedHere,
  factor: ShownFactor,
): ReturnType<typeof raiseToStrong> {
  const at = clock.now();
  const terms = await raiseToStrong(transaction, session, factor, place, at);
  if (terms === undefined) return undefined;
  const { caisse, person } = session;
  const event = { kind: 'identityConfirmed', caisse, person, at, kioskId: place.kioskId } as const;
  await recordEvents(transaction, configuration.sites, [event]);
  return terms;
}

/** A code is about the session that asked for it: no other one can use it. */
const subjectOf = ({ hash }: Pick<AccountSession, 'hash'>): string => hash.toString('hex');

const shownBy = { mobile: 'oneTimeCodeMobile', mail: 'oneTimeCodeMail' } as const;

/** The code proves the contact that it went to: the very one that may raise. */
async function shownByCode(
  services: RaisingServices,
  { kiosk, sessionId }: AccountRequest,
  session: AccountSession,
  { contacts }: SomeWays,
  code: string,
): Promise<ShownFactor | Refusal> {
  const { keys } = services;
  const visit = visitOf(kiosk, sessionId);
  const outcome = await checkCode(services, { purpose: 'raiseAccount', subject: subjectOf(session), visit, code });
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  const { contact } = outcome.proven;
  const isThatContact = contacts.some((offered) => wentTo(keys, session.caisse, offered, outcome.proven));
  return isThatContact && contact !== 'letter' ? shownBy[contact] : refuse('notAllowed');
}

/** The card in the reader: this person's, and in order. */
async function shownByCard(
  { caisses, demonstration }: RaisingServices,
  { caisse, person }: AccountSession,
  { card }: SomeWays,
  { kind, cardSerial }: ClaimProof,
): Promise<ShownFactor | Refusal> {
  if (!card || (kind === 'demonstrationReader' && !demonstration)) return refuse('notAllowed');
  const standing = await caisses[caisse].cards.standing({ serial: cardSerial, person });
  return standing === 'valid' ? 'card' : refuse('doesNotMatch');
}

function accountOf(
  { token }: AccountRequest,
  { openedBy, expiresAt, endsAt }: Pick<AccountSession, 'openedBy' | 'expiresAt' | 'endsAt'>,
): Raised {
  return { account: { token, level: 'strong', openedBy, expiresAt, endsAt } };
}

/** A day's last try: the holder is told once a day, on every contact on file. */
async function tellOfManyTries(
  { database, notices, jobs, clock }: RaisingServices,
  { caisse, person }: AccountSession,
): Promise<void> {
  const at = clock.now();
  await notices.tell(
    database,
    { kind: 'codeTriesRefused', caisse, person, at },
    `${caisse}:${person}:${parisDateOf(at)}`,
  );
  jobs.wake();
}
