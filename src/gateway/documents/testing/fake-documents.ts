import type { DocumentReference } from '#domain/documents/document-reference.ts';
import type { CaisseDocuments, DocumentOutcome, DocumentQuery } from '../../caisses/caisse-documents.ts';
import type { Caisses } from '../../caisses/caisses.ts';
import { someContents } from './some-contents.ts';
import { documentTypes, type DocumentType } from '#domain/documents/document-types.ts';
import { caisseKindOf, forEachCaisse, type CaisseId } from '#domain/caisse/caisse.ts';

/** A caisse's part of documents, as a test wants it; what it was asked, newest last. */
export interface FakeDocuments {
  readonly asked: DocumentQuery[];
  give: (query: DocumentQuery) => Promise<unknown>;
  offered: (caisse: CaisseId) => unknown;
  withdrawn: (caisse: CaisseId) => readonly DocumentReference[];
  /** The caisses, each with documents of its kind. */
  readonly change: (caisses: Caisses) => Caisses;
  /** As at first. */
  reset(): void;
}

const typesOf = (caisse: CaisseId): readonly DocumentType[] =>
  (Object.keys(someContents) as DocumentType[]).filter((type) => documentTypes[type].caisse === caisseKindOf(caisse));

const giveSome = async ({ choice }: DocumentQuery): Promise<DocumentOutcome> => {
  const content = someContents[choice.type];
  return content === undefined ? { kind: 'refused', reason: 'noRight' } : { kind: 'given', content };
};

const offerSome = (caisse: CaisseId): unknown => ({
  kind: 'offered',
  documents: typesOf(caisse).map((type) => ({ type, months: ['2026-10'], years: [], subjects: [] })),
});

export function fakeDocuments(): FakeDocuments {
  const fake: FakeDocuments = {
    asked: [],
    give: giveSome,
    offered: offerSome,
    withdrawn: () => [],
    change: (caisses) =>
      forEachCaisse((id) => ({
        ...caisses[id],
        capabilities: [...new Set([...caisses[id].capabilities, 'documents' as const])],
        documents: documentsOf(id),
      })),
    reset() {
      fake.asked.splice(0);
      Object.assign(fake, { give: giveSome, offered: offerSome, withdrawn: () => [] });
    },
  };
  const documentsOf = (caisse: CaisseId): CaisseDocuments => ({
    offered: async () => fake.offered(caisse) as Awaited<ReturnType<CaisseDocuments['offered']>>,
    async give(query) {
      fake.asked.push(query);
      return (await fake.give(query)) as DocumentOutcome;
    },
    withdrawn: async () => fake.withdrawn(caisse),
  });
  return fake;
}
