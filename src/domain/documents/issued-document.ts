import * as z from 'zod/mini';
import { caisseIdSchema } from '../caisse/caisse-schema.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';
import { documentContentSchema } from './document.ts';
import { documentReferenceSchema } from './document-reference.ts';

/** A document with its seal: all that is printed. It comes from the gateway whole, so that nothing goes out unsealed. */
export const issuedDocumentSchema = z.readonly(
  z.strictObject({
    reference: documentReferenceSchema,
    caisse: caisseIdSchema,
    issuedOn: calendarDateSchema,
    /** « SPÉCIMEN » across the page: a document of the reference caisse. Signed with the rest. */
    isSpecimen: z.boolean(),
    /** « Demandé par »: the guardian, by a short name. */
    requestedBy: z.nullable(z.string().check(z.minLength(1), z.maxLength(40))),
    content: documentContentSchema,
    /** The text of the DataMatrix, signature and all: the bytes of `docs/seal.md`, in the characters of C40. */
    seal: z.string().check(z.minLength(60), z.maxLength(1_200), z.refine(isOfCode)),
  }),
);
export type IssuedDocument = z.infer<typeof issuedDocumentSchema>;

/** Capitals, figures, signs and the separators GS, RS and US: U+001D to U+005F. */
function isOfCode(text: string): boolean {
  return [...text].every((character) => character >= '\u001D' && character <= '_');
}
