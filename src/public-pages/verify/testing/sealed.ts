import type { SealFields } from '#contract/seal/seal-fields.ts';
import { drawDocumentReference } from '#domain/documents/document-reference.ts';
import { someCaf } from '#domain/caisse/testing/some-caisses.ts';

/** What the seal of a statement of payments says, of a couple that does not exist. */
export const sealFields: SealFields = {
  reference: drawDocumentReference((length) => Uint8Array.from({ length }, (_, index) => index * 7)),
  type: 'paiementEtQuotient',
  caisse: someCaf,
  issuedOn: '2026-11-05',
  isSpecimen: false,
  holders: [
    { birthName: 'LEBRETON-NGUYEN', firstNames: 'ZOE MARIE', usedName: 'DUPRE', birthDate: '1991-05-17', isCut: false },
    { birthName: 'OZTURK', firstNames: 'ALI', usedName: null, birthDate: '1988-00-00', isCut: false },
  ],
  period: { kind: 'months', from: '2026-08', to: '2026-10' },
  about: null,
  people: 2,
  quotientEuros: 1_012,
  total: 123_456,
  amounts: [100_000, 23_456, -12],
};
