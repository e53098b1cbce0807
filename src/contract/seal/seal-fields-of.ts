import type { DocumentContent } from '#domain/documents/document.ts';
import { holdersOf } from '#domain/documents/holders-of.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { NamedPerson } from '#domain/documents/parts.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { foldName } from './fold-name.ts';
import {
  SEALED_AMOUNTS_MAX,
  type SealedHolder,
  type SealedName,
  type SealedPeriod,
  type SealFields,
} from './seal-fields.ts';

/** What differs from one type to another. */
type OfContent = Pick<SealFields, 'period' | 'about' | 'people' | 'quotientEuros' | 'total' | 'amounts'>;

const nothingElse: OfContent = {
  period: null,
  about: null,
  people: null,
  quotientEuros: null,
  total: null,
  amounts: [],
};

/** The fields of a document's seal, from what the document says: the one way in which they are made. */
export function sealFieldsOf(document: Omit<IssuedDocument, 'seal'>): SealFields {
  const { reference, caisse, issuedOn, isSpecimen, content } = document;
  const rest = { ...nothingElse, ...ofContent(content) };
  return {
    reference,
    type: content.type,
    caisse,
    issuedOn,
    isSpecimen,
    holders: holdersOf(content).map(sealedHolder),
    ...rest,
    amounts: rest.amounts.slice(0, SEALED_AMOUNTS_MAX),
  };
}

function ofContent(content: DocumentContent): Partial<OfContent> {
  switch (content.type) {
    case 'paiement':
    case 'paiementParPrestation':
      return payments(content);
    case 'quotientFamilial':
      return quotient(content);
    case 'paiementEtQuotient':
      return { ...quotient(content), ...payments(content) };
    case 'paiementParBeneficiaire':
      return { ...payments(content), about: { kind: 'beneficiary', name: sealedName(content.beneficiary) } };
    case 'paiementParEnfant':
      return { ...payments(content), about: { kind: 'child', name: sealedName(content.child) } };
    case 'releveDeCompte':
      return {
        period: oneMonth(content.month),
        total: content.total,
        amounts: content.lines.map(({ amount }) => amount),
      };
    case 'enfantsACharge':
      return { people: content.children.length };
    case 'nonDroit':
      return { period: { kind: 'months', ...content.period } };
    case 'radiation':
      return { period: days({ from: content.struckOffOn, to: null }) };
    case 'reductionTelephonique':
      return { period: oneMonth(content.month) };
    case 'droits':
      return { period: days(content.days), people: content.dependants.length };
    case 'indemnitesJournalieres':
      return {
        period: { kind: 'months', ...content.period },
        total: content.totalNet,
        amounts: content.lines.map(({ net }) => net),
      };
    case 'releveFiscal':
      return { period: { kind: 'year', year: content.year }, total: content.taxable };
    case 'releveMensuel':
      return {
        period: oneMonth(content.month),
        total: content.total,
        amounts: content.lines.map(({ reimbursed }) => reimbursed),
      };
    case 'releveAnnuel':
      return {
        period: { kind: 'year', year: content.year },
        total: content.total,
        amounts: content.months.map(({ reimbursed }) => reimbursed),
      };
    case 'complementaireSante':
      return { period: days(content.right.days) };
    case 'certificatEuropeen':
      return { period: days(content.days) };
  }
}

type WithPayments = Extract<DocumentContent, { readonly period: unknown; readonly total: number }>;
type WithQuotient = Extract<DocumentContent, { readonly quotient: unknown }>;

function payments({ period, total, lines }: Pick<WithPayments, 'period' | 'total' | 'lines'>): Partial<OfContent> {
  return { period: { kind: 'months', ...period }, total, amounts: lines.map(({ amount }) => amount) };
}

function quotient(content: Pick<WithQuotient, 'quotient' | 'children'>): Partial<OfContent> {
  const { month, euros } = content.quotient;
  return { period: oneMonth(month), people: content.children.length, quotientEuros: euros };
}

const oneMonth = (month: string): SealedPeriod => ({ kind: 'months', from: month, to: month });

const days = ({ from, to }: { readonly from: CalendarDate; readonly to: CalendarDate | null }): SealedPeriod => ({
  kind: 'days',
  from,
  to,
});

function sealedName({ birthName, firstNames, usedName }: NamedPerson): SealedName {
  const folded = { birthName: foldName(birthName), firstNames: foldName(firstNames) };
  const used = usedName === null ? null : foldName(usedName);
  return {
    birthName: folded.birthName.text,
    firstNames: folded.firstNames.text,
    usedName: used?.text ?? null,
    isCut: folded.birthName.isCut || folded.firstNames.isCut || used?.isCut === true,
  };
}

function sealedHolder(person: NamedPerson): SealedHolder {
  return { ...sealedName(person), birthDate: person.birthDate };
}
