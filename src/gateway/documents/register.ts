import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { DOCUMENT_LIFE_MS } from '#domain/documents/document-life.ts';
import type { DocumentReference } from '#domain/documents/document-reference.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Keys } from '../keys/keys.ts';
import type { KioskCompromised } from '../server/module.ts';
import { sealMac, typedMacs } from './register-macs.ts';
import type { SealedDocument } from './seal-document.ts';
import { withDocumentTables } from './tables.ts';

interface Issue {
  readonly kioskId: KioskId;
  readonly at: EpochMs;
}

/**
 * Writes a document down before it is given. False when its kiosk serves no more: one that is declared compromised meanwhile is
 * waited for, so that no document slips past its withdrawals.
 */
export async function registerDocument(
  database: Database,
  keys: Pick<Keys, 'documentRegister'>,
  sealed: SealedDocument,
  { kioskId, at }: Issue,
): Promise<boolean> {
  const key = keys.documentRegister.current();
  const { reference, caisse, content } = sealed.document;
  const { rows } = await sql`
    insert into issued_documents (reference, caisse, type, issued_at, kiosk_id, status, mac_key_id, seal_mac, typed_macs)
    select ${reference}, ${caisse}, ${content.type}, ${at}::bigint, id, 'valid', ${key.id},
      ${sealMac(key, reference, sealed.fingerprint)}::bytea, ${typedMacs(key, sealed)}::bytea
    from kiosks where id = ${kioskId} and status = 'active' for share
    returning reference`.execute(database);
  return rows.length === 1;
}

/** A document as the register knows it. */
export async function findDocument(database: Database, reference: DocumentReference) {
  return await withDocumentTables(database)
    .selectFrom('issued_documents')
    .select(['status', 'mac_key_id', 'seal_mac', 'typed_macs'])
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** What a kiosk fetched since its key was in strange hands is no document any more (SECURITY « Revocation »). */
export async function withdrawDocumentsOf(
  transaction: Transaction,
  { kioskId, since, at }: KioskCompromised,
): Promise<void> {
  await withDocumentTables(transaction)
    .updateTable('issued_documents')
    .set({ status: 'withdrawn', withdrawn_at: at })
    .where('kiosk_id', '=', kioskId)
    .where('issued_at', '>=', since)
    .where('status', '=', 'valid')
    .execute();
}

/** The caisse takes documents of its own back. How many were good until now. */
export async function withdrawDocuments(
  database: Database,
  caisse: CaisseId,
  references: readonly DocumentReference[],
  now: EpochMs,
): Promise<number> {
  const { numUpdatedRows } = await withDocumentTables(database)
    .updateTable('issued_documents')
    .set({ status: 'withdrawn', withdrawn_at: now })
    .where('caisse', '=', caisse)
    .where('reference', '=', sql<string>`any(${[...references]}::text[])`)
    .where('status', '=', 'valid')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Thirteen months after its issue nothing is left of a document. Returns how many went. */
export async function sweepIssuedDocuments(database: Database, now: EpochMs): Promise<number> {
  const { numDeletedRows } = await withDocumentTables(database)
    .deleteFrom('issued_documents')
    .where('issued_at', '<=', now - DOCUMENT_LIFE_MS)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
