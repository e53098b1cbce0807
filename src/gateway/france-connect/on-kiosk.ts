import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { HandOverId } from '#contract/identifiers.ts';
import type {
  drawHandOverRoute,
  endHandOverRoute,
  handOverProgressRoute,
  typeHandOverCharactersRoute,
} from '#contract/routes/france-connect.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { visitOf, type Visit } from '../one-time-codes/place.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { endOpenedBy } from '../visitors/end-sessions.ts';
import { openByFranceConnect } from '../visitors/opened-sessions.ts';
import { lockPlace, placeOnKiosk } from '../visitors/session-place.ts';
import {
  advance,
  endWhere,
  eraseOf,
  forgotten,
  insertHandOver,
  ofVisit,
  readHandOver,
  type HandOver,
} from './hand-over-rows.ts';
import { openAccountOf } from './match-person.ts';
import { openCharacters } from './sealed.ts';
import type { HandOverServices } from './services.ts';
import { withHandOvers } from './tables.ts';

/** On the kiosk's side nothing is asked of FranceConnect. */
type KioskServices = Omit<HandOverServices, 'provider' | 'random'>;
type Kiosk = Pick<VerifiedKiosk, 'id' | 'keyId' | 'site'>;
type Typed = BodyOf<typeof typeHandOverCharactersRoute>;
type TypedAnswer = AnswerOf<typeof typeHandOverCharactersRoute>;

/** What the QR code of this visit holds. */
export async function drawHandOver(
  { database, clock }: KioskServices,
  kiosk: Kiosk,
  { sessionId, caisse }: BodyOf<typeof drawHandOverRoute>,
): Promise<AnswerOf<typeof drawHandOverRoute>> {
  const visit = visitOf(kiosk, sessionId);
  const { id, token, openUntil } = await insertHandOver(database, { caisse, visit, now: clock.now() });
  return { handOverId: id, token, openUntil, site: kiosk.site.name, kioskNumber: kiosk.id };
}

/** How far it has come, as the kiosk's screen says it. */
export async function handOverProgress(
  { database, clock }: KioskServices,
  kiosk: Kiosk,
  { sessionId, handOverId }: BodyOf<typeof handOverProgressRoute>,
): Promise<AnswerOf<typeof handOverProgressRoute> | Refusal> {
  const row = await readHandOver(database, ofVisit(handOverId, visitOf(kiosk, sessionId)), clock.now());
  if (row === undefined) return refuse('sessionOver');
  const { stage, outcome, until } = row;
  if (stage === 'over') return { kind: 'over', outcome: outcome ?? 'failed' };
  return { kind: 'underWay', stage: stage === 'matched' ? 'returned' : stage, until };
}

/**
 * The characters that the phone shows, typed on the kiosk that drew the QR code. The try is counted by one conditional
 * statement before anything is compared; who matched nobody hears it only after the right ones.
 */
export async function typeCharacters(
  services: KioskServices,
  kiosk: Kiosk,
  typed: Typed,
): Promise<TypedAnswer | Refusal> {
  const { database, clock, keys } = services;
  const visit = visitOf(kiosk, typed.sessionId);
  const counted = await countTry(services, typed.handOverId, visit);
  if (counted === undefined) {
    const row = await readHandOver(database, ofVisit(typed.handOverId, visit), clock.now());
    return row?.stage === 'over' ? { kind: 'over', outcome: row.outcome ?? 'failed' } : refuse('sessionOver');
  }
  const shown = counted.secret === null ? undefined : openCharacters(keys, counted.id, counted.secret);
  if (shown === undefined || !timingSafeEqual(Buffer.from(shown), Buffer.from(typed.characters))) {
    const triesLeft = handOverPolicy.tries - counted.tries;
    if (triesLeft > 0) return { kind: 'wrong', triesLeft };
    return await over(services, typed.handOverId, visit, 'tooManyTries');
  }
  try {
    return await openAccount(services, kiosk, typed, counted);
  } catch (error) {
    if (!(error instanceof CaisseUnavailable)) throw error;
    // Nothing was decided: the same characters may be typed again.
    await withHandOvers(database)
      .updateTable('france_connect_hand_overs')
      .set({ tries: sql<number>`tries - 1` })
      .where('id', '=', counted.id)
      .execute();
    return refuse('caisseUnavailable');
  }
}

async function countTry(
  { database, clock }: KioskServices,
  id: HandOverId,
  visit: Visit,
): Promise<HandOver | undefined> {
  const mayTry = ofVisit(id, visit);
  return await advance(
    database,
    'shown',
    (row) => row.and([mayTry(row), row('tries', '<', handOverPolicy.tries)]),
    { tries: sql<number>`tries + 1` },
    clock.now(),
  );
}

async function openAccount(
  services: KioskServices,
  kiosk: Kiosk,
  { sessionId, handOverId }: Typed,
  { caisse, person }: HandOver,
): Promise<TypedAnswer | Refusal> {
  const { database, clock, configuration, notices, caisses } = services;
  const visit = visitOf(kiosk, sessionId);
  const account = person === null ? undefined : await openAccountOf(caisses[caisse], person);
  if (person === null || account === undefined) return await over(services, handOverId, visit, 'notMatched');
  const now = clock.now();
  const place = placeOnKiosk(kiosk, sessionId);
  const given = await database.transaction().execute(async (transaction) => {
    // The wipe of this visit comes before or after, never between.
    await lockPlace(transaction, place);
    const end = { ...forgotten, stage: 'over', outcome: 'opened' } as const;
    if ((await advance(transaction, 'shown', ofVisit(handOverId, visit), end, now)) === undefined) return undefined;
    const holder = { caisse, person };
    const session = { ...holder, passwordSetAt: account.passwordChangedAt };
    const opened = await openByFranceConnect(transaction, session, place, now);
    await recordEvents(transaction, configuration.sites, [{ ...holder, kind: 'signedIn', at: now, kioskId: kiosk.id }]);
    await notices.tell(transaction, { ...holder, kind: 'signedInWithFranceConnect', at: now }, handOverId);
    return opened;
  });
  return given === undefined
    ? refuse('sessionOver')
    : { kind: 'open', account: { ...given, level: 'authenticated', openedBy: 'franceConnect' } };
}

async function over(
  { database }: KioskServices,
  id: HandOverId,
  visit: Visit,
  outcome: 'tooManyTries' | 'notMatched',
): Promise<TypedAnswer> {
  await endWhere(database, ofVisit(id, visit), outcome);
  return { kind: 'over', outcome };
}

/** Given up on the kiosk, or wiped: the wipe needs no phone, and no token of the account, whose answer may be lost. */
export async function endHandOver(
  { database }: KioskServices,
  kiosk: Kiosk,
  { sessionId, handOverId, wiped }: BodyOf<typeof endHandOverRoute>,
): Promise<void> {
  const visit = visitOf(kiosk, sessionId);
  if (!wiped) return await endWhere(database, ofVisit(handOverId, visit), 'givenUp');
  const place = placeOnKiosk(kiosk, sessionId);
  await database.transaction().execute(async (transaction) => {
    await lockPlace(transaction, place);
    await eraseOf(transaction, visit);
    await endOpenedBy(transaction, 'franceConnect', place);
  });
}
