import * as z from 'zod/mini';
import {
  drawCheckedReference,
  hasRightCheck,
  inGroups,
  parseCheckedReference,
  type ReferenceProblem,
} from '../checked-reference.ts';
import type { Parsed } from '../parsed.ts';
import type { RandomBytes } from '../random.ts';

export const DOCUMENT_REFERENCE_LENGTH = 16;

/** What a document is known by: 15 random symbols of Crockford's Base32, then a check. Nobody finds one by trying. */
export const documentReferenceSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/), z.refine(hasRightCheck));
export type DocumentReference = z.infer<typeof documentReferenceSchema>;

/** Draws a reference: 75 random bits. */
export function drawDocumentReference(random: RandomBytes): DocumentReference {
  return drawCheckedReference(DOCUMENT_REFERENCE_LENGTH, random);
}

/** Reads what somebody copied from a paper: lower case, spaces, hyphens, O for 0, I or L for 1 are all right. */
export function parseDocumentReference(typed: string): Parsed<DocumentReference, ReferenceProblem> {
  return parseCheckedReference(DOCUMENT_REFERENCE_LENGTH, typed);
}

/** As printed: « ABCD-2345-6789-EFGH ». */
export function formatDocumentReference(reference: DocumentReference): string {
  return inGroups(reference);
}
