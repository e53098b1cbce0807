import * as z from 'zod/mini';
import type { CaisseKind } from '../caisse/facts.ts';
import type { IdentityLevel } from '../identity/level.ts';

/** What is chosen of a document beside its type. */
export type DocumentPeriod = 'none' | 'month' | 'months' | 'year';
export type DocumentSubject = 'none' | 'benefit' | 'beneficiary' | 'child';

interface DocumentTypeRule {
  readonly caisse: CaisseKind;
  /** Below it the document is not given. Lines that need more are left out (`withoutHealthLines`). */
  readonly level: Extract<IdentityLevel, 'authenticated' | 'strong'>;
  /** `months`: from one month to another, which may be the same. */
  readonly period: DocumentPeriod;
  readonly subject: DocumentSubject;
}

const caf = { caisse: 'caf', level: 'authenticated', subject: 'none' } as const;
const cpam = { caisse: 'cpam', level: 'authenticated', subject: 'none' } as const;
const health = { ...cpam, level: 'strong' } as const;

/**
 * Every document that the product prints for a caisse, in the order it is offered (#10, #32, #37, #277, #278, #305).
 * Identifiers are stored and sent: they do not change.
 */
export const documentTypes = {
  /** « Attestation de paiement et de quotient familial »: the one that most people come for. */
  paiementEtQuotient: { ...caf, period: 'months' },
  paiement: { ...caf, period: 'months' },
  quotientFamilial: { ...caf, period: 'month' },
  /** « Relevé de compte » of one month (#37). */
  releveDeCompte: { ...caf, period: 'month' },
  paiementParPrestation: { ...caf, period: 'months', subject: 'benefit' },
  paiementParBeneficiaire: { ...caf, period: 'months', subject: 'beneficiary' },
  paiementParEnfant: { ...caf, period: 'months', subject: 'child' },
  enfantsACharge: { ...caf, period: 'none' },
  /** Nothing was paid in the period. Refused where something was. */
  nonDroit: { ...caf, period: 'months' },
  radiation: { ...caf, period: 'none' },
  /** « Réduction sociale téléphonique »: for whoever has the RSA or the AAH. */
  reductionTelephonique: { ...caf, period: 'none' },
  /** « Attestation de droits », with dependants. */
  droits: { ...cpam, period: 'none' },
  indemnitesJournalieres: { ...health, period: 'months' },
  /** The taxable amount of daily allowances in a year. */
  releveFiscal: { ...health, period: 'year' },
  releveMensuel: { ...health, period: 'month' },
  releveAnnuel: { ...health, period: 'year' },
  complementaireSante: { ...cpam, period: 'none' },
  /** « Certificat provisoire de remplacement » of the European card: three months, at once. */
  certificatEuropeen: { ...cpam, period: 'none' },
} as const satisfies Record<string, DocumentTypeRule>;

export type DocumentType = keyof typeof documentTypes;
export const documentTypeIds = Object.keys(documentTypes) as readonly DocumentType[];
export const documentTypeSchema = z.enum(documentTypeIds as [DocumentType, ...DocumentType[]]);

export const documentTypeRule = (type: DocumentType): DocumentTypeRule => documentTypes[type];

/** Longest list of months to choose from: the statements of ameli (#278). */
export const MONTHS_OFFERED_MAX = 27;
/** Longest period of one document. */
export const MONTHS_OF_DOCUMENT_MAX = 24;

/**
 * Documents that are also drawn for an 80 mm ticket: few lines, and still whole there. All of them are drawn on A4. A
 * document that has no form for the printer at hand is read on screen.
 */
export const ticketForms: readonly DocumentType[] = [
  'paiementEtQuotient',
  'quotientFamilial',
  'droits',
  'complementaireSante',
];
