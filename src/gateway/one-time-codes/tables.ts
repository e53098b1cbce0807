import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { PlaceColumns } from './place.ts';

/** What a code is for. A code of one purpose is none of another's. */
export const codePurposes = [
  'passwordReset',
  'passwordResetLetter',
  'raiseAccount',
  // To a contact that is to be put on file.
  'newContact',
  // To the contact that was typed, to one on file, and by letter.
  'accountCreation',
  'accountCreationOnFile',
  'accountCreationLetter',
] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** Whether a code of this purpose opens a new account, and so goes to somebody who has none. */
export const createsAccount = (purpose: CodePurpose): boolean => purpose.startsWith('accountCreation');

/** The way by which a code reaches its holder: what it proves then is that way alone. */
export type CodeContact = 'mobile' | 'mail' | 'letter';

export type OneTimeCodeRow = PlaceColumns & {
  purpose: CodePurpose;
  subject: string;
  sending: string;
  caisse: CaisseId;
  /** Of somebody unknown: a name that no caisse gave. */
  person: PersonId;
  contact: CodeContact;
  asked_at: EpochMs;
  tries: number;
  hash: Buffer | null;
  hash_key_id: string | null;
  contact_digest: Buffer | null;
  valid_until: EpochMs | null;
  used_at: EpochMs | null;
  used_by: Buffer | null;
  forget_at: EpochMs;
};

type OneTimeCodeTables = { one_time_codes: OneTimeCodeRow };

/** The database, or a transaction on it, with the table of this folder. */
export const withOneTimeCodes = (database: Database | Transaction) => database.withTables<OneTimeCodeTables>();
