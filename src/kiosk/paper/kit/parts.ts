import type { TextRun } from '#languages/translator.ts';

/** A name and what it is for this document: « Numéro d'allocataire », « 1234567 ». */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Column {
  readonly header: string;
  /** Figures stand under each other by their last digit. */
  readonly align: 'left' | 'right';
}

/** The lines of one cell. */
export type Cell = readonly [string, ...string[]];

export interface TableWords {
  /** What the table shows, where the heading above does not say all of it: read before its cells. */
  readonly caption?: string;
  /** The first one names its row. */
  readonly columns: readonly [Column, ...Column[]];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Stands under the last column. */
  readonly total?: { readonly label: string; readonly amount: string };
}

/**
 * What a document is made of, from top to bottom, as plain data: `draw-document.ts` sets it on A4, in large print and on a
 * ticket, each part with its place in the structure tree.
 */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  /** What completes a part above: smaller where there is a smaller size. */
  | { readonly kind: 'note'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** The one figure that the document is asked for, and what completes its name. */
  | { readonly kind: 'keyFigure'; readonly fact: Fact; readonly detail: string }
  | { readonly kind: 'table'; readonly table: TableWords };

const runsOf = (words: string | readonly TextRun[]): readonly TextRun[] =>
  typeof words === 'string' ? [{ text: words, strong: false }] : words;

export const heading = (text: string): Part => ({ kind: 'heading', text });
export const paragraph = (words: string | readonly TextRun[]): Part => ({ kind: 'paragraph', runs: runsOf(words) });
export const note = (words: string | readonly TextRun[]): Part => ({ kind: 'note', runs: runsOf(words) });
export const facts = (...all: readonly Fact[]): Part => ({ kind: 'facts', facts: all });
export const keyFigure = (fact: Fact, detail: string): Part => ({ kind: 'keyFigure', fact, detail });
export const table = (words: TableWords): Part => ({ kind: 'table', table: words });

/** Everything that is written on a document: plain data, so that it can go to the worker. */
export interface DocumentWords {
  /** Also the PDF's title and the print job's name: says nothing of the person (SECURITY « Wipe »). */
  readonly title: string;
  readonly language: string;
  readonly isLargePrint: boolean;
  /** The caisse and how to reach it. */
  readonly sender: { readonly name: string; readonly details: string };
  /** Name and address, as they stand in the window of an envelope. */
  readonly recipient: readonly string[];
  /** Number of the file, date, reference and the like. */
  readonly head: readonly Fact[];
  readonly parts: readonly Part[];
  /** What a ticket of 80 mm says, which has neither head nor address; undefined: this document is A4 only. */
  readonly ticketParts: readonly Part[] | undefined;
  readonly seal: {
    /** What its square holds. */
    readonly text: string;
    /** What its square says to who does not see it: the reference, and where it is checked. */
    readonly alternative: string;
    readonly lines: readonly (readonly TextRun[])[];
  };
  /** Who answers for the document. */
  readonly signature: readonly (readonly TextRun[])[];
  /** At the head of every page but the first, with the title. */
  readonly reference: string;
  /** Across every page of a document that proves nothing; undefined: it proves. */
  readonly acrossPages: string | undefined;
}
