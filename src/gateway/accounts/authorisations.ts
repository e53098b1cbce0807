import { createHmac } from 'node:crypto';
import { fromBase64Url, toBase64Url } from '#contract/bytes/base64url.ts';
import type { SpouseRef, VisitorToken } from '#contract/identifiers.ts';
import type {
  AuthorisationsAnswer,
  authorisationsRoute,
  chooseFileRoute,
  giveAuthorisationRoute,
  withdrawAuthorisationRoute,
} from '#contract/routes/authorisations.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Transaction } from '../database/database.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, Refusal } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { actInFileOf, actInOwnFile, endActingFor } from '../visitors/acting-for.ts';
import { passwordProvesHolder } from '../visitors/ancestry.ts';
import { isConfirmed, type AccountSession } from '../visitors/account-sessions.ts';
import type { AccountCall } from './account-routes.ts';
import { proveHolder } from './prove-holder.ts';
import { runAct } from './run-act.ts';
import type { AccountServices } from './services.ts';

type Answer = AuthorisationsAnswer | Refusal;

/** Whom the person authorises, and who authorises them (#46), as the caisse says it now. */
export async function seeAuthorisations(
  services: AccountServices,
  { body, session }: AccountCall<typeof authorisationsRoute>,
): Promise<AuthorisationsAnswer> {
  return await tellAuthorisations(services, session, body.token);
}

/** Authorises the spouse who was shown (#187). Both are told. */
export async function giveAuthorisation(
  services: AccountServices,
  { body, kiosk, place, session: { caisse, person } }: AccountCall<typeof giveAuthorisationRoute>,
): Promise<Answer> {
  const { token, spouse: ref, currentPassword } = body;
  return await runAct<AuthorisationsAnswer>(services, {
    token,
    place,
    id: body.act,
    kind: 'authorisationGiven',
    content: ref,
    async prove(session) {
      const spouse = await spouseOf(services, session, token, ref);
      // Told once: what is given already is not given again.
      if (spouse === undefined || spouse.authorisedSince !== null) return refuse('notAllowed');
      if (isConfirmed(session, services.clock.now())) return undefined;
      if (currentPassword === undefined) return refuse('notAllowed');
      const { database, clock } = services;
      if (!(await passwordProvesHolder(database, session, clock.now()))) return refuse('notAllowed');
      return await proveHolder(services, kiosk, session, { currentPassword, journey: 'authorisations' });
    },
    async carryOut(session, at) {
      const spouse = await spouseOf(services, session, token, ref);
      if (spouse === undefined) return refuse('notAllowed');
      const outcome = await services.caisses[caisse].authorisations.give({ person, spouse: spouse.person, at });
      if (outcome === 'notAllowed') return refuse('notAllowed');
      return async (transaction, about) => {
        const pair = { session, kiosk, spouse: spouse.person, at, about };
        await note(services, transaction, pair, ['authorisationGiven', 'authorisationReceived']);
      };
    },
    answer: async (session) => await tellAuthorisations(services, session, token),
  });
}

/** Takes an authorisation back (#54); whoever acts by it acts no more. Both are told. */
export async function withdrawAuthorisation(
  services: AccountServices,
  { body, kiosk, place, session: { caisse, person } }: AccountCall<typeof withdrawAuthorisationRoute>,
): Promise<Answer> {
  const { token, spouse: ref } = body;
  return await runAct<AuthorisationsAnswer>(services, {
    token,
    place,
    id: body.act,
    kind: 'authorisationWithdrawn',
    content: ref,
    async prove(session) {
      const spouse = await spouseOf(services, session, token, ref);
      return spouse === undefined || spouse.authorisedSince === null ? refuse('notAllowed') : undefined;
    },
    async carryOut(session, at) {
      const spouse = await spouseOf(services, session, token, ref);
      if (spouse === undefined) return refuse('notAllowed');
      await services.caisses[caisse].authorisations.withdraw({ person, spouse: spouse.person, at });
      return async (transaction, about) => {
        const pair = { session, kiosk, spouse: spouse.person, at, about };
        await endActingFor(transaction, { caisse, person: spouse.person }, person);
        await note(services, transaction, pair, ['authorisationWithdrawn', 'authorisationEnded']);
      };
    },
    answer: async (session) => await tellAuthorisations(services, session, token),
  });
}

/** The session goes into the file of who authorises its person, or back into their own. */
export async function chooseFile(
  services: AccountServices,
  { body: { token, file }, session }: AccountCall<typeof chooseFileRoute>,
): Promise<Answer> {
  const { database, caisses } = services;
  const { caisse, person } = session;
  if (file === null) {
    await actInOwnFile(database, session);
    return await tellAuthorisations(services, { ...session, actsAs: 'self', actFor: null }, token);
  }
  const { receivedFrom } = await caisses[caisse].authorisations.of(person);
  const responsible = receivedFrom.find((one) => refOf(token, one.person) === file)?.person;
  if (responsible === undefined) return refuse('notAllowed');
  await actInFileOf(database, session, responsible, 'authorisedSpouse');
  return await tellAuthorisations(services, { ...session, actsAs: 'authorisedSpouse', actFor: responsible }, token);
}

/** @throws CaisseUnavailable */
export async function tellAuthorisations(
  { caisses }: Pick<AccountServices, 'caisses'>,
  { caisse, person, actFor }: AccountSession,
  token: VisitorToken,
): Promise<AuthorisationsAnswer> {
  const { role, spouse, receivedFrom } = await caisses[caisse].authorisations.of(person);
  return {
    isResponsible: role === 'responsible',
    spouse: spouse && {
      ref: refOf(token, spouse.person),
      name: spouse.shortName,
      isAuthorised: spouse.authorisedSince !== null,
    },
    receivedFrom: receivedFrom.slice(0, 10).map((one) => ({ ref: refOf(token, one.person), name: one.shortName })),
    // It may have been withdrawn since the session went there.
    actsIn: receivedFrom.some((one) => one.person === actFor) && actFor !== null ? refOf(token, actFor) : null,
  };
}

/** The spouse who was shown under this name; undefined when another one stands in the file now. */
async function spouseOf(
  { caisses }: AccountServices,
  { caisse, person }: AccountSession,
  token: VisitorToken,
  ref: SpouseRef,
) {
  const { spouse } = await caisses[caisse].authorisations.of(person);
  return spouse !== null && refOf(token, spouse.person) === ref ? spouse : undefined;
}

/** A name for somebody in one session: the caisse's own name for a person never leaves the gateway. */
function refOf(token: VisitorToken, person: PersonId): SpouseRef {
  const mac = createHmac('sha256', fromBase64Url(token) ?? token)
    .update('spouse/v1')
    .update(person);
  return toBase64Url(mac.digest());
}

interface Pair {
  readonly session: AccountSession;
  readonly kiosk: Pick<VerifiedKiosk, 'id'>;
  readonly spouse: PersonId;
  readonly at: EpochMs;
  readonly about: string;
}

type Kinds = readonly [
  forResponsible: 'authorisationGiven' | 'authorisationWithdrawn',
  forSpouse: 'authorisationReceived' | 'authorisationEnded',
];

/** A line in the history of each of the two, and a message to each (#49). */
async function note(
  { configuration, notices }: AccountServices,
  transaction: Transaction,
  { session: { caisse, person }, kiosk, spouse, at, about }: Pair,
  [forResponsible, forSpouse]: Kinds,
): Promise<void> {
  await recordEvents(transaction, configuration.sites, [
    { kind: forResponsible, caisse, person, at, kioskId: kiosk.id },
    // Where the other one was is not theirs to know.
    { kind: forSpouse, caisse, person: spouse, at, kioskId: null },
  ]);
  await notices.tellAll(transaction, [
    { kind: forResponsible, caisse, person, at, about },
    { kind: forSpouse, caisse, person: spouse, at, about },
  ]);
}
