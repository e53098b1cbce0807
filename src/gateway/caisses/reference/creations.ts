import { hash } from '@node-rs/argon2';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { matchesRecorded } from '#domain/identity/birth-date.ts';
import { plainFirstName, plainName, sameName } from '#domain/identity/birth-name.ts';
import { canonicalMail } from '#domain/identity/contact.ts';
import type { Database, Transaction } from '../../database/database.ts';
import type { Clock } from '../../server/clock.ts';
import type { AccountOpening, CaisseCreations, CreationMatch, CreationQuery, OpeningOutcome } from '../caisse.ts';
import type { PersonId } from '../person-id.ts';
import { hashing } from './hashing.ts';
import { failedRules, standingOf } from './rules.ts';
import type { ReferenceTables } from './tables.ts';

/** The constraint refused the address: the transaction that opens the account, or changes its contact, is undone. */
export class MailIsTaken extends Error {}

/** Accounts that people create themselves, in the reference caisse. */
export function referenceCreations(id: CaisseId, database: Database, clock: Pick<Clock, 'now'>): CaisseCreations {
  const tables = database.withTables<ReferenceTables>();
  const isCpam = caisseKindOf(id) === 'cpam';

  async function match({ civilStatus, iban }: CreationQuery): Promise<CreationMatch> {
    const row = await tables
      .selectFrom('reference_people')
      .select(['person', 'first_name', 'birth_name', 'birth_date', 'iban'])
      .where('caisse', '=', id)
      .where('nir', '=', civilStatus.nir)
      .executeTakeFirst();
    if (row === undefined) return { kind: 'unknown' };
    const { birthName, firstNames, birthDate } = civilStatus;
    const isSame =
      matchesRecorded(birthDate, row.birth_date) &&
      sameName(birthName, row.birth_name) &&
      plainFirstName(firstNames) === plainFirstName(row.first_name) &&
      (!isCpam || (iban !== undefined && iban === row.iban));
    if (!isSame) return { kind: 'unknown' };
    const isExact = plainName(birthName) === plainName(row.birth_name);
    return { kind: 'found', person: row.person, writing: isExact ? 'exact' : 'alike' };
  }

  const personRow = async (person: PersonId) =>
    await tables
      .selectFrom('reference_people')
      .select(['nir', 'birth_date', 'standing', 'household_role', 'scheme'])
      .where('caisse', '=', id)
      .where('person', '=', person)
      .executeTakeFirst();

  type PersonRow = Awaited<ReturnType<typeof personRow>>;

  /** The age is a matter of the standing. */
  const hasRight = (row: PersonRow): boolean =>
    row !== undefined && (isCpam ? row.scheme !== 'other' : row.household_role !== 'holder');

  async function open(opening: AccountOpening): Promise<OpeningOutcome> {
    const { person, password } = opening;
    const row = await personRow(person);
    // A guardian's account is not one that people create themselves.
    if (row?.nir == null || standingOf(id, row, clock.now()) !== 'active' || !hasRight(row)) {
      return { kind: 'notAllowed' };
    }
    const existing = await accountOf(person);
    if (existing !== undefined && existing.lock_reason !== null) return { kind: 'notAllowed' };
    if (existing !== undefined && existing.creation_id !== opening.id) return { kind: 'accountExists' };
    const failed = failedRules(id, password, { nir: row.nir, birthDate: row.birth_date });
    if (failed.length > 0) return { kind: 'passwordRefused', failed };
    const passwordHash = await hashing(() => hash(password));
    try {
      return await database.transaction().execute(async (transaction) => {
        if (!(await writeAccount(transaction, opening, passwordHash))) return { kind: 'accountExists' };
        await writePerson(transaction, opening);
        if (isCpam && !(await holdMail(transaction, id, person)) && opening.contact.kind === 'mail') {
          throw new MailIsTaken();
        }
        return { kind: 'opened', passwordChangedAt: opening.at };
      });
    } catch (error) {
      if (error instanceof MailIsTaken) return { kind: 'mailTaken' };
      throw error;
    }
  }

  async function accountOf(person: PersonId) {
    return await tables
      .selectFrom('reference_accounts')
      .select(['creation_id', 'lock_reason'])
      .where('caisse', '=', id)
      .where('person', '=', person)
      .executeTakeFirst();
  }

  /** False when another way has opened one meanwhile. */
  async function writeAccount(
    transaction: Transaction,
    { id: creationId, person, at }: AccountOpening,
    passwordHash: string,
  ): Promise<boolean> {
    const set = { password_hash: passwordHash, password_changed_at: at };
    const written = await transaction
      .withTables<ReferenceTables>()
      .insertInto('reference_accounts')
      .values({ caisse: id, person, ...set, lock_reason: null, creation_id: creationId })
      .onConflict((conflict) =>
        conflict
          .columns(['caisse', 'person'])
          .doUpdateSet(set)
          .where('reference_accounts.creation_id', '=', creationId)
          .where('reference_accounts.lock_reason', 'is', null),
      )
      .returning('person')
      .executeTakeFirst();
    return written !== undefined;
  }

  /** A contact that stands on file already keeps its age. */
  async function writePerson(
    transaction: Transaction,
    { person, civilStatus, contact, at }: AccountOpening,
  ): Promise<void> {
    const rows = transaction.withTables<ReferenceTables>();
    await rows
      .updateTable('reference_people')
      .set({ used_name: civilStatus.usedName ?? null })
      .where('caisse', '=', id)
      .where('person', '=', person)
      .execute();
    await rows
      .insertInto('reference_contacts')
      .values({ caisse: id, person, kind: contact.kind, value: contact.value, changed_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(['caisse', 'person', 'kind'])
          .doUpdateSet({ value: contact.value, changed_at: at })
          .whereRef('reference_contacts.value', '<>', 'excluded.value'),
      )
      .execute();
  }

  return {
    match,
    mayCreate: async (person) => hasRight(await personRow(person)),
    async holderOf(mail) {
      const row = await tables
        .selectFrom('reference_account_mails')
        .select('person')
        .where('caisse', '=', id)
        .where('mail', '=', canonicalMail(mail))
        .executeTakeFirst();
      return row === undefined ? { kind: 'free' } : { kind: 'taken', person: row.person };
    },
    open,
  };
}

/** Gives an account of a Cpam its mail address on file. False when another account has it: one address, one account (#251). */
export async function holdMail(database: Database | Transaction, id: CaisseId, person: PersonId): Promise<boolean> {
  const tables = database.withTables<ReferenceTables>();
  const mail = await tables
    .selectFrom('reference_contacts')
    .select('value')
    .where('caisse', '=', id)
    .where('person', '=', person)
    .where('kind', '=', 'mail')
    .executeTakeFirst();
  if (mail === undefined) return true;
  const held = canonicalMail(mail.value);
  await tables
    .deleteFrom('reference_account_mails')
    .where('caisse', '=', id)
    .where('person', '=', person)
    .where('mail', '<>', held)
    .execute();
  await tables
    .insertInto('reference_account_mails')
    .values({ caisse: id, mail: held, person })
    .onConflict((conflict) => conflict.columns(['caisse', 'mail']).doNothing())
    .execute();
  const holder = await tables
    .selectFrom('reference_account_mails')
    .select('person')
    .where('caisse', '=', id)
    .where('mail', '=', held)
    .executeTakeFirst();
  return holder?.person === person;
}
