import type { SlipPaper } from './slip/draw-slip.ts';
import type { SheetText } from './simulation/sheet-text.ts';
import type { SlipText } from './slip/slip-text.ts';

/** What the page asks of the worker. `warmUp` draws a slip that says nothing, and gives nothing back. */
export type SlipRequest =
  | { readonly id: number; readonly kind: 'draw'; readonly slip: SlipText; readonly paper: SlipPaper }
  | { readonly id: number; readonly kind: 'drawSheet'; readonly sheet: SheetText; readonly paper: SlipPaper }
  | { readonly id: number; readonly kind: 'warmUp'; readonly paper: SlipPaper };

/** Every request is answered once, under its id. A failure says nothing of what was drawn. */
export type SlipAnswer =
  | { readonly id: number; readonly kind: 'drawn'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'warm' | 'failed' };
