import type { FunctionComponent } from 'preact';

/**
 * One thing to look at, alone on the page. To show a screen here, put a file named `*.gallery.tsx` beside it that
 * exports `specimens: readonly Specimen[]`; the gallery finds it by its name.
 */
export interface Specimen {
  /** Unique, in kebab case: it stands in the address and names the picture. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly Show: FunctionComponent;
}
