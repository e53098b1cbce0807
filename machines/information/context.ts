import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import type { DocumentKind, ThemeId } from '#domain/information/document.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { JourneyMachineInput } from '../common/journey.ts';

/** A document by the name of its file; the screens know what it says. */
export interface Chosen {
  readonly kind: DocumentKind;
  readonly id: string;
}

/** Where a document was opened from: back leads there again. */
export type Origin = 'list' | 'results' | 'sheet' | 'menu' | 'news' | 'allNews';

export interface InformationContext extends JourneyMachineInput {
  /** The figures in force on this kiosk; those of the app until they are read. */
  readonly table: ParameterTable | undefined;
  /** The theme whose sheets are listed; all of them without one. */
  readonly theme: ThemeId | undefined;
  /** The sheet whose questions are listed; all of them without one. */
  readonly about: string | undefined;
  /** What was read last of each kind: shown, and found again in its list. */
  readonly chosen: Readonly<Partial<Record<DocumentKind, string>>>;
  /** Kept so that the visitor can change it (I8); deleted with the session. */
  readonly typed: string;
  /** What was opened last from the results of a search, found again among them. */
  readonly found: DocumentKind | undefined;
  /** Where what is read was opened from; of a sheet, see `sheetOrigin`. */
  readonly origin: Origin;
  /** Where the sheet was opened from: kept while one reads a question about it. */
  readonly sheetOrigin: Origin;
  /** Whose official page is shown. */
  readonly pageOf: DocumentKind;
  readonly outcome: JourneyOutcome;
  /** « Retour » from the first screen. */
  readonly wentBack: boolean;
}

/** What the screens of the journey send. */
export type InformationEvent =
  | { readonly type: 'SHEETS'; readonly theme?: ThemeId }
  /** The entries of caf.fr or ameli in their order, the way to apply among them. */
  | { readonly type: 'MENU' }
  | { readonly type: 'NEWS' }
  /** « Toutes nos actualités nationales ». */
  | { readonly type: 'ALL_NEWS' }
  | { readonly type: 'LINKS' }
  | { readonly type: 'SEARCH' }
  | { readonly type: 'TYPED'; readonly typed: string }
  /** All of them, or those about the sheet that is read. */
  | { readonly type: 'QUESTIONS' }
  | { readonly type: 'CHOOSE'; readonly document: Chosen }
  /** The official page of what is read, as a code for one's phone. */
  | { readonly type: 'PAGE' }
  /** « Faire une simulation ». */
  | { readonly type: 'SIMULATE' }
  | { readonly type: 'BACK' };

export function initialContext(input: JourneyMachineInput): InformationContext {
  return {
    ...input,
    table: undefined,
    theme: undefined,
    about: undefined,
    chosen: {},
    typed: '',
    found: undefined,
    origin: 'list',
    sheetOrigin: 'list',
    pageOf: 'sheet',
    outcome: { kind: 'left' },
    wentBack: false,
  };
}
