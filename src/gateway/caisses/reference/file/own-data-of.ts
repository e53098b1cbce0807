import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { OwnData } from '#domain/file/profile.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { Database } from '../../../database/database.ts';
import type { PersonId } from '../../person-id.ts';
import type { CafFile } from '../life/caf/file.ts';
import { monthOf } from '../life/months.ts';
import { openCafFile } from '../life/caf/open-file.ts';
import { readFileRow, refusalOfStanding } from '../life/file-row.ts';
import type { ReferenceTables } from '../tables.ts';
import { coupleOf, workOf } from './situation.ts';

/** What is of a person alone (#53), in whosever file they are; or why nothing is. */
export async function ownDataOf(
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  today: CalendarDate,
): Promise<OwnData | FileRefusal> {
  const row = await readFileRow(database, { caisse, person });
  if (row === undefined) return 'noFile';
  const refusal = refusalOfStanding[row.standing];
  if (refusal !== undefined) return refusal;
  const own = await openCafFile(database, caisse, person, today);
  if (typeof own !== 'string') return dataOf(row.named, own, 'holder');
  const responsible = await responsibleOf(database, caisse, person);
  const shared = responsible && (await openCafFile(database, caisse, responsible, today));
  if (shared !== undefined && typeof shared !== 'string') return dataOf(row.named, shared, 'partner');
  return {
    person: row.named,
    couple: { situation: 'single', since: null },
    work: { situation: 'none', since: null },
    address: null,
  };
}

function dataOf(person: OwnData['person'], { told, address, today }: CafFile, role: 'holder' | 'partner'): OwnData {
  const month = monthOf(today);
  return { person, couple: coupleOf(told, month), work: workOf(told, role, month), address: [...address] };
}

/** In whose file the person is a spouse now. */
async function responsibleOf(database: Database, caisse: CaisseId, person: PersonId): Promise<PersonId | undefined> {
  const row = await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_couples')
    .select('responsible')
    .where('caisse', '=', caisse)
    .where('spouse', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.responsible;
}
