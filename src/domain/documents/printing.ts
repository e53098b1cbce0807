import type { PrinterKind } from '../kiosk/states.ts';
import { ticketForms, type DocumentType } from './document-types.ts';

/** How often one document is printed at once. */
export const COPIES_MAX = 3;

/** Whether this printer has a form of the document. */
export function isPrintedOn(type: DocumentType, printer: PrinterKind): boolean {
  if (printer === 'none') return false;
  return printer === 'a4' || ticketForms.includes(type);
}
