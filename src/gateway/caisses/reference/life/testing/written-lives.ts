import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { caisseKindOf, type CaisseKind } from '#domain/caisse/caisse.ts';
import type { DemonstrationPerson } from '../../demonstration-person.ts';
import { referencePeople } from '../../people.ts';
import type { KeptMonth, LifeWriter } from '../keep-life.ts';
import { shippedLifeParameters, type LifeParameters } from '../life-parameters.ts';
import { seedOf, type LifeOf, type LifePerson } from '../life-person.ts';

/** The month of `someTuesday`. */
export const someNovember: Month = '2026-11';

export const peopleAt = (kind: CaisseKind): readonly DemonstrationPerson[] =>
  referencePeople.filter(({ caisses }) => caisses.some((caisse) => caisseKindOf(caisse) === kind));

export function lifeOf(person: DemonstrationPerson, kind: CaisseKind, anchor: Month = someNovember): LifeOf {
  const caisse = person.caisses.find((each) => caisseKindOf(each) === kind);
  if (caisse === undefined) throw new Error(`${person.key} is unknown to every ${kind}`);
  const { nir, birthDate, postalCode } = person;
  const onFile: LifePerson = { caisse, nir, birthDate, postalCode, isInCouple: false };
  return { person: onFile, seed: seedOf(onFile), anchor };
}

/** All months of a life without a database, the oldest first. */
export function writtenLife<Content>(
  writer: LifeWriter<Content>,
  life: LifeOf,
  until: Month = life.anchor,
  parameters: LifeParameters = shippedLifeParameters,
): readonly KeptMonth<Content>[] {
  const months: KeptMonth<Content>[] = [];
  for (let month = writer.firstMonth(life.anchor); month <= until; month = monthsBefore(month, -1)) {
    const content = writer.write({ life, month, before: months, parameters, hasNewRules: false });
    months.push({ month, content: writer.read(content) });
  }
  return months;
}
