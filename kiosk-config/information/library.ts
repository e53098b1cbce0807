import type { Caisse } from '#domain/caisse/caisse.ts';
import type { DocumentKind, InformationDocument } from '#domain/information/document.ts';
import { parseDocument } from '#domain/information/parse.ts';
import { sheetIds } from '#domain/information/sheets.ts';
import type { LanguageId } from '#domain/language.ts';

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

/**
 * What visitors of one caisse may read: local news are those of its department. Sheets stand in the source's order (#77–102), news with the newest first,
 * links by their own order, questions as the site wants them (#70), the others after by theirs.
 *
 * @param questionsFirst ids of questions
 */
export function libraryOf(
  language: LanguageId,
  { kind: caisse, department }: Pick<Caisse, 'kind' | 'department'>,
  questionsFirst: readonly string[] = [],
): Library {
  const own = documentsIn(language).filter(
    ({ caisses, local }) => caisses.includes(caisse) && (local === undefined || local === department),
  );
  const of = (kind: DocumentKind): readonly InformationDocument[] => own.filter((document) => document.kind === kind);
  const ids: readonly string[] = sheetIds;
  const rankOf = (id: string): number =>
    questionsFirst.includes(id) ? questionsFirst.indexOf(id) : questionsFirst.length;
  return {
    sheets: of('sheet').toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    news: of('news').toSorted((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id)),
    questions: of('question').toSorted((a, b) => rankOf(a.id) - rankOf(b.id) || a.order - b.order),
    links: of('link').toSorted((a, b) => a.order - b.order),
  };
}
