import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { NamedPerson } from '#domain/documents/parts.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { Database } from '../../../../database/database.ts';
import type { PersonId } from '../../../person-id.ts';
import { referenceAuthorisations } from '../../authorisations.ts';
import { addressOf } from '../addresses.ts';
import { birthDateOf, type StoryChild } from '../family.ts';
import { monthOf } from '../months.ts';
import { lifePersonOf, readFileRow, refusalOfStanding } from '../file-row.ts';
import { keptLife, type KeptLife } from '../keep-life.ts';
import { cafLifeWriter } from './caf-life.ts';
import type { CafFile, FileChild } from './file.ts';
import type { ToldLife } from './household-in-month.ts';
import type { CafMonth } from './month-content.ts';
import { told } from './stories/story-of.ts';
import { countedSince, isCountedChild } from './counted-children.ts';

/** The file of somebody at a Caf, or why nothing of it is given. A spouse, a child or a dependant has no file of their own. */
export async function openCafFile(
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  today: CalendarDate,
): Promise<CafFile | FileRefusal> {
  const row = await readFileRow(database, { caisse, person });
  if (row === undefined) return 'noFile';
  const refusal = refusalOfStanding[row.standing];
  if (refusal !== undefined) return refusal;
  const { role, spouse } = await referenceAuthorisations(caisse, database).of(person);
  if (role !== 'responsible') return 'noFile';
  const spouseRow = spouse === null ? undefined : await readFileRow(database, { caisse, person: spouse.person });
  const onFile = lifePersonOf({ caisse }, row, spouseRow !== undefined);
  const kept = await keptLife({ caisse, person }, onFile, cafLifeWriter, { database, now: monthOf(today) });
  const file = cafFileOf(kept, spouseRow === undefined ? [row.named] : [row.named, spouseRow.named], today);
  const { obstacle } = file.told.story;
  return obstacle === 'joining' || obstacle === 'noHolder' ? obstacle : file;
}

/** The file of a life that is kept, as it stands on a day. */
export function cafFileOf(
  { life, fileNumber, months }: KeptLife<CafMonth>,
  holders: CafFile['holders'],
  today: CalendarDate,
): CafFile {
  const withStory = told(life);
  return {
    told: withStory,
    fileNumber: fileNumber ?? '',
    address: addressOf(life),
    holders,
    children: withStory.story.children.map((child) => childNow(withStory, child, holders[0], today)),
    months,
    today,
  };
}

function childNow(life: ToldLife, child: StoryChild, holder: NamedPerson, today: CalendarDate): FileChild {
  const birthDate = birthDateOf(child, life.anchor);
  return {
    named: {
      birthName: child.birthName ?? holder.birthName,
      usedName: null,
      firstNames: child.firstNames,
      birthDate,
    },
    since: countedSince(life, birthDate),
    isCounted: birthDate <= today && isCountedChild(birthDate, monthOf(today)),
  };
}
