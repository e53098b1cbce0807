import { sql } from 'kysely';
import { ACCOUNT_HISTORY_MONTHS, type AccountEventKind } from '#domain/account/history.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Holder } from './account-sessions.ts';
import { withVisitorTables } from './tables.ts';

/** In months of 30.5 days. */
export const accountEventLifeMs = ACCOUNT_HISTORY_MONTHS * 30.5 * DAY_MS;

/** The most lines that a visitor reads. */
const maxListed = 50;

/** The most of them that failures take: a stranger who knows a number pushes nothing else out. */
const maxFailuresListed = 20;

/** What happened to an account, and at which kiosk; null: somewhere else. */
export interface AccountEvent extends Holder {
  readonly kind: AccountEventKind;
  readonly at: EpochMs;
  readonly kioskId: KioskId | null;
}

type Site = Pick<SiteConfig, 'siteId' | 'name'>;

/** Adds lines to the history of accounts, in the transaction of what happened. */
export async function recordEvents(
  transaction: Database | Transaction,
  sites: readonly Site[],
  events: readonly AccountEvent[],
): Promise<void> {
  if (events.length > 0) await insertEvents(transaction, sites, events, true);
}

/**
 * Adds a line that somebody failed to sign in. For a person whom the caisse does not know the same statement runs, adds
 * nothing, and waits for the disk all the same: a commit that wrote nothing would be quicker (I7).
 */
export async function recordFailure(
  database: Database,
  sites: readonly Site[],
  event: Omit<AccountEvent, 'kind'>,
  isKnown: boolean,
): Promise<void> {
  await insertEvents(database, sites, [{ ...event, kind: 'signInFailed' }], isKnown);
}

async function insertEvents(
  database: Database | Transaction,
  sites: readonly Site[],
  events: readonly AccountEvent[],
  isToAdd: boolean,
): Promise<void> {
  const names = Object.fromEntries(sites.map(({ siteId, name }) => [siteId, name]));
  const rows = events.map(({ caisse, person, kind, at, kioskId }) => ({
    caisse,
    person,
    kind,
    at,
    kiosk_id: kioskId,
    is_to_add: isToAdd,
  }));
  await sql`
    insert into account_events (caisse, person, at, kind, site_name)
    select event.caisse, event.person, event.at, event.kind, ${JSON.stringify(names)}::jsonb ->> kiosks.site_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as event (caisse text, person text, kind text, at bigint, kiosk_id bigint,
          is_to_add boolean)
      left join kiosks on kiosks.id = event.kiosk_id
    where (select pg_logical_emit_message(true, 'borne', 'event') is not null) and event.is_to_add`.execute(database);
}

/** What happened to an account, newest first. */
export async function eventsOf(database: Database, { caisse, person }: Holder) {
  return await withVisitorTables(database)
    .selectFrom((tables) =>
      tables
        .selectFrom('account_events')
        .select(['id', 'at', 'kind', 'site_name as place'])
        .select(
          sql<number>`row_number() over (partition by kind = 'signInFailed' order by at desc, id desc)`.as('rank'),
        )
        .where('caisse', '=', caisse)
        .where('person', '=', person)
        .as('event'),
    )
    .select(['at', 'kind', 'place'])
    .where((event) => event.or([event('kind', '<>', 'signInFailed'), event('rank', '<=', maxFailuresListed)]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(maxListed)
    .execute();
}

/** Forgets what is too old to be told. */
export async function sweepAccountEvents(database: Database, now: EpochMs): Promise<void> {
  await withVisitorTables(database)
    .deleteFrom('account_events')
    .where('at', '<', now - accountEventLifeMs)
    .execute();
}
