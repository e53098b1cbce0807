/**
 * What a document is made of before it is a PDF: plain data, in reading order. Positions in points from the page's lower left
 * corner, as in PDF; `paint` is a run of PDF content operators (ISO 32000-1, annex A).
 */

/** Structure types used here (ISO 32000-1, 14.8.4). */
export type StructureTag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Figure'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD';

export interface Box {
  readonly leftPt: number;
  readonly bottomPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * What a screen reader passes over: frames and rules, and what stands on a page because it is a page, such as its number
 * (14.8.2.2).
 */
export interface Artifact {
  readonly kind: 'artifact';
  readonly paint: string;
  readonly pagination?: 'Header' | 'Footer' | 'Watermark';
}

/** A piece of content with its meaning. It holds either paint or other elements. */
export interface Element {
  readonly kind: 'element';
  readonly tag: StructureTag;
  /** BCP 47 tag, where it is not the document's. */
  readonly language?: string;
  readonly paint?: string;
  /** For a figure: what it says in words, and where it stands. */
  readonly alternative?: { readonly text: string; readonly box: Box };
  /** For a header cell: whether it names its column or its row (14.8.5.7). */
  readonly scope?: 'Column' | 'Row';
  /** For a cell that is as wide as several. */
  readonly columnSpan?: number;
  /** For a heading: its line in the bookmarks, and how high a page is opened to show it. */
  readonly bookmark?: { readonly text: string; readonly topPt: number };
  /** Names an element that goes on over pages: its parts, one a page, are one element. */
  readonly continuesAs?: string;
  readonly children?: readonly Drawn[];
}

export type Drawn = Artifact | Element;

/** One page or several, all of one size. */
export interface Drawing {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Shown in the title bar and as the print job's name: never anything personal. */
  readonly title: string;
  /** BCP 47 tag of the document. */
  readonly language: string;
  /** What stands on each page; read one after the other. */
  readonly pages: readonly (readonly Drawn[])[];
}

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres in points. */
export const mm = (lengthMm: number): number => lengthMm * POINTS_PER_MM;
