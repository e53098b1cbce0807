import { itemType } from '#contract/items/index.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { effectiveIssueTime } from '#domain/provisional-code/life.ts';
import { countsFrom } from '../../intake/envelope-issuer.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables, type ClaimRow, type KioskCopy } from '../tables.ts';
import { claimRow, refuseWaiting, type ClaimPlace, type KnownClaim, type TimedArrival } from './claim-rows.ts';
import { disownClaim } from './disown-claim.ts';
import { hearKiosk, kioskWord } from './kiosk-word.ts';

/**
 * What may be done with a carried claim now: wait for its kiosk's word, refuse it, or go on and note how its kiosk's own
 * copy stands.
 */
export type CarriedStanding = 'toCome' | 'refused' | KioskCopy;

type FollowedClaim = Pick<ClaimRow, 'kiosk_id' | 'caisse'> & { readonly place: KnownClaim };

/** Follows claims that somebody else than their kiosk brought, by what their kiosk says (SECURITY « A claim that a phone brings »). */
export interface ClaimFollower {
  standingOf(arrival: TimedArrival): Promise<CarriedStanding>;
  /** The kiosk itself brings another claim with this place. */
  disown(followed: FollowedClaim): Promise<boolean>;
}

type Following = Pick<CodeServices, 'database' | 'clock' | 'notices' | 'jobs' | 'log' | 'allotment'>;

export function claimFollower(services: Following): ClaimFollower {
  return {
    async standingOf({ taken: { header, issuer }, claim, digest, receivedAt }) {
      const { kioskId, kioskKeyId } = header;
      const place = { allotmentId: claim.allotmentId, index: claim.index, digest };
      if (!countsFrom(issuer, claim.issuedAt)) {
        await refuseWaiting(services.database, place);
        return 'refused';
      }
      const issuedAt = effectiveIssueTime({ issuedAt: claim.issuedAt, receivedAt });
      const word = kioskWord(
        { ...place, caisse: claim.caisse, issuedAt, kioskKeyId },
        await hearKiosk(services, kioskId),
        {
          now: services.clock.now(),
          isInService: issuer.status === 'active' && issuer.keyRevokedAt === null,
        },
      );
      switch (word) {
        case 'toCome':
          return 'toCome';
        case 'silent':
        case 'mayHold':
          return 'awaited';
        case 'unknowable':
          services.log.warning({ event: 'claimUnconfirmed', kiosk: kioskId, caisse: claim.caisse, count: 1 });
          return 'givenUp';
        case 'disowned':
          return await refuseDisowned(services, { kiosk_id: kioskId, caisse: claim.caisse, place });
      }
    },
    disown: async (followed) => await disownAloud(services, followed),
  };
}

/** A claim that waits, or that has just come and is kept nowhere. */
async function refuseDisowned(services: Following, followed: FollowedClaim): Promise<'refused' | 'here'> {
  if (await disownAloud(services, followed)) return 'refused';
  const isConfirmed = (await claimRow(services.database, followed.place))?.kiosk_copy === 'here';
  if (isConfirmed) return 'here';
  alertOf(services, followed);
  return 'refused';
}

async function disownAloud(services: Following, followed: FollowedClaim): Promise<boolean> {
  const isDisowned = await disownClaim(services, followed.place);
  if (isDisowned) alertOf(services, followed);
  return isDisowned;
}

/** To be treated as a stolen key: another machine signs as this kiosk. */
function alertOf({ log }: Pick<Following, 'log'>, { kiosk_id: kiosk, caisse }: FollowedClaim): void {
  log.warning({ event: 'claimNotOfKiosk', kiosk, caisse });
}

/** After a contact: judges every claim of that kiosk which somebody else brought and the kiosk has not. */
export async function followClaims(services: Following, kioskId: KioskId): Promise<void> {
  const { database, clock, log } = services;
  const rows = await withCodeTables(database)
    .selectFrom('claims')
    .select(['allotment_id', 'allotment_index', 'digest', 'kiosk_id', 'kiosk_key_id', 'caisse', 'issued_at'])
    .where('kiosk_id', '=', kioskId)
    .where('kiosk_copy', '=', 'awaited')
    .execute();
  if (rows.length === 0) return;
  const heard = await hearKiosk(services, kioskId);
  for (const row of rows) {
    const { caisse, issued_at: issuedAt, kiosk_key_id: kioskKeyId } = row;
    const place = { allotmentId: row.allotment_id, index: row.allotment_index, digest: row.digest };
    const word = kioskWord({ ...place, caisse, issuedAt, kioskKeyId }, heard, { now: clock.now(), isInService: true });
    if (word === 'disowned') await disownAloud(services, { ...row, place });
    if (word === 'unknowable' && (await giveUp(database, place))) {
      log.warning({ event: 'claimUnconfirmed', kiosk: kioskId, caisse, count: 1 });
    }
  }
}

async function giveUp(database: Following['database'], { allotmentId, index }: ClaimPlace): Promise<boolean> {
  const given = await withCodeTables(database)
    .updateTable('claims')
    .set({ kiosk_copy: 'givenUp' })
    .where('allotment_id', '=', allotmentId)
    .where('allotment_index', '=', index)
    .where('kiosk_copy', '=', 'awaited')
    .executeTakeFirst();
  return given.numUpdatedRows > 0n;
}

/**
 * Gives up claims whose kiosk has not spoken for as long as its outbox keeps a claim: it was retired, has lost its
 * storage, or stands unplugged. Alerts, once for each kiosk and run.
 *
 * @returns how many claims.
 */
export async function giveUpSilentKiosks({
  database,
  clock,
  log,
}: Pick<Following, 'database' | 'clock' | 'log'>): Promise<number> {
  const given = await withCodeTables(database)
    .updateTable('claims')
    .set({ kiosk_copy: 'givenUp' })
    .where('kiosk_copy', '=', 'awaited')
    .where('issued_at', '<', clock.now() - itemType('claim').lifeMs)
    .returning('kiosk_id')
    .execute();
  for (const kiosk of new Set(given.map(({ kiosk_id: id }) => id))) {
    const count = given.filter(({ kiosk_id: id }) => id === kiosk).length;
    log.warning({ event: 'claimUnconfirmed', kiosk, count });
  }
  return given.length;
}
