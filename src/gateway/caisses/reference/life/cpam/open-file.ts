import { ageOn } from '#domain/benefits/calendar/month.ts';
import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { NamedPerson } from '#domain/documents/parts.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import { groupNir } from '#domain/identity/nir-display.ts';
import { nirKey } from '#domain/identity/nir.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { Database } from '../../../../database/database.ts';
import type { PersonId } from '../../../person-id.ts';
import { addressOf } from '../addresses.ts';
import { birthDateOf } from '../family.ts';
import { lifePersonOf, readFileRow, refusalOfStanding } from '../file-row.ts';
import { keptLife, type KeptLife } from '../keep-life.ts';
import { reckonedBirthDate } from '../life-person.ts';
import { monthOf } from '../months.ts';
import { ADULT_AGE } from './care-in-month.ts';
import { cpamLifeWriter } from './cpam-life.ts';
import type { CpamDependant, CpamFile } from './file.ts';
import type { CpamMonth } from './month-content.ts';
import { cpamStoryOf } from './stories.ts';

/** From this birthday on somebody is insured by themselves (CSS, art. L160-2); younger, they depend on a parent. */
const OWN_FILE_AGE = 16;

/** The file of an insured person, or why nothing of it is given. */
export async function openCpamFile(
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  today: CalendarDate,
): Promise<CpamFile | FileRefusal> {
  const row = await readFileRow(database, { caisse, person });
  if (row === undefined || row.scheme === 'other') return 'noFile';
  const refusal = refusalOfStanding[row.standing];
  if (refusal !== undefined) return refusal;
  if (ageOn(reckonedBirthDate(row.named.birthDate), today) < OWN_FILE_AGE) return 'noFile';
  const kept = await keptLife({ caisse, person }, lifePersonOf({ caisse }, row), cpamLifeWriter, {
    database,
    now: monthOf(today),
  });
  const file = cpamFileOf(kept, row.named, today);
  return file.story.obstacle ?? file;
}

/** The file of a life that is kept, as it stands on a day. */
export function cpamFileOf({ life, months }: KeptLife<CpamMonth>, insured: NamedPerson, today: CalendarDate): CpamFile {
  const story = cpamStoryOf(life);
  const { caisse, nir } = life.person;
  const { name, department } = caisses[caisse];
  const code = caisseNumber(department);
  return {
    told: life,
    story,
    seed: life.seed,
    anchor: life.anchor,
    insured,
    nirWithKey: groupNir(`${nir}${nirKey(nir)}`).replaceAll('\u00A0', ' '),
    organisme: `${GENERAL_SCHEME} ${code} ${FICTITIOUS_CENTRE}`,
    institution: { code: `${GENERAL_SCHEME}${code}`, name },
    address: addressOf(life),
    dependants: story.dependants.map((child): CpamDependant => {
      const born = birthDateOf(child, life.anchor);
      return {
        person: {
          birthName: child.birthName ?? insured.birthName,
          usedName: null,
          firstNames: child.firstNames,
          birthDate: born,
        },
        rank: child.rank ?? 1,
        isNow: born <= today && ageOn(born, today) < ADULT_AGE,
      };
    }),
    months,
    today,
  };
}

/** Number of the first caisse of a department, three digits: « 311 », in Corsica 201 and 202, overseas that of the department. */
function caisseNumber(department: string): string {
  if (department === '2B') return '202';
  return department.length === 3 ? department : `${department.replace('A', '0')}1`;
}

const GENERAL_SCHEME = '01';
/** As in the example of #305. */
const FICTITIOUS_CENTRE = '2006';
