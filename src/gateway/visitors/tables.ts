import type { Generated, GeneratedAlways } from 'kysely';
import type { ActsAs, Audience, SessionStage } from '#domain/account/acts.ts';
import type { AccountEventKind } from '#domain/account/history.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { IdentityLevel } from '#domain/identity/level.ts';
import type { PasswordAncestry, SessionOpening } from '#domain/identity/password-ancestry.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';

/** What a visitor has shown in a session. */
export type ShownFactor =
  | 'code'
  | 'password'
  | 'card'
  | 'oneTimeCodeMobile'
  | 'oneTimeCodeMail'
  | 'franceConnect'
  | 'letter'
  | 'vouch';

/** What a visitor holds at one caisse and one place (migrations 110 and 140). */
export type VisitorSessionRow = {
  /** SHA-256 of the token. */
  hash: Buffer;
  caisse: CaisseId;
  person: PersonId;
  level: IdentityLevel;
  opened_by: SessionOpening;
  /** Exactly when a code opened it. */
  code_id: string | null;
  factors: ShownFactor[];
  stage: SessionStage;
  kiosk_id: KioskId | null;
  kiosk_key_id: number | null;
  session_hash: Buffer | null;
  given_at: EpochMs;
  sliding_until: EpochMs;
  absolute_until: EpochMs;
  /** When the password was set with which it was opened, as the caisse says it: another one ends the session. */
  password_set_at: Generated<EpochMs | null>;
  audience: Generated<Audience>;
  acts_as: Generated<ActsAs>;
  /** The one in whose place the holder acts; nobody exactly when they act for themselves. */
  act_for: Generated<PersonId | null>;
  /** When the visitor last showed that they are the holder: before what is sensitive. */
  confirmed_at: Generated<EpochMs | null>;
  /** Set once its first use succeeded: HMAC of the password under the token. */
  first_use: Generated<Buffer | null>;
};

export type SpentChallengeRow = {
  signature: string;
  expires_at: EpochMs;
};

/** One line of what happened to an account (migration 111). */
export type AccountEventRow = {
  id: GeneratedAlways<number>;
  caisse: CaisseId;
  person: PersonId;
  at: EpochMs;
  kind: AccountEventKind;
  /** The site whose kiosk it was; null: somewhere else. */
  site_name: string | null;
};

export type PasswordAncestryRow = {
  caisse: CaisseId;
  person: PersonId;
  set_at: EpochMs;
  factors: PasswordAncestry;
};

export type VisitorTables = {
  visitor_sessions: VisitorSessionRow;
  spent_challenges: SpentChallengeRow;
  account_events: AccountEventRow;
  password_ancestry: PasswordAncestryRow;
};

/** The database, or a transaction on it, with the tables of this folder. */
export const withVisitorTables = (database: Database | Transaction) => database.withTables<VisitorTables>();
