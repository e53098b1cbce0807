import * as z from 'zod/mini';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import {
  documentContentSchema,
  documentOfferSchema,
  type DocumentContent,
  type DocumentOffer,
} from '#domain/documents/document.ts';
import { documentTypeIds, documentTypeRule, type DocumentType } from '#domain/documents/document-types.ts';
import { documentRefusalSchema, type DocumentRefusal } from '#domain/documents/refusal.ts';
import { readAnswer, type Sender } from '../caisses/read-answer.ts';

/**
 * What a caisse says of a document, once it is what it must be: nothing else is sealed.
 *
 * @throws CaisseUnavailable for anything else, also for another type than was asked for
 */
export function readContent(sender: Sender, type: DocumentType, content: unknown): DocumentContent {
  const asked = documentContentSchema.check(z.refine((read) => read.type === type));
  return readAnswer(sender, type, asked, content);
}

/**
 * What a caisse offers: each type once, and of its own kind.
 *
 * @throws CaisseUnavailable for anything else
 */
export function readOffers(sender: Sender, offers: unknown): DocumentOffer[] {
  const offersOfCaisse = z.array(documentOfferSchema).check(
    z.maxLength(documentTypeIds.length),
    z.refine((read) => new Set(read.map(({ type }) => type)).size === read.length),
    z.refine((read) => read.every(({ type }) => isOfCaisse(sender.caisse, type))),
  );
  return readAnswer(sender, 'documents', offersOfCaisse, offers);
}

/** @throws CaisseUnavailable for a reason that there is not */
export const readDocumentRefusal = (sender: Sender, reason: unknown): DocumentRefusal =>
  readAnswer(sender, 'refusal', documentRefusalSchema, reason);

export const isOfCaisse = (caisse: CaisseId, type: DocumentType): boolean =>
  documentTypeRule(type).caisse === caisseKindOf(caisse);
