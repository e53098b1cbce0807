import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from './database.ts';
import type { AuditRecord } from './records.ts';

/** Local traces are kept six months (P32: 6 to 12). */
export const AUDIT_LIFE_MS = 183 * DAY_MS;

/** Adds a line to the audit: a word of ours, an instant, a caisse or an agent; there is no place for a person (P32). */
export async function writeAudit(database: KioskDatabase, entry: Omit<AuditRecord, 'sequence'>): Promise<void> {
  await database.audit.add(entry);
}

/** Drops what has outlived its term; called at boot and once a day. */
export async function trimAudit(database: KioskDatabase, now: EpochMs): Promise<void> {
  await database.audit
    .where('at')
    .below(now - AUDIT_LIFE_MS)
    .delete();
}
