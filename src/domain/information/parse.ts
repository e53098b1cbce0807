import type { CaisseKind } from '../caisse/caisse.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';
import type { LanguageId } from '../language.ts';
import { readBody, type LineProblem } from './body.ts';
import { themeIds, type DocumentKind, type InformationDocument, type ThemeId } from './document.ts';
import { typeset } from './typeset.ts';

/** What is wrong with a file, for the person who wrote it. */
export type DocumentProblem =
  | LineProblem
  | { readonly line: number; readonly code: 'noHead' | 'headLine' | 'noText' }
  | { readonly line: number; readonly code: 'missing' | 'unknownKey' | 'twice' | 'value'; readonly key: string };

export interface ParsedDocument {
  /** Undefined when the file has any problem. */
  readonly document: InformationDocument | undefined;
  readonly problems: readonly DocumentProblem[];
}

type Key =
  | 'title'
  | 'summary'
  | 'words'
  | 'themes'
  | 'caisses'
  | 'date'
  | 'updated'
  | 'expires'
  | 'page'
  | 'opens'
  | 'simulate'
  | 'local'
  | 'about'
  | 'order';

/** What the head of each kind must say, and what it may. */
const keysOf: Readonly<Record<DocumentKind, { readonly needs: readonly Key[]; readonly may: readonly Key[] }>> = {
  sheet: { needs: ['title', 'summary', 'themes', 'updated', 'expires', 'page', 'simulate'], may: ['words', 'opens'] },
  news: {
    needs: ['title', 'summary', 'caisses', 'date', 'updated', 'expires', 'local'],
    may: ['words', 'page', 'opens', 'themes'],
  },
  question: { needs: ['title', 'caisses', 'updated', 'expires', 'order'], may: ['words', 'about', 'page', 'opens'] },
  link: { needs: ['title', 'summary', 'caisses', 'updated', 'expires', 'page', 'order'], may: ['words', 'opens'] },
};

const caisseKinds: readonly CaisseKind[] = ['caf', 'cpam'];
const isTheme = (value: string): value is ThemeId => (themeIds as readonly string[]).includes(value);
const isCaisse = (value: string): value is CaisseKind => (caisseKinds as readonly string[]).includes(value);
const isId = (value: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
const listOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const isAll = (value: string, test: (one: string) => boolean): boolean =>
  listOf(value).length > 0 && listOf(value).every(test);
const isYesNo = (value: string): boolean => value === 'yes' || value === 'no';
const isDay = (value: string): boolean => calendarDateSchema.safeParse(value).success;
const isPlainText = (value: string): boolean => value !== '' && !/[{}<>]/.test(value);

const isGood: Readonly<Record<Key, (value: string) => boolean>> = {
  title: isPlainText,
  summary: isPlainText,
  words: (value) => isAll(value, isPlainText),
  themes: (value) => isAll(value, isTheme),
  caisses: (value) => isAll(value, isCaisse),
  date: isDay,
  updated: isDay,
  expires: isDay,
  page: (value) => /^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:\/[^\s]*)?$/.test(value),
  opens: (value) => value === 'page' || value === 'list',
  simulate: isYesNo,
  local: (value) => value === 'no' || /^(\d{2,3}|2[AB])$/.test(value),
  about: (value) => isAll(value, isId),
  order: (value) => /^\d{1,4}$/.test(value),
};

/** What a file is, as its place among the others says. */
export interface DocumentPlace {
  readonly language: LanguageId;
  readonly kind: DocumentKind;
  /** Name of the file without its ending. */
  readonly id: string;
}

/** Reads one file: a head between two lines `---`, then the text. Everything must be understood; nothing is guessed. */
export function parseDocument({ language, kind, id }: DocumentPlace, file: string): ParsedDocument {
  const lines = file.replaceAll('\r\n', '\n').normalize('NFC').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0]?.trim() !== '---' || end < 0) return { document: undefined, problems: [{ line: 1, code: 'noHead' }] };

  const head = readHead(kind, lines.slice(1, end));
  const text = lines.slice(end + 1).map((line) => typeset(line, language));
  const body = readBody(text, end + 2);
  const needsText = kind !== 'link';
  const noText: readonly DocumentProblem[] =
    needsText && body.sections.length === 0 ? [{ line: end + 2, code: 'noText' }] : [];
  const problems = [...head.problems, ...body.problems, ...noText];
  if (problems.length > 0) return { document: undefined, problems };
  const value = (key: Key): string => head.values.get(key) ?? '';
  return {
    problems,
    document: {
      kind,
      id,
      title: typeset(value('title'), language),
      summary: typeset(value('summary'), language),
      words: listOf(value('words')),
      themes: listOf(value('themes')).filter(isTheme),
      caisses: kind === 'sheet' ? ['caf'] : listOf(value('caisses')).filter(isCaisse),
      date: value('date') || undefined,
      updated: value('updated'),
      expires: value('expires'),
      page: value('page') || undefined,
      opensList: value('opens') === 'list',
      simulate: value('simulate') === 'yes',
      local: kind === 'news' && value('local') !== 'no' ? value('local') : undefined,
      about: listOf(value('about')),
      order: Number(value('order')),
      sections: body.sections,
    },
  };
}

function readHead(kind: DocumentKind, lines: readonly string[]) {
  const { needs, may } = keysOf[kind];
  const values = new Map<Key, string>();
  const problems: DocumentProblem[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    const match = /^([a-z]+): ?(.*)$/.exec(text);
    const key = [...needs, ...may].find((known) => known === match?.[1]);
    const value = (match?.[2] ?? '').trim();
    if (!match) problems.push({ line, code: 'headLine' });
    else if (!key) problems.push({ line, code: 'unknownKey', key: match[1] ?? '' });
    else if (values.has(key)) problems.push({ line, code: 'twice', key });
    else if (!isGood[key](value)) problems.push({ line, code: 'value', key });
    if (key) values.set(key, value);
  }
  for (const key of needs) if (!values.has(key)) problems.push({ line: 1, code: 'missing', key });
  return { values, problems };
}
