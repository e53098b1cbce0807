import type { Generated } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { IdentityLevel } from '#domain/identity/level.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/caisse.ts';
import type { Database, Transaction } from '../database/database.ts';

export type VisitorTokenRow = {
  hash: Buffer;
  caisse: CaisseId;
  person: PersonId;
  level: IdentityLevel;
  /** What proved the visitor's right to the token. Today always a code. */
  origin: 'code';
  code_id: string;
  kiosk_id: KioskId | null;
  kiosk_key_id: number | null;
  session_hash: Buffer | null;
  given_at: EpochMs;
  sliding_until: EpochMs;
  absolute_until: EpochMs;
  /** Set once its first use succeeded: HMAC of the password under the token. */
  first_use: Generated<Buffer | null>;
};

export type SpentChallengeRow = {
  signature: string;
  expires_at: EpochMs;
};

export type VisitorTables = {
  visitor_tokens: VisitorTokenRow;
  spent_challenges: SpentChallengeRow;
};

/** The database, or a transaction on it, with the tables of this folder. */
export const withVisitorTables = (database: Database | Transaction) => database.withTables<VisitorTables>();
