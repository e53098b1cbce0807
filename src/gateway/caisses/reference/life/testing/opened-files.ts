import type { NamedPerson } from '#domain/documents/parts.ts';
import type { DemonstrationPerson } from '../../demonstration-person.ts';
import { cafLifeWriter } from '../caf/caf-life.ts';
import type { CafFile } from '../caf/file.ts';
import { cafFileOf } from '../caf/open-file.ts';
import { cpamLifeWriter } from '../cpam/cpam-life.ts';
import type { CpamFile } from '../cpam/file.ts';
import { cpamFileOf } from '../cpam/open-file.ts';
import { lifeOf, writtenLife } from './written-lives.ts';

/** A Tuesday: the rights of October have been paid. */
const someDay = '2026-11-24';

const named = ({ birthName, firstName, birthDate }: DemonstrationPerson): NamedPerson => ({
  birthName,
  usedName: null,
  firstNames: firstName,
  birthDate,
});

/** The file of a fictitious person without a database. */
export function cafFile(person: DemonstrationPerson, spouse?: DemonstrationPerson): CafFile {
  const life = lifeOf(person, 'caf');
  const kept = { life, fileNumber: '9900000', months: writtenLife(cafLifeWriter, life) };
  const holders: CafFile['holders'] = spouse === undefined ? [named(person)] : [named(person), named(spouse)];
  return cafFileOf(kept, holders, someDay);
}

export function cpamFile(person: DemonstrationPerson): CpamFile {
  const life = lifeOf(person, 'cpam');
  return cpamFileOf({ life, fileNumber: null, months: writtenLife(cpamLifeWriter, life) }, named(person), someDay);
}
