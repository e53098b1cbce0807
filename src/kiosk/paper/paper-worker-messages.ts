import type { PaperKind } from './kinds.ts';
import type { PaperFormat } from './paper.ts';
import type { DrawFailure } from './paper-not-drawn.ts';

/** What the page asks of the worker. `warmUp` draws a paper that says nothing, and gives nothing back. */
export type PaperRequest =
  | {
      readonly id: number;
      readonly ask: 'draw';
      readonly kind: PaperKind;
      /** What `draws.ts` takes for this kind. */
      readonly words: unknown;
      readonly format: PaperFormat;
    }
  | { readonly id: number; readonly ask: 'warmUp'; readonly format: PaperFormat };

/** Every request is answered once, under its id. A failure says nothing of what was drawn. */
export type PaperAnswer =
  | { readonly id: number; readonly kind: 'drawn'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'warm' }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: DrawFailure };
