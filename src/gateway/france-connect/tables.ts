import type { Generated } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { HandOverOutcome, HandOverStage } from '#domain/france-connect/stages.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';

/** `matched`: the caisse was asked, and the phone has not shown its characters yet. */
export type RowStage = HandOverStage | 'matched';

/** One hand-over to a phone (migration 160). */
export type HandOverRow = {
  id: string;
  caisse: CaisseId;
  kiosk_id: KioskId;
  kiosk_key_id: number;
  session_hash: Buffer;
  stage: RowStage;
  outcome: Generated<HandOverOutcome | null>;
  until: EpochMs;
  finish_by: Generated<EpochMs | null>;
  token_hash: Buffer;
  page_hash: Generated<Buffer | null>;
  cookie_hash: Generated<Buffer | null>;
  state_hash: Generated<Buffer | null>;
  secret: Generated<Buffer | null>;
  id_token: Generated<Buffer | null>;
  person: Generated<PersonId | null>;
  tries: Generated<number>;
  forget_at: EpochMs;
};

type FranceConnectTables = { france_connect_hand_overs: HandOverRow };

/** The database, or a transaction on it, with the table of this folder. */
export const withHandOvers = (database: Database | Transaction) => database.withTables<FranceConnectTables>();
