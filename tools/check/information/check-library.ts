import { caisseIds, caisses } from '#domain/caisse/caisse.ts';
import { figuresOf, type DocumentKind, type InformationDocument, type Run } from '#domain/information/document.ts';
import { figureNames } from '#domain/information/figures.ts';
import { parseDocument } from '#domain/information/parse.ts';
import { sheetIds } from '#domain/information/sheets.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import { roomProblems } from './room.ts';
import { isLexicon, lexiconFindings, lexiconOf } from './lexicon-findings.ts';
import { isUnsaidList } from './unsaid-lists.ts';
import { wordsOfProblem } from './problem-words.ts';

const kinds: Readonly<Record<string, DocumentKind>> = {
  sheets: 'sheet',
  news: 'news',
  questions: 'question',
  links: 'link',
};

/** What both languages say alike. */
const shared = [
  'themes',
  'caisses',
  'date',
  'updated',
  'expires',
  'page',
  'opensList',
  'simulate',
  'local',
  'about',
  'order',
] as const;

/** In each department, at least; one of them is local (#64). */
const newsWanted = 4;
const departments = [...new Set(caisseIds.map((id) => caisses[id].department))];
const soonDays = 30;
/** An amount, written as such. */
const typedAmount = /\d[\d\s.,]*(?:€|euros?\b)|€\s?\d/i;

/** A text for the checks of French. */
export interface FrenchText {
  readonly file: string;
  readonly text: string;
}

export interface LibraryReport {
  readonly findings: readonly string[];
  /** Files whose last day is near. */
  readonly soon: readonly string[];
  readonly frenchTexts: readonly FrenchText[];
}

interface Read {
  readonly file: string;
  readonly language: LanguageId;
  readonly document: InformationDocument;
}

/**
 * Judges all that can be read on the kiosk.
 * @param files contents by `fr/sheets/apl.md`
 * @param today `YYYY-MM-DD`
 * @param questionsFirst what each site puts first, by the site's name
 */
export function checkLibrary(
  files: Readonly<Record<string, string>>,
  today: string,
  questionsFirst: Readonly<Record<string, readonly string[]>>,
): LibraryReport {
  const documents = Object.entries(files).filter(([file]) => !isLexicon(file));
  const parsed = documents.map(([file, text]) => readFile(file, text));
  const read = parsed.flatMap(({ read: one }) => one ?? []);
  return {
    findings: [
      ...parsed.flatMap(({ findings }) => findings),
      ...wholeFindings(Object.fromEntries(documents), read, questionsFirst),
      ...languageIds.flatMap((language) => lexiconFindings(language, files[lexiconOf(language)] ?? '', read)),
      ...read.flatMap((one) => documentFindings(one, read, today)),
    ],
    soon: read
      .filter(({ document }) => document.expires >= today && document.expires < daysAfter(today, soonDays))
      .map(({ file }) => file),
    frenchTexts: read.filter(({ language }) => language === 'fr').flatMap(textsOf),
  };
}

function readFile(file: string, text: string): { readonly findings: readonly string[]; readonly read?: Read } {
  const [language = '', folder = '', name = ''] = file.split('/');
  const kind = kinds[folder];
  if (!isLanguage(language) || !kind || !/^[a-z0-9-]+\.md$/.test(name))
    return { findings: [`${file} : ce fichier n’est pas à sa place`] };
  const { document, problems } = parseDocument({ language, kind, id: name.slice(0, -'.md'.length) }, text);
  if (!document) return { findings: problems.map((problem) => `${file} ${wordsOfProblem(problem)}`) };
  return { findings: [], read: { file, language, document } };
}

/** What no single file shows: something missing, or languages that differ. */
function wholeFindings(
  files: Readonly<Record<string, string>>,
  read: readonly Read[],
  questionsFirst: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const missing = languageIds.flatMap((language) => [
    ...sheetIds.map((id) => `${language}/sheets/${id}.md`),
    ...Object.keys(files).map((file) => file.replace(/^[a-z]+\//, `${language}/`)),
  ]);
  const lost = [...new Set(missing)].filter((file) => !(file in files)).map((file) => `${file} : ce fichier manque`);
  const french = read.filter(({ language }) => language === 'fr').map(({ document }) => document);
  const news = french.filter(({ kind }) => kind === 'news');
  const questions = french.filter(({ kind }) => kind === 'question').map(({ id }) => id);
  return [
    ...lost,
    ...departments.flatMap((department) => newsFindings(news, department)),
    ...news.flatMap(({ id, local }) =>
      local === undefined || departments.includes(local)
        ? []
        : [`fr/news/${id}.md : aucune caisse n’est du département ${local}`],
    ),
    ...Object.entries(questionsFirst).flatMap(([site, ids]) =>
      ids.filter((id) => !questions.includes(id)).map((id) => `site ${site} : la question « ${id} » n’existe pas`),
    ),
  ];
}

function newsFindings(news: readonly InformationDocument[], department: string): readonly string[] {
  const local = news.filter((one) => one.local === department);
  const shown = news.filter((one) => one.local === undefined).length + local.length;
  const where = `fr/news, département ${department}`;
  return [
    ...(shown >= newsWanted ? [] : [`${where} : ${shown} actualités, il en faut ${newsWanted}`]),
    ...(local.length === 1 ? [] : [`${where} : une actualité, et une seule, est locale`]),
  ];
}

function documentFindings({ file, language, document }: Read, read: readonly Read[], today: string): readonly string[] {
  const { kind, id, date, updated, expires, about } = document;
  const other = read.find(
    ({ document: twin, language: its }) => its !== language && twin.kind === kind && twin.id === id,
  )?.document;
  const unlike = other && language === 'fr' ? shared.filter((key) => String(document[key]) !== String(other[key])) : [];
  const known: readonly string[] = sheetIds;
  const texts = textsOf({ file, language, document }).map(({ text }) => text);
  return [
    ...(kind === 'sheet' && !known.includes(id)
      ? [`${file} : cette fiche n’est pas dans la liste des prestations`]
      : []),
    ...(expires < today ? [`${file} : périmé depuis le ${expires}`] : []),
    ...(updated > today ? [`${file} : la mise à jour est dans l’avenir`] : []),
    ...(date !== undefined && date > today ? [`${file} : la date de l’actualité est dans l’avenir`] : []),
    ...(isUnsaidList(document, read)
      ? [`${file} : cette adresse ouvre une liste ; ajoutez « opens: list », ou donnez la page elle-même`]
      : []),
    ...(updated > expires ? [`${file} : périmé avant d’être mis à jour`] : []),
    ...about.filter((sheet) => !known.includes(sheet)).map((sheet) => `${file} : la fiche « ${sheet} » n’existe pas`),
    ...figuresOf(document)
      .filter((name) => !figureNames.includes(name))
      .map((name) => `${file} : le montant « ${name} » n’existe pas`),
    ...texts
      .filter((text) => typedAmount.test(text))
      .map((text) => `${file} : un montant est écrit en toutes lettres : « ${text} »`),
    ...unlike.map((key) => `${file} : « ${key} » diffère entre les langues`),
    ...roomProblems(document).map((problem) => `${file} : ${problem}`),
  ];
}

/** Every text of a document, its figures as one word. */
function textsOf({ file, document }: Read): readonly FrenchText[] {
  const { title, summary, sections } = document;
  const plain = (runs: readonly Run[]): string =>
    runs.map((run) => (typeof run === 'string' ? run : '\uFFFC')).join('');
  const body = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : plain(block.runs))),
  ]);
  return [title, summary, ...body].filter((text) => text !== '').map((text) => ({ file, text }));
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const isLanguage = (text: string): text is LanguageId => (languageIds as readonly string[]).includes(text);
