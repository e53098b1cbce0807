import { signInRoute } from '#contract/routes/account-session.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import type { Audience } from '#domain/account/acts.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { recordEvents, recordFailure } from '../visitors/account-events.ts';
import { endSession } from '../visitors/end-sessions.ts';
import { isStillGood, type Holder } from '../visitors/account-sessions.ts';
import { openByPassword } from '../visitors/opened-sessions.ts';
import { personOrStandIn } from '../visitors/person-or-stand-in.ts';
import { hashOf, placeOnKiosk, type GivenToken, type KioskPlace } from '../visitors/session-place.ts';
import { checkPassword, refusalOf } from './check-password.ts';
import type { AccountServices } from './services.ts';

type SignIn = BodyOf<typeof signInRoute>;
type SignedIn = AnswerOf<typeof signInRoute>;

/** A provisional code, which has a route and counters of its own. */
const isCode = (password: string): boolean => /^\d{4}$/.test(password);

/** Opens the account of a person who types number and password. */
export async function signIn(
  services: AccountServices,
  kiosk: Pick<VerifiedKiosk, 'id' | 'keyId'>,
  { nir, ...typed }: SignIn,
): Promise<SignedIn | Refusal> {
  return await openByTypedPassword(services, kiosk, {
    ...typed,
    journey: 'signIn',
    audience: 'person',
    find: async () => await personOrStandIn(services, typed.caisse, { by: 'nir', nir }),
  });
}

/** What was typed, and who is meant by it. */
interface TypedAtKiosk extends Pick<SignIn, 'sessionId' | 'caisse' | 'password'> {
  /** As agents are told it. */
  readonly journey: string;
  readonly audience: Audience;
  /** The holder of the number that was typed, or a stand-in. @throws CaisseUnavailable */
  readonly find: () => Promise<{ readonly person: PersonId; readonly isKnown: boolean }>;
}

/**
 * Opens an account with its password. A wrong password, a number unknown, without account, locked or deceased: one refusal, by
 * the same statements (I7).
 */
export async function openByTypedPassword(
  services: AccountServices,
  kiosk: Pick<VerifiedKiosk, 'id' | 'keyId'>,
  { sessionId, caisse, password, journey, audience, find }: TypedAtKiosk,
): Promise<SignedIn | Refusal> {
  if (isCode(password)) return refuse('doesNotMatch');
  const leave = services.passwordLine.enter();
  if (leave === undefined) return refuse('busy');
  try {
    return await orCaisseUnavailable(async () => {
      const { person, isKnown } = await find();
      const check = await checkPassword(services, { kiosk, caisse, person, password, journey });
      // The old password of eight digits is not for guardians.
      if (check.kind === 'legacyRight' && audience === 'guardian') return refuse('doesNotMatch');
      if (check.kind === 'right' || check.kind === 'legacyRight') {
        const place = placeOnKiosk(kiosk, sessionId);
        return await openSession(services, { caisse, person, audience, ...check }, place);
      }
      if (check.kind === 'wrong') {
        const { database, configuration, clock } = services;
        const failure = { caisse, person, at: clock.now(), kioskId: kiosk.id };
        await recordFailure(database, configuration.sites, failure, isKnown);
      }
      return refusalOf(check);
    });
  } finally {
    leave();
  }
}

interface Proven extends Holder {
  readonly audience: Audience;
  readonly kind: 'right' | 'legacyRight';
  readonly passwordChangedAt: EpochMs;
}

async function openSession(
  services: AccountServices,
  { caisse, person, audience, kind, passwordChangedAt: passwordSetAt }: Proven,
  place: KioskPlace,
): Promise<SignedIn | Refusal> {
  const { database, clock, configuration, caisses } = services;
  const now = clock.now();
  const stage = kind === 'right' ? 'open' : 'choosesPassword';
  const given = await database.transaction().execute(async (transaction) => {
    const opened = await openByPassword(transaction, { caisse, person, stage, audience, passwordSetAt }, place, now);
    const event = { kind: 'signedIn', caisse, person, at: now, kioskId: place.kioskId } as const;
    await recordEvents(transaction, configuration.sites, [event]);
    return opened;
  });
  // Asked once it is open: a change of the password until here is seen, and a later one ends what is open.
  const isGood = await stillGood(caisses, { caisse, person, passwordSetAt }).catch(async (error: unknown) => {
    await end(services, given);
    throw error;
  });
  if (!isGood) {
    await end(services, given);
    return refuse('doesNotMatch');
  }
  return kind === 'right'
    ? { kind: 'open', account: { ...given, level: 'authenticated', openedBy: 'password' } }
    : { kind: 'passwordToChoose', ...given };
}

async function stillGood(
  caisses: AccountServices['caisses'],
  { caisse, person, passwordSetAt }: Holder & { readonly passwordSetAt: EpochMs },
): Promise<boolean> {
  return isStillGood({ passwordSetAt }, await caisses[caisse].accounts.of(person));
}

async function end({ database }: AccountServices, { token }: GivenToken): Promise<void> {
  await endSession(database, { hash: hashOf(token) });
}
