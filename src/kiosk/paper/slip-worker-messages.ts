import type { SlipPaper } from '../journeys/provisional-code/paper/draw-slip.ts';
import type { SheetText } from '../journeys/simulation/paper/sheet-text.ts';
import type { SlipText } from '../journeys/provisional-code/paper/slip-text.ts';

/** What the page asks of the worker. `warmUp` draws a slip that says nothing, and gives nothing back. */
export type SlipRequest =
  | { readonly id: number; readonly kind: 'draw'; readonly slip: SlipText; readonly paper: SlipPaper }
  | { readonly id: number; readonly kind: 'drawSheet'; readonly sheet: SheetText; readonly paper: SlipPaper }
  | { readonly id: number; readonly kind: 'warmUp'; readonly paper: SlipPaper };

/** Every request is answered once, under its id. A failure says nothing of what was drawn. */
export type SlipAnswer =
  | { readonly id: number; readonly kind: 'drawn'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'warm' | 'failed' };
