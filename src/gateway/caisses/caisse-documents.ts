import type { DocumentReference } from '#domain/documents/document-reference.ts';
import type { DocumentChoice, DocumentContent, DocumentOffer } from '#domain/documents/document.ts';
import type { DocumentRefusal, FileRefusal } from '#domain/documents/refusal.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from './person-id.ts';

/** What one may have printed of a file, in the order of `documentTypes`. */
export type DocumentsOffered =
  | { readonly kind: 'offered'; readonly documents: readonly DocumentOffer[] }
  | { readonly kind: 'refused'; readonly reason: FileRefusal };

export interface DocumentQuery {
  /** Whose file: the one who is responsible for it, or the insured person. */
  readonly person: PersonId;
  /** `subject` is a `ref` of {@link DocumentOffer}. */
  readonly choice: DocumentChoice;
  /** Below `strong` a caisse leaves out what is about health; the gateway leaves it out once more. */
  readonly mayShowHealth: boolean;
}

export type DocumentOutcome =
  | { readonly kind: 'given'; readonly content: DocumentContent }
  | { readonly kind: 'refused'; readonly reason: DocumentRefusal };

/** Attestations and statements, as data: the kiosk draws them, the gateway seals them. */
export interface CaisseDocuments {
  offered(person: PersonId, signal?: AbortSignal): Promise<DocumentsOffered>;
  /** Asked twice it gives the same. A choice that was not offered is refused by its reason, never a failure. */
  give(query: DocumentQuery, signal?: AbortSignal): Promise<DocumentOutcome>;
  /**
   * References, as printed on them, of the documents issued since then that the caisse takes back: a fraud, a paper that was
   * wrong. Asked again and again for the same thirteen months. A caisse that takes none back has no such method.
   */
  withdrawn?(issuedSince: EpochMs, signal?: AbortSignal): Promise<readonly DocumentReference[]>;
}
