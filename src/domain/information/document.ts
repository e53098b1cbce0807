import type { CaisseKind } from '../caisse/caisse.ts';
import type { CalendarDate } from '../time/instant.ts';

/** The five themes of the Caf's information (#65), in the source's order. */
export const themeIds = ['personal', 'work', 'housing', 'disability', 'hardship'] as const;
export type ThemeId = (typeof themeIds)[number];

/** What one can read: a benefit's sheet, a piece of news, a frequent question, a useful link. */
const documentKinds = ['sheet', 'news', 'question', 'link'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A run of text: plain words, or the name of a figure that is put in when the text is shown. */
export type Run = string | { readonly figure: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] };

export interface Section {
  /** Empty before the first heading of a document. */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** One document in one language, as its file has it. */
export interface InformationDocument {
  readonly kind: DocumentKind;
  /** Name of its file, the same in every language. */
  readonly id: string;
  readonly title: string;
  /** One sentence, for lists; empty where the kind has none. */
  readonly summary: string;
  /** Further words under which people look for it. */
  readonly words: readonly string[];
  readonly themes: readonly ThemeId[];
  /** Whose visitors see it. */
  readonly caisses: readonly CaisseKind[];
  /** Of news: the day of the fact, which orders them. */
  readonly date: CalendarDate | undefined;
  /** Day of the last reading by a person who knows. */
  readonly updated: CalendarDate;
  /** Last day it may be shown without a warning. */
  readonly expires: CalendarDate;
  /** Address of the official page, shown as a QR code and in letters. */
  readonly page: string | undefined;
  /** The address opens a list or a first page: one must look for the subject there, and the screen says so. */
  readonly opensList: boolean;
  /** The kiosk can estimate it. */
  readonly simulate: boolean;
  /** News of one département only (#64): its number. */
  readonly local: string | undefined;
  /** Sheets that a question is about. */
  readonly about: readonly string[];
  /** Place among its like, smallest first, where nothing else decides it. */
  readonly order: number;
  readonly sections: readonly Section[];
}

/** Whether its last day has passed. */
export function isStale({ expires }: Pick<InformationDocument, 'expires'>, today: CalendarDate): boolean {
  return expires < today;
}

/** The figures that a document names, each once. */
export function figuresOf({ sections }: Pick<InformationDocument, 'sections'>): readonly string[] {
  const runs = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs)),
  );
  return [...new Set(runs.flatMap((run) => (typeof run === 'string' ? [] : run.figure)))];
}
