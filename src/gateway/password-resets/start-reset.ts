import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { ResetContact, startPasswordResetRoute } from '#contract/routes/password-resets.ts';
import { recordAgentCall } from '../fleet/agent-calls.ts';
import { checkCode } from '../one-time-codes/check-code.ts';
import { triesRule } from '../one-time-codes/limits.ts';
import type { Visit } from '../one-time-codes/place.ts';
import type { CodeContact } from '../one-time-codes/tables.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import { askedIdentity, countedAs, type AskedIdentity, type TypedIdentity } from './asked-identity.ts';
import { eligiblePerson, type ResetPerson } from './eligible-person.ts';
import { looksRule, looksWithNumberRule, resetsOnKioskRule } from './limits.ts';
import { beginReset, giveResetToken } from './reset-rows.ts';
import type { ResetServices } from './services.ts';

type Answer = AnswerOf<typeof startPasswordResetRoute>;

/** As agents are told it. */
const journey = 'passwordReset';

/**
 * Shows where a code can go (#153–#157). Known and unknown people, right and wrong names cause the same statements and
 * HMACs in the same order, and the same kinds of answers (P08).
 *
 * @throws CaisseUnavailable
 */
export async function startReset(
  services: ResetServices,
  typed: TypedIdentity,
  visit: Visit,
): Promise<Answer | Refusal> {
  const { database, throttles, clock, caisses } = services;
  const identity = askedIdentity(services.keys, typed);
  const caisse = caisses[typed.caisse];
  // Before anything is counted: a caisse that is down costs nobody a look.
  const { person, contacts } = await eligiblePerson(caisse, identity, clock.now());
  await noteLook(services, typed, visit);
  const counted = await throttles.count(looksRule, countedAs(identity));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const offered = offeredContacts(contacts, caisse.capabilities.includes('letters'));
  const resetId = await beginReset(database, identity, {
    person,
    offered: offered.map(({ kind }) => kind),
    visit,
    now: clock.now(),
  });
  return { kind: 'contacts', resetId, contacts: [...offered] };
}

/** One contact of each kind is on file at most: its kind names it. */
export function offeredContacts(
  { mobile, mail }: ResetPerson['contacts'],
  sendsLetters: boolean,
): readonly ResetContact[] {
  const contact = (kind: CodeContact, masked: string | null): ResetContact => ({ id: kind, kind, masked });
  return [
    ...(mobile === undefined ? [] : [contact('mobile', mobile)]),
    ...(mail === undefined ? [] : [contact('mail', mail)]),
    // Whether an address is on file, and since when, is seen by the work alone.
    ...(sendsLetters ? [contact('letter', null)] : []),
  ];
}

/** Who looks at many masks may be looking for people: an agent is called, and nobody is refused for it. */
async function noteLook(services: ResetServices, { caisse, nir }: TypedIdentity, { kioskId }: Visit): Promise<void> {
  const { database, jobs, clock } = services;
  const alert = { event: 'manyResets', kiosk: kioskId };
  const onKiosk = await alertWhenFull(services, resetsOnKioskRule, { kind: 'kiosk', kioskId }, alert);
  const withNumber = await alertWhenFull(
    services,
    looksWithNumberRule,
    { kind: 'identity', caisse, identity: nir },
    alert,
  );
  if (onKiosk || withNumber) {
    await recordAgentCall(database, jobs, { kioskId, reason: 'manyFailures', journey, at: clock.now() });
  }
}

/** The letter of an identity: what its code is about, at whatever kiosk it is typed. */
export const letterSubject = ({ digest }: Pick<AskedIdentity, 'digest'>): string => digest;

/**
 * « J'ai reçu un code par courrier »: number, name and code prove at once. The caisse is asked as for a look, so that a
 * letter's answer takes no other time; a password changed since the letter was asked for makes its code worthless.
 *
 * @throws CaisseUnavailable
 */
export async function proveByLetter(
  services: ResetServices,
  typed: TypedIdentity,
  code: OneTimeCode,
  visit: Visit,
): Promise<Answer | Refusal> {
  const { database, throttles, clock, caisses } = services;
  const identity = askedIdentity(services.keys, typed);
  const { person } = await eligiblePerson(caisses[typed.caisse], identity, clock.now());
  await noteLook(services, typed, visit);
  const counted = await throttles.count(triesRule, countedAs(identity));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const subject = letterSubject(identity);
  const tried = { purpose: 'passwordResetLetter', subject, visit: undefined, code, repeat: 'anybody' } as const;
  const outcome = await checkCode(services, tried);
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  const { proven } = outcome;
  const account = await caisses[typed.caisse].accounts.of(proven.person);
  if (proven.person !== person || account.kind !== 'active') return refuse('doesNotMatch');
  if (account.passwordChangedAt >= proven.askedAt) return refuse('codeReplaced');
  const now = clock.now();
  const resetId = await beginReset(database, identity, { person, offered: [], visit, now });
  return { kind: 'proven', ...(await giveResetToken(database, resetId, proven, now)) };
}
