import french from '#languages/fr/document-paper.json' with { type: 'json' };
import type { NamedPerson } from '#domain/documents/parts.ts';
import { expectedWords, plain } from '#kiosk/journeys/documents/testing/expected-words.ts';

/**
 * A part of a paper as it must be read from its structure tree, line by line. It has several ways where the kit may set it in
 * several: a table whose columns find no room has two of them, a figure too wide stands below its name.
 */
export interface DueBlock {
  readonly ways: readonly (readonly string[])[];
}

export type Label = keyof typeof french;

/** What the catalogue says, with `{name}` filled in; no plural and no choice. */
export function label(key: Label, values: Readonly<Record<string, string>> = {}): string {
  const text = Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, value), french[key]);
  if (text.includes('{')) throw new Error(`${key} has a part that is not filled in`);
  return plain(text.replaceAll(/<\/?b>/gu, ''));
}

const only = (words: readonly string[]): string => words.join('');

/** « −1 234,50 € » */
export const money = (cents: number): string => only(expectedWords(cents, 'total'));
/** « 1er mars 2026 »; of a day that was never known the year. */
export const day = (date: string): string => only(expectedWords(date));
/** « mars 2026 » */
export const month = (each: string): string => only(expectedWords(each));
/** « 1 234 € » */
export const wholeEuros = (euros: number): string => only(expectedWords(euros, 'euros'));

export const ofMonth = (each: string): string => (/^[ao]/u.test(month(each)) ? 'd’' : 'de ') + month(each);

interface Span {
  readonly from: string;
  readonly to: string;
}
const until = (beginning: string, { from, to }: Span): string =>
  from === to ? beginning : `${beginning} à ${month(to)}`;
export const months = (span: Span): string => until(month(span.from), span);
export const ofMonths = (span: Span): string => until(ofMonth(span.from), span);

export const days = ({ from, to }: { readonly from: string; readonly to: string | null }): string =>
  to === null ? `depuis le ${day(from)}, sans date de fin` : `du ${day(from)} au ${day(to)}`;

export const oneWay = (...lines: readonly string[]): DueBlock => ({ ways: [lines.map(plain)] });
export const heading = (text: string): DueBlock => oneWay(`H2 ${text}`);
export const paragraph = (text: string): DueBlock => oneWay(`P ${text}`);
export const fact = (name: string, value: string): DueBlock => oneWay(`LI ${name} : ${value}`);

/** A name, a large figure and what completes the name, beside or below each other. */
export const keyFigure = (name: string, figure: string, detail: string): DueBlock => ({
  ways: [
    [`P ${name}`, `P ${detail}`, `P ${figure}`],
    [`P ${name}`, `P ${figure}`, `P ${detail}`],
  ],
});

export interface DueTable {
  readonly caption?: string;
  readonly columns: readonly string[];
  /** The lines of each cell. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly total?: readonly [label: string, amount: string];
}

export function table({ caption, columns, rows, total }: DueTable): DueBlock {
  const around = (header: readonly string[], body: readonly (readonly string[])[]): readonly string[] =>
    [
      ...(caption === undefined ? [] : [`CAPTION ${caption}`]),
      `HEAD ${header.join(' | ')}`,
      ...body.map((cells) => `ROW ${cells.join(' | ')}`),
      ...(total === undefined ? [] : [`TOTAL ${total.join(' | ')}`]),
    ].map(plain);
  const joined = rows.map((cells) => cells.map((lines) => lines.join(' ')));
  const wide = around(columns, joined);
  if (columns.length < 3) return { ways: [wide] };
  const narrow = around(
    [columns[0] ?? '', columns.at(-1) ?? ''],
    joined.map((cells) => [
      [cells[0], ...cells.slice(1, -1).map((text, index) => `${columns[index + 1]} : ${text}`)].join(' '),
      cells.at(-1) ?? '',
    ]),
  );
  return { ways: [wide, narrow] };
}

/** As a civil register writes a name. */
const civilName = ({ birthName, firstNames }: NamedPerson): string => `${birthName} ${firstNames}`;

export function personFacts(role: string, person: NamedPerson): readonly DueBlock[] {
  return [
    fact(role, civilName(person)),
    ...(person.usedName === null ? [] : [fact(label('people.usedName'), person.usedName)]),
    fact(label('people.birthDate'), day(person.birthDate)),
  ];
}

/** @param others what a third column says of each of them, under its header */
export function people(
  persons: readonly NamedPerson[],
  others: { readonly header: string; readonly values: readonly string[]; readonly caption?: string } | undefined,
): DueBlock {
  return table({
    ...(others?.caption !== undefined && { caption: others.caption }),
    columns: [label('people.name'), label('people.birthDate'), ...(others === undefined ? [] : [others.header])],
    rows: persons.map((person, index) => [
      [civilName(person), ...(person.usedName === null ? [] : [label('people.usedNameIs', { name: person.usedName })])],
      [day(person.birthDate)],
      ...(others === undefined ? [] : [[others.values[index] ?? '']]),
    ]),
  });
}
