import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { Database, Transaction } from '../../database/database.ts';
import type { Clock } from '../../server/clock.ts';
import type { CaisseContacts, ContactChange } from '../caisse.ts';
import { holdMail, MailIsTaken } from './creations.ts';
import { standingOf } from './rules.ts';
import type { ReferenceTables } from './tables.ts';

/** Changes a contact in the reference caisse: one address for one account at a Cpam (#251), by a constraint. */
export function changeContact(id: CaisseId, database: Database, clock: Pick<Clock, 'now'>): CaisseContacts['change'] {
  const tables = database.withTables<ReferenceTables>();

  async function mayChange({ person }: ContactChange): Promise<boolean> {
    const row = await tables
      .selectFrom('reference_people')
      .innerJoin('reference_accounts', (join) =>
        join
          .onRef('reference_accounts.caisse', '=', 'reference_people.caisse')
          .onRef('reference_accounts.person', '=', 'reference_people.person'),
      )
      .select(['birth_date', 'standing', 'lock_reason'])
      .where('reference_people.caisse', '=', id)
      .where('reference_people.person', '=', person)
      .executeTakeFirst();
    return row !== undefined && row.lock_reason === null && standingOf(id, row, clock.now()) === 'active';
  }

  /** A contact that stands on file already keeps its age. */
  async function write(transaction: Transaction, { person, contact, at }: ContactChange): Promise<void> {
    await transaction
      .withTables<ReferenceTables>()
      .insertInto('reference_contacts')
      .values({ caisse: id, person, kind: contact.kind, value: contact.value, changed_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(['caisse', 'person', 'kind'])
          .doUpdateSet({ value: contact.value, changed_at: at })
          .whereRef('reference_contacts.value', '<>', 'excluded.value'),
      )
      .execute();
    const isUnique = caisseKindOf(id) === 'cpam' && contact.kind === 'mail';
    if (isUnique && !(await holdMail(transaction, id, person))) throw new MailIsTaken();
  }

  return async (change) => {
    if (!(await mayChange(change))) return { kind: 'notAllowed' };
    try {
      await database.transaction().execute(async (transaction) => await write(transaction, change));
      return { kind: 'changed' };
    } catch (error) {
      if (error instanceof MailIsTaken) return { kind: 'mailTaken' };
      throw error;
    }
  };
}
