import type { DocumentReference } from '#domain/documents/document-reference.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';

/** One document that was issued (migration 181). It names nobody. */
type IssuedDocumentRow = {
  readonly reference: DocumentReference;
  readonly caisse: CaisseId;
  readonly type: DocumentType;
  readonly issued_at: EpochMs;
  readonly kiosk_id: KioskId;
  status: 'valid' | 'withdrawn';
  withdrawn_at: EpochMs | null;
  readonly mac_key_id: string;
  readonly seal_mac: Buffer;
  /** Of 32 bytes each, one after the other. */
  readonly typed_macs: Buffer;
};

type DocumentTables = { issued_documents: IssuedDocumentRow };

/** The database, or a transaction on it, with the register of documents. */
export const withDocumentTables = (database: Database | Transaction) => database.withTables<DocumentTables>();
