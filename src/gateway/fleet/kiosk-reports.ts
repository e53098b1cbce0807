import { sql } from 'kysely';
import type { KioskReport } from '#contract/routes/contact.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../database/database.ts';
import type { VerifiedKiosk } from './verified-kiosk.ts';

/** What a kiosk said of its claims at its last contact, inside a signed request. */
export interface KioskContact {
  /** When the gateway received it. */
  readonly at: EpochMs;
  /** The key that signed it; null for a contact before this was noted. */
  readonly keyId: number | null;
  /**
   * Claims issued earlier may have been forgotten: by the kiosk, which lost its storage, or by the gateway, whose
   * database was restored. Null: not known.
   */
  readonly unbrokenSince: EpochMs | null;
  /** Items of its outbox that the gateway has not answered. */
  readonly pending: number;
  /** What it held, and how much of each it had spent. */
  readonly allotments: KioskReport['allotments'];
}

/** Keeps the last report of a kiosk, and notes whether kiosk and gateway still remember the same contacts. */
export async function storeReport(
  database: Database,
  { id: kioskId, keyId }: Pick<VerifiedKiosk, 'id' | 'keyId'>,
  report: KioskReport,
  now: EpochMs,
): Promise<void> {
  const row = { received_at: now, report: JSON.stringify(report), key_id: keyId };
  const heard = report.lastContactAt ?? null;
  const remembersAll = sql<boolean>`kiosk_reports.key_id = ${keyId} and kiosk_reports.received_at >= ${heard}::bigint`;
  await database
    .insertInto('kiosk_reports')
    .values({ kiosk_id: kioskId, ...row, unbroken_since: now })
    .onConflict((conflict) =>
      conflict.column('kiosk_id').doUpdateSet({
        ...row,
        unbroken_since: sql<EpochMs>`case when ${remembersAll} then kiosk_reports.unbroken_since else ${now} end`,
      }),
    )
    .execute();
}

/** The last contact of a kiosk; undefined when it made none. */
export async function lastContact(database: Database, kioskId: KioskId): Promise<KioskContact | undefined> {
  const row = await database
    .selectFrom('kiosk_reports')
    .select([
      'received_at as at',
      'key_id as keyId',
      'unbroken_since as unbrokenSince',
      sql<number>`(report->'outbox'->>'pending')::bigint`.as('pending'),
      sql<KioskReport['allotments']>`report->'allotments'`.as('allotments'),
    ])
    .where('kiosk_id', '=', kioskId)
    .executeTakeFirst();
  return row;
}
