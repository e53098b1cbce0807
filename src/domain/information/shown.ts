import type { ParameterTable } from '../benefits/parameters/parameters.ts';
import type { LanguageId } from '../language.ts';
import type { CalendarDate } from '../time/instant.ts';
import { figuresOf, isStale, type InformationDocument, type Run } from './document.ts';
import { figureOn } from './figures.ts';
import { figureText } from './figure-text.ts';

/** A document as it is shown on one day: every figure is in its place. */
export interface Shown {
  readonly sections: readonly ShownSection[];
  /** Since when the youngest of its amounts holds; undefined when it names none. */
  readonly amountsSince: CalendarDate | undefined;
  /** Its last day has passed. */
  readonly isStale: boolean;
  /** Somebody should have looked at one of its figures again. */
  readonly hasStaleFigures: boolean;
}

export interface ShownSection {
  readonly heading: string;
  readonly blocks: readonly ShownBlock[];
}

export type ShownBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** When and how a document is shown. */
export interface Showing {
  readonly today: CalendarDate;
  readonly language: LanguageId;
  /** The parameters in force at this kiosk. */
  readonly table?: ParameterTable | undefined;
}

/** Puts the figures of the day into a document. */
export function shownOn(document: InformationDocument, { today, language, table }: Showing): Shown {
  const text = (runs: readonly Run[]): string =>
    runs
      .map((run) => (typeof run === 'string' ? run : figureText(figureOn(run.figure, today, table), language)))
      .join('');
  const figures = figuresOf(document).map((name) => figureOn(name, today, table));
  const amounts = figures.filter(({ unit }) => unit === 'euro').map(({ since }) => since);
  return {
    sections: document.sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map((block) =>
        block.kind === 'list'
          ? { kind: 'list', items: block.items.map(text) }
          : { kind: 'paragraph', text: text(block.runs) },
      ),
    })),
    amountsSince: amounts.toSorted().at(-1),
    isStale: isStale(document, today),
    hasStaleFigures: figures.some((figure) => figure.isStale),
  };
}
