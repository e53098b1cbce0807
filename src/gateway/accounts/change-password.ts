import type { changePasswordRoute } from '#contract/routes/account-session.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import { inheritedAncestry, unknownAncestry } from '#domain/identity/password-ancestry.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Transaction } from '../database/database.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { channelOf } from '../messages/notice-channel.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { endSessionsOf } from '../visitors/end-sessions.ts';
import { holdNewPassword, type AccountSession } from '../visitors/account-sessions.ts';
import { ancestryOf, recordAncestry } from '../visitors/ancestry.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { isAsItWas } from './current-session.ts';
import { proveHolder } from './prove-holder.ts';
import { runAct } from './run-act.ts';
import type { AccountServices } from './services.ts';

type Change = BodyOf<typeof changePasswordRoute>;
type Changed = AnswerOf<typeof changePasswordRoute>;
type Kiosk = Pick<VerifiedKiosk, 'id' | 'keyId' | 'site'>;

/**
 * Changes the password of an open account; the current one proves the right to it. Or chooses the first one where an old
 * password forces it (#169). The same act twice is done once and answered twice. Every other session of the person at that
 * caisse ends.
 *
 * @throws CaisseUnavailable
 */
export async function changePassword(
  services: AccountServices,
  kiosk: Kiosk,
  change: Change,
): Promise<Changed | Refusal> {
  const { token, sessionId, password } = change;
  return await runAct<Changed>(services, {
    token,
    place: placeOnKiosk(kiosk, sessionId),
    id: change.act,
    kind: 'password',
    content: password,
    prove: async (session) => await prove(services, kiosk, session, change),
    carryOut: async (session, at) => await setPassword(services, { kiosk, session, password }, at),
    answer: async (session) => await answerOf(services, session, change),
  });
}

/** Why this session may not change the password; undefined when it may. */
async function prove(
  services: AccountServices,
  kiosk: Kiosk,
  session: AccountSession,
  { currentPassword }: Change,
): Promise<Refusal | undefined> {
  if (!(await isAsItWas(services, session))) return refuse('sessionOver');
  // Forced by the sign-in (#169): the hall need not offer the service.
  if (session.stage === 'choosesPassword') return undefined;
  if (!mayActFor(kiosk.site, session.caisse, 'manageAccount')) return refuse('notOfferedHere');
  if (currentPassword === undefined) return refuse('notAllowed');
  return await proveHolder(services, kiosk, session, { currentPassword, journey: 'manageAccount' });
}

interface ChosenPassword {
  readonly kiosk: Pick<VerifiedKiosk, 'id'>;
  readonly session: AccountSession;
  readonly password: string;
}

/** Has the caisse set the password. */
async function setPassword(
  services: AccountServices,
  { kiosk, session, password }: ChosenPassword,
  at: EpochMs,
): Promise<Refusal | ((transaction: Transaction, about: string) => Promise<void>)> {
  const { caisse, person } = session;
  const outcome = await services.caisses[caisse].accounts.setPassword({ person, password, at });
  switch (outcome.kind) {
    case 'passwordRefused':
      return refuse('passwordRefused', { rules: [...outcome.failed] });
    case 'notAllowed':
      return refuse('notAllowed');
    case 'set': {
      const { passwordChangedAt } = outcome;
      return async (transaction, about) =>
        await noteChange(services, transaction, { kiosk, session }, passwordChangedAt, about);
    }
  }
}

async function noteChange(
  { configuration, notices }: AccountServices,
  transaction: Transaction,
  { kiosk, session }: Omit<ChosenPassword, 'password'>,
  at: EpochMs,
  about: string,
): Promise<void> {
  const { caisse, person, passwordSetAt } = session;
  await endSessionsOf(transaction, session, session);
  await holdNewPassword(transaction, session, at);
  const former = passwordSetAt === null ? unknownAncestry(at) : await ancestryOf(transaction, session, passwordSetAt);
  await recordAncestry(transaction, session, at, inheritedAncestry(former, at));
  const event = { kind: 'passwordChanged', caisse, person, at, kioskId: kiosk.id } as const;
  await recordEvents(transaction, configuration.sites, [event]);
  await notices.tell(transaction, { kind: 'passwordRenewed', caisse, person, at }, about);
}

async function answerOf({ caisses }: AccountServices, session: AccountSession, { token }: Change): Promise<Changed> {
  const { openedBy, expiresAt, endsAt } = session;
  const level = session.level === 'strong' ? 'strong' : 'authenticated';
  return {
    account: { token, level, openedBy, expiresAt, endsAt },
    noticeSentTo: await channelOf(caisses, session),
  };
}
