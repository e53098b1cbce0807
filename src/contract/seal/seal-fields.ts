import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Cents } from '#domain/documents/cents.ts';
import type { DocumentReference } from '#domain/documents/document-reference.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import type { Months } from '#domain/documents/parts.ts';
import type { RecordedBirthDate } from '#domain/identity/birth-date.ts';
import type { CalendarDate } from '#domain/time/instant.ts';

/** Amounts in a seal beside the total. */
export const SEALED_AMOUNTS_MAX = 12;
export const SEALED_HOLDERS_MAX = 2;

/** The names of somebody in the letters of the code (`foldName`). */
export interface SealedName {
  readonly birthName: string;
  readonly firstNames: string;
  /** « Nom d'usage ». */
  readonly usedName: string | null;
  /** One of them is longer on the document. */
  readonly isCut: boolean;
}

export interface SealedHolder extends SealedName {
  readonly birthDate: RecordedBirthDate;
}

/** What a document covers. Both ends belong to it; `to` null: no end is known. */
export type SealedPeriod =
  | ({ readonly kind: 'months' } & Months)
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'days'; readonly from: CalendarDate; readonly to: CalendarDate | null };

/**
 * What the seal of a document says, all of it signed. Never a NIR, a health datum, a bank account, an address: whoever
 * holds the paper can read it.
 */
export interface SealFields {
  readonly reference: DocumentReference;
  readonly type: DocumentType;
  readonly caisse: CaisseId;
  readonly issuedOn: CalendarDate;
  /** A document of a fictitious person. */
  readonly isSpecimen: boolean;
  /** One or two, the responsible one first. */
  readonly holders: readonly SealedHolder[];
  readonly period: SealedPeriod | null;
  /** Whom a document by beneficiary or by child is about. */
  readonly about: { readonly kind: 'beneficiary' | 'child'; readonly name: SealedName } | null;
  /** How many children or dependants the document names; null where it names none by its kind. */
  readonly people: number | null;
  /** « Quotient familial », whole euros. */
  readonly quotientEuros: number | null;
  readonly total: Cents | null;
  /** The first twelve amounts in the order of the document's lines: paid, reimbursed, or net. */
  readonly amounts: readonly Cents[];
}
