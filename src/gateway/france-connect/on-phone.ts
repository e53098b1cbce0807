import type { HandOverToken } from '#contract/identifiers.ts';
import type { answerHandOverRoute, openHandOverRoute, phoneHandOverRoute } from '#contract/routes/france-connect.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { drawHandOverCharacters, handOverPolicy } from '#domain/france-connect/characters.ts';
import type { HandOverOutcome } from '#domain/france-connect/stages.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { findKiosk } from '../fleet/kiosks.ts';
import { siteNamed } from '../fleet/sites.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { advance, byHash, endWhere, finishing, readHandOver, takeIdToken, type HandOver } from './hand-over-rows.ts';
import { drawToken, hashOf, sha256 } from '../visitors/session-place.ts';
import { matchedPerson } from './match-person.ts';
import type { Login } from './provider.ts';
import { openCharacters, openIdToken, openLogin, sealCharacters, sealIdToken, sealLogin } from './sealed.ts';
import type { HandOverServices } from './services.ts';

/** The QR code was scanned: it opens one page, and no second one. */
export async function openHandOver(
  services: HandOverServices,
  token: HandOverToken,
): Promise<AnswerOf<typeof openHandOverRoute> | Refusal> {
  const { database, clock } = services;
  const now = clock.now();
  const page = drawToken();
  const change = { stage: 'opened', page_hash: hashOf(page), ...finishing(now) } as const;
  const row = await advance(database, 'drawn', byHash('token_hash', token), change, now);
  if (row === undefined) return refuse('sessionOver');
  const kiosk = await findKiosk(database, row.kiosk_id);
  const site = kiosk && siteNamed(services.configuration.sites, kiosk.site_id);
  // A hall that this gateway knows no more has no name to compare.
  if (site === undefined) return refuse('sessionOver');
  return { pageToken: page, caisse: row.caisse, site: site.name, kioskNumber: row.kiosk_id };
}

export interface AnsweredOnPhone {
  readonly answer: AnswerOf<typeof answerHandOverRoute>;
  /** Binds the browser, which alone may come back. */
  readonly cookie?: HandOverToken;
}

/** « Êtes-vous devant cette borne ? » */
export async function answerHandOver(
  services: HandOverServices,
  page: HandOverToken,
  isAtKiosk: boolean,
): Promise<AnsweredOnPhone | Refusal> {
  const { database, clock, keys, provider } = services;
  const ofPage = byHash('page_hash', page);
  if (!isAtKiosk) {
    // Also after a « Oui » whose answer was lost: nobody has come back yet.
    const isAsked = (row: Parameters<typeof ofPage>[0]) =>
      row.and([ofPage(row), row('stage', 'in', ['opened', 'atProvider'])]);
    await endWhere(database, isAsked, 'notThere');
    return { answer: { kind: 'ended' } };
  }
  const open = await readHandOver(database, ofPage, clock.now());
  if (open?.stage !== 'opened') return refuse('sessionOver');
  const login = await loginAt(services, provider.login());
  // Nothing has changed: the visitor may touch « Oui » again.
  if (login === undefined) return refuse('unavailable');
  const cookie = drawToken();
  const gone = await advance(
    database,
    'opened',
    ofPage,
    {
      stage: 'atProvider',
      cookie_hash: hashOf(cookie),
      state_hash: sha256(login.state),
      secret: sealLogin(keys, open.id, login.secret),
    },
    clock.now(),
  );
  return gone === undefined ? refuse('sessionOver') : { answer: { kind: 'goTo', url: login.url }, cookie };
}

async function loginAt({ log }: HandOverServices, login: Promise<Login>): Promise<Login | undefined> {
  try {
    return await login;
  } catch (error) {
    log.failure({ event: 'franceConnectFailed' }, error);
    return undefined;
  }
}

/**
 * The browser is back from FranceConnect. Only the one that « Oui » has bound may come back, with the `state` of that
 * hand-over, once; any other changes nothing.
 */
export async function returnFromProvider(
  services: HandOverServices,
  cookie: HandOverToken | undefined,
  back: URL,
): Promise<void> {
  const { database, clock, keys } = services;
  const state = back.searchParams.get('state');
  if (cookie === undefined || state === null) return;
  const bound = await advance(
    database,
    'atProvider',
    (row) => row.and([row('cookie_hash', '=', hashOf(cookie)), row('state_hash', '=', sha256(state))]),
    { stage: 'returned' },
    clock.now(),
  );
  if (bound === undefined) return;
  const read = await readBack(services, bound, back, state);
  if ('outcome' in read) return await endWhere(database, (row) => row('id', '=', bound.id), read.outcome);
  const characters = drawHandOverCharacters(services.random);
  await advance(
    database,
    'returned',
    (row) => row('id', '=', bound.id),
    {
      stage: 'matched',
      person: read.person ?? null,
      secret: sealCharacters(keys, bound.id, characters),
    },
    clock.now(),
  );
}

/**
 * Who came back, as the caisse knows them: the identity itself is kept nowhere. What the phone needs to take its leave is kept
 * before the caisse is asked, so that every end from here on leaves FranceConnect or erases it.
 */
async function readBack(services: HandOverServices, row: HandOver, back: URL, state: string) {
  const { database, clock, keys, caisses, provider, log } = services;
  const { id, caisse, secret } = row;
  if (back.searchParams.has('error')) return ended('givenUp');
  try {
    const login = secret && openLogin(keys, id, secret);
    if (!login) throw new Error('the secret of this hand-over does not open');
    const { idToken, pivot } = await provider.identify(back, state, login);
    const kept = { id_token: sealIdToken(keys, id, idToken) };
    await advance(database, 'returned', (one) => one('id', '=', id), kept, clock.now());
    return { person: await matchedPerson(caisses[caisse], pivot) };
  } catch (error) {
    if (error instanceof CaisseUnavailable) return ended('caisseUnavailable');
    log.failure({ event: 'franceConnectFailed' }, error);
    return ended('failed');
  }
}

const ended = (outcome: HandOverOutcome): { readonly outcome: HandOverOutcome } => ({ outcome });

/** What the page of this browser shows. The characters are good for two minutes from their first showing. */
export async function shownOnPhone(
  services: HandOverServices,
  cookie: HandOverToken | undefined,
  givesUp: boolean,
): Promise<AnswerOf<typeof phoneHandOverRoute>> {
  const { database, clock, keys } = services;
  if (cookie === undefined) return { kind: 'none' };
  const ofBrowser = byHash('cookie_hash', cookie);
  if (givesUp) await endWhere(database, ofBrowser, 'givenUp');
  const now = clock.now();
  const found = await readHandOver(database, ofBrowser, now);
  if (found === undefined) return { kind: 'none' };
  if (found.stage === 'over') {
    return { kind: 'over', outcome: found.outcome ?? 'failed', leaveUrl: await leaveUrlOf(services, found) };
  }
  const row = found.stage === 'matched' ? await show(services, found) : found;
  const characters = row?.stage === 'shown' && row.secret ? openCharacters(keys, row.id, row.secret) : undefined;
  return row === undefined || characters === undefined
    ? { kind: 'working' }
    : { kind: 'characters', characters, until: row.until };
}

async function show({ database, clock }: HandOverServices, { id, finish_by: finishBy }: HandOver) {
  const now = clock.now();
  const until = Math.min(now + handOverPolicy.charactersMs, finishBy ?? now);
  return await advance(database, 'matched', (row) => row('id', '=', id), { stage: 'shown', until }, now);
}

/** Where the phone takes its leave of FranceConnect: the one time that something of FranceConnect leaves this gateway. */
async function leaveUrlOf({ database, keys, provider, log }: HandOverServices, row: HandOver): Promise<string | null> {
  const box = await takeIdToken(database, row);
  const idToken = box && openIdToken(keys, row.id, box);
  if (idToken === undefined) return null;
  try {
    return await provider.leaveUrl(idToken);
  } catch (error) {
    log.failure({ event: 'franceConnectFailed' }, error);
    return null;
  }
}
