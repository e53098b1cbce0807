import type { NamedPerson } from '#domain/documents/parts.ts';
import { facts, table, type Cell, type Column, type Part } from '#kiosk/paper/kit/parts.ts';
import { birthDateWords } from './figures.ts';
import type { DocumentTexts } from './texts.ts';

/** Somebody in a table, with what else it says of them. */
export interface ListedPerson {
  readonly person: NamedPerson;
  readonly other?: string;
}

/** People as a table: names, birth date, and a further column where there is one. */
export function peopleTable(
  t: DocumentTexts,
  people: readonly ListedPerson[],
  more: { readonly caption?: string; readonly otherHeader?: string } = {},
): Part {
  const { caption, otherHeader } = more;
  const columns: readonly [Column, ...Column[]] = [
    { header: t('documentPaper.people.name'), align: 'left' },
    { header: t('documentPaper.people.birthDate'), align: 'left' },
    ...(otherHeader === undefined ? [] : [{ header: otherHeader, align: 'left' } as const]),
  ];
  const rows = people.map(({ person, other }): readonly Cell[] => [
    nameLines(t, person),
    [birthDateWords(t, person.birthDate)],
    ...(otherHeader === undefined ? [] : [[other ?? ''] as const]),
  ]);
  return table({ ...(caption !== undefined && { caption }), columns, rows });
}

function nameLines(t: DocumentTexts, person: NamedPerson): Cell {
  const name = fullName(person);
  return person.usedName === null ? [name] : [name, t('documentPaper.people.usedNameIs', { name: person.usedName })];
}

/** As a civil register writes it. */
const fullName = ({ birthName, firstNames }: NamedPerson): string => `${birthName} ${firstNames}`;

/** One person as facts, the first one by what they are for the document: « Personne assurée », « Enfant ». */
export const personFacts = (t: DocumentTexts, label: string, person: NamedPerson): Part =>
  facts(
    { label, value: fullName(person) },
    ...(person.usedName === null ? [] : [{ label: t('documentPaper.people.usedName'), value: person.usedName }]),
    { label: t('documentPaper.people.birthDate'), value: birthDateWords(t, person.birthDate) },
  );
