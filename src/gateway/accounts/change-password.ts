import type { changePasswordRoute } from '#contract/routes/account-session.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import { inheritedAncestry, unknownAncestry } from '#domain/identity/password-ancestry.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PasswordOutcome } from '../caisses/caisse.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import { lockPerson } from '../codes/person-order.ts';
import type { Transaction } from '../database/database.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { channelOf } from '../messages/notice-channel.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { endSessionsOf, findSession, holdNewPassword, type AccountSession } from '../visitors/account-sessions.ts';
import { ancestryOf, recordAncestry } from '../visitors/ancestry.ts';
import { passwordMac, placeOnKiosk, sha256 } from '../visitors/session-place.ts';
import { actState, addAct, dropAct, endAct, freeAct, leaseAct, type Act, type ActState } from './acts.ts';
import { checkPassword, refusalOf } from './check-password.ts';
import { isAsItWas } from './current-session.ts';
import type { AccountServices } from './services.ts';

type Change = BodyOf<typeof changePasswordRoute>;
type Changed = AnswerOf<typeof changePasswordRoute>;
type Leased = Extract<ActState, { readonly kind: 'leased' }>;

/** How often a repeat looks whether the first request has ended. */
const lookAgainMs = 100;

/**
 * Changes the password of an open account; the current one proves the right to it. Or chooses the first one where an old
 * password forces it (#169). The same act twice is done once and answered twice: the first answer may have been lost. Every
 * other session of the person at that caisse ends.
 */
export async function changePassword(
  services: AccountServices,
  kiosk: Pick<VerifiedKiosk, 'id' | 'keyId' | 'site'>,
  change: Change,
): Promise<Changed | Refusal> {
  return await orCaisseUnavailable(async () => {
    const { database, clock } = services;
    for (;;) {
      const session = await findSession(database, change.token, placeOnKiosk(kiosk, change.sessionId), clock.now());
      if (session === undefined) return refuse('sessionOver');
      const act: Act = {
        session,
        actHash: sha256(change.act),
        passwordMac: passwordMac('act/v1', change.token, change.password),
      };
      const state = await leaseAct(database, act, clock.now());
      switch (state.kind) {
        case 'done':
          return await answerOf(services, session, change);
        case 'otherPassword':
          return refuse('notAllowed');
        case 'underWay':
          await clock.sleep(lookAgainMs);
          break;
        case 'leased': {
          // Also for a repeat: it may come long after the act was proven.
          if (!(await isAsItWas(services, session))) return refuse('sessionOver');
          const refusal = await setPassword(services, { kiosk, session, act, password: change.password }, state);
          if (refusal !== undefined) return refusal;
          break;
        }
        case 'unknown': {
          const refusal = await prove(services, kiosk, session, change);
          if (refusal === undefined) await addAct(database, act, clock.now());
          // Another request of this act may have proven it, and changed the password that was just compared.
          else if ((await actState(database, act)).kind === 'unknown') return refusal;
        }
      }
    }
  });
}

/** Why this session may not change the password; undefined when it may. */
async function prove(
  services: AccountServices,
  kiosk: Pick<VerifiedKiosk, 'id' | 'keyId' | 'site'>,
  session: AccountSession,
  { currentPassword }: Change,
): Promise<Refusal | undefined> {
  if (session.openedBy === 'code') return refuse('notAllowed');
  if (!(await isAsItWas(services, session))) return refuse('sessionOver');
  // Forced by the sign-in (#169): the hall need not offer the service.
  if (session.stage === 'choosesPassword') return undefined;
  if (!mayActFor(kiosk.site, session.caisse, 'manageAccount')) return refuse('notOfferedHere');
  if (currentPassword === undefined) return refuse('notAllowed');
  const leave = services.passwordLine.enter();
  if (leave === undefined) return refuse('busy');
  try {
    const { caisse, person } = session;
    const typed = { kiosk, caisse, person, password: currentPassword, journey: 'manageAccount' };
    const check = await checkPassword(services, typed);
    if (check.kind === 'right') return undefined;
    return check.kind === 'legacyRight' ? refuse('doesNotMatch') : refusalOf(check, refuseForNow);
  } finally {
    leave();
  }
}

interface ChosenPassword {
  readonly kiosk: Pick<VerifiedKiosk, 'id'>;
  readonly session: AccountSession;
  readonly act: Act;
  readonly password: string;
}

/** Has the caisse set the password, and notes it. Undefined: look at the act again. */
async function setPassword(
  services: AccountServices,
  chosen: ChosenPassword,
  { lease, at }: Leased,
): Promise<Refusal | undefined> {
  const { database, caisses, jobs } = services;
  const { session, act, password } = chosen;
  const { caisse, person } = session;
  let outcome: PasswordOutcome;
  try {
    outcome = await caisses[caisse].accounts.setPassword({ person, password, at });
  } catch (error) {
    await freeAct(database, act, lease);
    throw error;
  }
  if (outcome.kind !== 'set') {
    await dropAct(database, act, lease);
    return outcome.kind === 'passwordRefused'
      ? refuse('passwordRefused', { rules: [...outcome.failed] })
      : refuse('notAllowed');
  }
  const { passwordChangedAt } = outcome;
  await database.transaction().execute(async (transaction) => {
    await lockPerson(transaction, caisse, person);
    const end = await endAct(transaction, act, lease);
    // Also when the session has ended meanwhile: the password is another one all the same.
    if (end !== 'leaseLost') await noteChange(services, transaction, chosen, passwordChangedAt);
  });
  jobs.wake();
  return undefined;
}

async function noteChange(
  { configuration, notices }: AccountServices,
  transaction: Transaction,
  { kiosk, session, act }: ChosenPassword,
  at: EpochMs,
): Promise<void> {
  const { caisse, person, passwordSetAt } = session;
  await endSessionsOf(transaction, session, session);
  await holdNewPassword(transaction, session, at);
  const former = passwordSetAt === null ? unknownAncestry(at) : await ancestryOf(transaction, session, passwordSetAt);
  await recordAncestry(transaction, session, at, inheritedAncestry(former, at));
  const event = { kind: 'passwordChanged', caisse, person, at, kioskId: kiosk.id } as const;
  await recordEvents(transaction, configuration.sites, [event]);
  const about = `${session.hash.toString('hex')}:${act.actHash.toString('hex')}`;
  await notices.tell(transaction, { kind: 'passwordRenewed', caisse, person, at }, about);
}

async function answerOf({ caisses }: AccountServices, session: AccountSession, { token }: Change): Promise<Changed> {
  const { openedBy, expiresAt, endsAt } = session;
  const level = session.level === 'strong' ? 'strong' : 'authenticated';
  return { account: { token, level, openedBy, expiresAt, endsAt }, noticeSentTo: await channelOf(caisses, session) };
}
