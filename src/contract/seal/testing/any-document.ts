import fc from 'fast-check';
import { caisseIds, caisseKindOf } from '#domain/caisse/caisse.ts';
import { documentContentSchema } from '#domain/documents/document.ts';
import { drawDocumentReference } from '#domain/documents/document-reference.ts';
import { documentTypes, type DocumentType } from '#domain/documents/document-types.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { anyOf } from '../../testing/any-of-schema.ts';

export type UnsealedDocument = Omit<IssuedDocument, 'seal'>;

const anyDocumentReference = fc
  .uint8Array({ minLength: 15, maxLength: 15 })
  .map((bytes) => drawDocumentReference(() => bytes));

const anyIssueDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2179-06-05'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A document of one type, of nobody: what its schema takes, and so names in any letters and dates that were never known. */
export function anyDocument(type: DocumentType): fc.Arbitrary<UnsealedDocument> {
  return fc.record({
    reference: anyDocumentReference,
    caisse: fc.constantFrom(...caisseIds.filter((id) => caisseKindOf(id) === documentTypes[type].caisse)),
    issuedOn: anyIssueDay,
    isSpecimen: fc.boolean(),
    requestedBy: fc.constant(null),
    content: anyContent(type),
  });
}

function anyContent(type: DocumentType): fc.Arbitrary<UnsealedDocument['content']> {
  const options = documentContentSchema.def.options.flatMap(({ def }) => [...def.options]);
  const schema = options.find(({ def }) => def.shape.type.def.values[0] === type);
  if (schema === undefined) throw new Error(`no content has the type ${type}`);
  return anyOf(schema, type) as fc.Arbitrary<UnsealedDocument['content']>;
}
