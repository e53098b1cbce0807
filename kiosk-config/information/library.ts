import type { Caisse } from '#domain/caisse/caisse.ts';
import { themeIds, type DocumentKind, type InformationDocument } from '#domain/information/document.ts';
import { parseLexicon } from '#domain/information/lexicon.ts';
import { parseDocument } from '#domain/information/parse.ts';
import { openSearch, type Search } from '#domain/information/search.ts';
import { sheetIds } from '#domain/information/sheets.ts';
import type { LanguageId } from '#domain/language.ts';
import englishLexicon from './en/lexicon.txt?raw';
import frenchLexicon from './fr/lexicon.txt?raw';

/** What people write: `<language>/<folder>/<id>.md`, see `docs/contenus.md`. Vite asks for literals here. */
const files = {
  fr: import.meta.glob<string>('./fr/{sheets,news,questions,links}/*.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  en: import.meta.glob<string>('./en/{sheets,news,questions,links}/*.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
} as const satisfies Readonly<Record<LanguageId, Readonly<Record<string, string>>>>;

const lexicons = { fr: frenchLexicon, en: englishLexicon } as const satisfies Readonly<Record<LanguageId, string>>;

const folders: Readonly<Record<string, DocumentKind>> = {
  sheets: 'sheet',
  news: 'news',
  questions: 'question',
  links: 'link',
};

/** All documents in one language, each kind in its own order. */
export interface Library {
  readonly sheets: readonly InformationDocument[];
  readonly news: readonly InformationDocument[];
  readonly questions: readonly InformationDocument[];
  readonly links: readonly InformationDocument[];
}

const read = new Map<LanguageId, readonly InformationDocument[]>();
const searches = new Map<LanguageId, Search>();

/** Reads the files once, at first use. Leaves out an unreadable file; `npm run check` names it. */
function documentsIn(language: LanguageId): readonly InformationDocument[] {
  const known = read.get(language);
  if (known) return known;
  const documents = Object.entries(files[language]).flatMap(([path, text]) => {
    const [, , folder = '', name = ''] = path.split('/');
    const kind = folders[folder];
    if (!kind) return [];
    return parseDocument({ language, kind, id: name.replace(/\.md$/, '') }, text).document ?? [];
  });
  read.set(language, documents);
  return documents;
}

/** So many news are on the first screen; one of them is local where there is one (#64). */
const FIRST_NEWS = 4;

/** The news of the first screen, the newest first. @param news the newest first */
export function firstNews(news: readonly InformationDocument[]): readonly InformationDocument[] {
  const local = news.find((one) => one.local !== undefined);
  const others = news.filter((one) => one !== local).slice(0, local ? FIRST_NEWS - 1 : FIRST_NEWS);
  return news.filter((one) => one === local || others.includes(one));
}

/** All national news, grouped by their first theme, in the themes' order (#104, #113). @param news the newest first */
export function newsByTheme(news: readonly InformationDocument[]): readonly InformationDocument[] {
  const rankOf = ({ themes: [first] }: InformationDocument): number =>
    first === undefined ? themeIds.length : themeIds.indexOf(first);
  return news.filter(({ local }) => local === undefined).toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The search of one language, prepared at its first use: half a hundredth of a second. */
function searchIn(language: LanguageId): Search {
  const known = searches.get(language);
  if (known) return known;
  const { entries: lexicon } = parseLexicon(lexicons[language]);
  const search = openSearch({ documents: documentsIn(language), language, lexicon });
  searches.set(language, search);
  return search;
}

/** Finds what visitors of one caisse may read, of every kind, the best first. */
export function searchLibrary(
  typed: string,
  language: LanguageId,
  caisse: Pick<Caisse, 'kind' | 'department'>,
): readonly InformationDocument[] {
  return searchIn(language)(typed, (document) => mayRead(document, caisse));
}

function mayRead(
  { caisses, local }: Pick<InformationDocument, 'caisses' | 'local'>,
  { kind, department }: Pick<Caisse, 'kind' | 'department'>,
): boolean {
  return caisses.includes(kind) && (local === undefined || local === department);
}

/**
 * What visitors of one caisse may read: local news are those of its department. Sheets stand in the source's order (#77–102), news with the newest first,
 * links by their own order, questions as the site wants them (#70), the others after by theirs.
 *
 * @param questionsFirst ids of questions
 */
export function libraryOf(
  language: LanguageId,
  caisse: Pick<Caisse, 'kind' | 'department'>,
  questionsFirst: readonly string[] = [],
): Library {
  const own = documentsIn(language).filter((document) => mayRead(document, caisse));
  const of = (kind: DocumentKind): readonly InformationDocument[] => own.filter((document) => document.kind === kind);
  const ids: readonly string[] = sheetIds;
  const rankOf = (id: string): number =>
    questionsFirst.includes(id) ? questionsFirst.indexOf(id) : questionsFirst.length;
  return {
    sheets: of('sheet').toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    news: of('news').toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id)),
    questions: of('question').toSorted((a, b) => rankOf(a.id) - rankOf(b.id) || a.order - b.order),
    links: of('link').toSorted((a, b) => a.order - b.order),
  };
}
