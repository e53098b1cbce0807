import type { Month } from '#domain/benefits/calendar/month.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Database, Transaction } from '../../../database/database.ts';
import { insertRows } from '../../../database/insert-rows.ts';
import type { PersonId } from '../../person-id.ts';
import type { ReferenceTables } from '../tables.ts';
import { LIFE_READING } from './life-parameters.ts';

export interface FileKey {
  readonly caisse: CaisseId;
  readonly person: PersonId;
}

/** What a life was made from, and how far it is written. */
export interface LifeRow {
  readonly seed: string;
  readonly anchor: Month;
  readonly fileNumber: string | null;
  readonly lastMonth: Month;
  readonly parametersVersion: number;
}

/** A month as it is kept. */
export interface MonthRow {
  readonly month: Month;
  readonly parametersVersion: number;
  readonly content: string;
}

export async function readLife(database: Database, { caisse, person }: FileKey): Promise<LifeRow | undefined> {
  return await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_lives')
    .select([
      'seed',
      'anchor_month as anchor',
      'file_number as fileNumber',
      'last_month as lastMonth',
      'parameters_version as parametersVersion',
    ])
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .executeTakeFirst();
}

/** All months kept, the oldest first. */
export async function readMonths(database: Database, { caisse, person }: FileKey): Promise<readonly MonthRow[]> {
  return await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_life_months')
    .select(['month', 'parameters_version as parametersVersion', 'content'])
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .orderBy('month')
    .execute();
}

/** Files whose last month is before this one. */
export async function filesBehind(database: Database, month: Month): Promise<readonly FileKey[]> {
  return await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_lives')
    .select(['caisse', 'person'])
    .where('last_month', '<', month)
    .orderBy('caisse')
    .orderBy('person')
    .execute();
}

/** Begins a life. False: the person has one, or another file has that number; then nothing was written. */
export async function beginLife(
  database: Database,
  file: FileKey,
  life: LifeRow,
  months: readonly MonthRow[],
): Promise<boolean> {
  return await database.transaction().execute(async (transaction) => {
    const begun = await transaction
      .withTables<ReferenceTables>()
      .insertInto('reference_lives')
      .values({
        ...file,
        seed: life.seed,
        anchor_month: life.anchor,
        file_number: life.fileNumber,
        last_month: life.lastMonth,
        parameters_version: life.parametersVersion,
        reading: LIFE_READING,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('person')
      .executeTakeFirst();
    if (begun === undefined) return false;
    await insertMonths(transaction, file, months);
    return true;
  });
}

/** Appends months to a life. Nothing is written when somebody else has appended since `from`. */
export async function appendMonths(
  database: Database,
  file: FileKey,
  from: LifeRow,
  months: readonly MonthRow[],
): Promise<void> {
  const last = months.at(-1);
  if (last === undefined) return;
  await database.transaction().execute(async (transaction) => {
    const appended = await transaction
      .withTables<ReferenceTables>()
      .updateTable('reference_lives')
      .set({ last_month: last.month, parameters_version: last.parametersVersion })
      .where('caisse', '=', file.caisse)
      .where('person', '=', file.person)
      .where('last_month', '=', from.lastMonth)
      .returning('person')
      .executeTakeFirst();
    if (appended !== undefined) await insertMonths(transaction, file, months);
  });
}

async function insertMonths(transaction: Transaction, file: FileKey, months: readonly MonthRow[]): Promise<void> {
  const rows = months.map(({ month, parametersVersion, content }) => ({
    ...file,
    month,
    parameters_version: parametersVersion,
    content,
  }));
  await insertRows<ReferenceTables['reference_life_months']>('reference_life_months', rows).execute(transaction);
}
