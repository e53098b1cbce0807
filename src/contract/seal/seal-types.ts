import { documentTypeIds, type DocumentType } from '#domain/documents/document-types.ts';

/**
 * The two characters of each type in the header of a seal (docs/seal.md). They are none of the public list of 2D-Doc, and
 * stand on papers: a type keeps its own for ever, and leaves it to no other.
 */
export const sealTypes = {
  paiementEtQuotient: 'K1',
  paiement: 'K2',
  quotientFamilial: 'K3',
  releveDeCompte: 'K4',
  paiementParPrestation: 'K5',
  paiementParBeneficiaire: 'K6',
  paiementParEnfant: 'K7',
  enfantsACharge: 'K8',
  nonDroit: 'K9',
  radiation: 'KA',
  reductionTelephonique: 'KB',
  droits: 'M1',
  indemnitesJournalieres: 'M2',
  releveFiscal: 'M3',
  releveMensuel: 'M4',
  releveAnnuel: 'M5',
  complementaireSante: 'M6',
  certificatEuropeen: 'M7',
} as const satisfies Readonly<Record<DocumentType, string>>;

export function documentTypeOfSeal(code: string): DocumentType | undefined {
  return documentTypeIds.find((type) => sealTypes[type] === code);
}
