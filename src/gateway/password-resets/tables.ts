import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { PlaceColumns } from '../one-time-codes/place.ts';
import type { CodeContact } from '../one-time-codes/tables.ts';

export type PasswordResetRow = PlaceColumns & {
  id: string;
  caisse: CaisseId;
  /** Of somebody unknown: a name that no caisse gave. */
  person: PersonId;
  identity: string | null;
  offered: CodeContact[];
  started_at: EpochMs;
  token_hash: Buffer | null;
  token_until: EpochMs | null;
  factor: CodeContact | null;
  contact_digest: Buffer | null;
  lease: string | null;
  lease_until: EpochMs | null;
  act_hash: Buffer | null;
  done_at: EpochMs | null;
  forget_at: EpochMs;
};

type PasswordResetTables = { password_resets: PasswordResetRow };

/** The database, or a transaction on it, with the table of this folder. */
export const withResets = (database: Database | Transaction) => database.withTables<PasswordResetTables>();

/** A row of which nothing is decided yet. */
export const undecided = {
  token_hash: null,
  token_until: null,
  factor: null,
  contact_digest: null,
  lease: null,
  lease_until: null,
  act_hash: null,
  done_at: null,
} as const;
