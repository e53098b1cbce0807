import * as z from 'zod/mini';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import {
  documentContentSchema,
  documentOfferSchema,
  type DocumentContent,
  type DocumentOffer,
} from '#domain/documents/document.ts';
import { documentTypeIds, documentTypeRule, type DocumentType } from '#domain/documents/document-types.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import type { EventLog } from '../server/logging.ts';

interface Sender {
  readonly log: EventLog;
  readonly caisse: CaisseId;
}

const offersSchema = z.array(documentOfferSchema).check(z.maxLength(documentTypeIds.length));

/**
 * What a caisse says of a document, once it is what it must be: nothing else is sealed.
 *
 * @throws CaisseUnavailable for anything else; the log tells the caisse and the type, and nothing of the content
 */
export function readContent({ log, caisse }: Sender, type: DocumentType, content: unknown): DocumentContent {
  const read = documentContentSchema.safeParse(content);
  if (read.success && read.data.type === type) return read.data;
  log.warning({ event: 'documentUnreadable', caisse, outcome: type });
  throw new CaisseUnavailable(caisse, 'failure');
}

/**
 * What a caisse offers: each type once, and of its own kind.
 *
 * @throws CaisseUnavailable for anything else
 */
export function readOffers({ log, caisse }: Sender, offers: unknown): DocumentOffer[] {
  const read = offersSchema.safeParse(offers);
  const types = read.data?.map(({ type }) => type) ?? [];
  const isSound = new Set(types).size === types.length && types.every((type) => isOfCaisse(caisse, type));
  if (read.success && isSound) return read.data;
  log.warning({ event: 'documentsUnreadable', caisse });
  throw new CaisseUnavailable(caisse, 'failure');
}

export const isOfCaisse = (caisse: CaisseId, type: DocumentType): boolean =>
  documentTypeRule(type).caisse === caisseKindOf(caisse);
