import type { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { oneTimeCodePolicy, type OneTimeCode } from '#domain/one-time-code/code.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import { countedTry } from '../accounts/counted-try.ts';
import type { Transaction } from '../database/database.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import { checkCode } from '../one-time-codes/check-code.ts';
import { wentTo } from '../one-time-codes/code-hash.ts';
import { sendingRules } from '../one-time-codes/limits.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { maskedContact } from '../one-time-codes/settled-contacts.ts';
import { Refusal, refuse } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { raiseToStrong, subjectOf, type AccountSession } from '../visitors/account-sessions.ts';
import { countOrRefuse } from '../visitors/count-or-refuse.ts';
import { countedHolder } from '../visitors/counted-holder.ts';
import type { ShownFactor } from '../visitors/tables.ts';
import type { RaisingServices } from './services.ts';
import { waysToRaise, type WaysToRaise } from './ways-to-raise.ts';

type Ways = AnswerOf<typeof waysToRaiseRoute>;
type Asked = AnswerOf<typeof sendRaisingCodeRoute>;
type Raised = AnswerOf<typeof raiseAccountRoute>;
type RaisingCall = AccountCall<typeof raiseAccountRoute>;
type SomeWays = Extract<WaysToRaise, { readonly kind: 'ways' }>;

/** What the visitor is offered, before they are asked anything. */
export async function offerWays(
  services: RaisingServices,
  { kiosk, session }: AccountCall<typeof waysToRaiseRoute>,
): Promise<Ways> {
  const ways = await waysToRaise(services, kiosk.site, session);
  return ways.kind === 'none' ? ways : { ...ways, contacts: ways.contacts.map(maskedContact) };
}

/** Sends a code to a contact that may raise this session; five messages a day for one account. */
export async function sendRaisingCode(
  services: RaisingServices,
  { body: { contact }, kiosk, place, session }: AccountCall<typeof sendRaisingCodeRoute>,
): Promise<Asked | Refusal> {
  const ways = await waysToRaise(services, kiosk.site, session);
  if (ways.kind === 'none' || !ways.contacts.some(({ kind }) => kind === contact)) return refuse('notAllowed');
  const refusal = await countOrRefuse(services, sendingRules.openAccount, countedHolder(session));
  if (refusal !== undefined) return refusal;
  const { caisse, person } = session;
  const subject = subjectOf(session);
  await askCode(services, { purpose: 'raiseAccount', subject, caisse, person, contact, visit: place });
  return { status: 'accepted', againAt: services.clock.now() + oneTimeCodePolicy.apartMs };
}

/**
 * Raises the session by a second factor that was proven here. A factor never vouches for itself (SECURITY « Identity and
 * levels »): what it may be is asked of the caisse again, and the session is checked in the statement that raises it.
 */
export async function raiseAccount(services: RaisingServices, call: RaisingCall): Promise<Raised | Refusal> {
  const { body, kiosk, session } = call;
  if (session.level === 'strong') return accountOf(body, session);
  const ways = await waysToRaise(services, kiosk.site, session);
  if (ways.kind === 'none') return refuse('notAllowed');
  if (!isAmong(ways, body.proof, services)) return refuse('notAllowed');
  const shown = await countedTry(services, session, async () => await shownFactor(services, call, ways));
  if (shown instanceof Refusal) return shown;
  const terms = await services.database
    .transaction()
    .execute(async (transaction) => await raise(services, transaction, call, shown));
  return terms ? accountOf(body, { ...session, ...terms }) : refuse('sessionOver');
}

async function raise(
  { configuration, clock }: RaisingServices,
  transaction: Transaction,
  { session, place }: RaisingCall,
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

/** Whether such a proof may raise this session at all: free to check, so that it is no try. */
function isAmong(
  { contacts, card }: SomeWays,
  { kind }: RaisingCall['body']['proof'],
  { demonstration }: Pick<RaisingServices, 'demonstration'>,
): boolean {
  if (kind === 'oneTimeCode') return contacts.length > 0;
  return card && (kind === 'card' || demonstration);
}

async function shownFactor(
  services: RaisingServices,
  { body: { proof }, place, session }: RaisingCall,
  { contacts }: SomeWays,
): Promise<ShownFactor | Refusal> {
  return proof.kind === 'oneTimeCode'
    ? await shownByCode(services, place, session, contacts, proof.code)
    : await shownByCard(services, session, proof.cardSerial);
}

const shownBy = { mobile: 'oneTimeCodeMobile', mail: 'oneTimeCodeMail' } as const;

/** The code proves the contact that it went to: the very one that may raise. */
async function shownByCode(
  services: RaisingServices,
  visit: Visit,
  session: AccountSession,
  contacts: SomeWays['contacts'],
  code: OneTimeCode,
): Promise<ShownFactor | Refusal> {
  const { keys } = services;
  const outcome = await checkCode(services, { purpose: 'raiseAccount', subject: subjectOf(session), visit, code });
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  const { contact } = outcome.proven;
  const isThatContact = contacts.some((offered) => wentTo(keys, session.caisse, offered, outcome.proven));
  return isThatContact && contact !== 'letter' ? shownBy[contact] : refuse('notAllowed');
}

/** The card in the reader: this person's, and in order. */
async function shownByCard(
  { caisses }: RaisingServices,
  { caisse, person }: AccountSession,
  cardSerial: string,
): Promise<ShownFactor | Refusal> {
  const standing = await caisses[caisse].cards.standing({ serial: cardSerial, person });
  return standing === 'valid' ? 'card' : refuse('doesNotMatch');
}

function accountOf(
  { token }: Pick<RaisingCall['body'], 'token'>,
  { openedBy, expiresAt, endsAt }: Pick<AccountSession, 'openedBy' | 'expiresAt' | 'endsAt'>,
): Raised {
  return { account: { token, level: 'strong', openedBy, expiresAt, endsAt } };
}
