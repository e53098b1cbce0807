import { isPastOwnAccountAge } from '#domain/account/own-account.ts';
import { caisseKindOf, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { checkPassword, type PasswordContext } from '#domain/password/rules.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Standing } from '../caisse.ts';
import type { ReferenceTables } from './tables.ts';

type FiledPerson = Pick<ReferenceTables['reference_people'], 'standing' | 'birth_date'>;

/** The standing of a file; nobody's without one. */
export function standingOf(caisse: CaisseId, row: FiledPerson | undefined, now: EpochMs): Standing {
  if (row === undefined) return 'notConcerned';
  if (row.standing !== 'active') return row.standing;
  return isPastAge(caisse, row, now) ? 'active' : 'minor';
}

/** « Enfant de plus de 15 ans » (#171): younger, the account is the parents'. */
function isPastAge(caisse: CaisseId, { birth_date: birthDate }: FiledPerson, now: EpochMs): boolean {
  return isPastOwnAccountAge(birthDate, caisses[caisse].ownAccountAfterYears, parisDateOf(now));
}

/** The codes of the rules that a password breaks; `common` for one of the passwords that attackers try first (P13). */
export function failedRules(caisse: CaisseId, password: string, context: PasswordContext): readonly string[] {
  const { items, common } = checkPassword(caisseKindOf(caisse), password, context);
  const broken = Object.entries(items).flatMap(([code, fulfilled]) => (fulfilled ? [] : [code]));
  return common ? [...broken, 'common'] : broken;
}
