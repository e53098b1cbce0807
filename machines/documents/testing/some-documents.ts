import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { CafContent } from '#domain/documents/caf-content.ts';
import type { CpamContent } from '#domain/documents/cpam-content.ts';
import { documentTypeRule, MONTHS_OFFERED_MAX, type DocumentType } from '#domain/documents/document-types.ts';
import type { DocumentContent, DocumentOffer } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { NamedPerson } from '#domain/documents/parts.ts';

export const newestMonth: Month = '2026-10';
/** The newest first. */
export const monthsTo = (month: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, index) => monthsBefore(month, index));

const twentyFour = monthsTo(newestMonth, 24);
export const benefits = [
  { ref: 'ppa', label: 'Prime d’activité' },
  { ref: 'al', label: 'Aide au logement' },
];
const children = [{ ref: 'lou', label: 'Lou' }];

/** What a Caf offers to a family. */
export const cafOffers: readonly DocumentOffer[] = [
  offer('paiementEtQuotient'),
  offer('paiement'),
  offer('quotientFamilial'),
  offer('releveDeCompte'),
  offer('paiementParPrestation', benefits),
  offer('paiementParEnfant', children),
  offer('enfantsACharge'),
  offer('nonDroit'),
];

/** What a Cpam offers. */
export const cpamOffers: readonly DocumentOffer[] = [
  offer('droits'),
  offer('indemnitesJournalieres'),
  offer('releveFiscal'),
  offer('releveMensuel'),
  offer('releveAnnuel'),
  offer('complementaireSante'),
  offer('certificatEuropeen'),
];

function offer(type: DocumentType, subjects: DocumentOffer['subjects'] = []): DocumentOffer {
  const { period } = documentTypeRule(type);
  const months = {
    none: [],
    year: [],
    months: twentyFour,
    month: type === 'releveMensuel' ? monthsTo(newestMonth, MONTHS_OFFERED_MAX) : twentyFour,
  }[period];
  return { type, months: [...months], years: period === 'year' ? [2025, 2024] : [], subjects };
}

export const claire: NamedPerson = {
  birthName: 'Fournier',
  usedName: null,
  firstNames: 'Claire',
  birthDate: '1985-05-20',
};
const mathieu: NamedPerson = {
  birthName: 'Lagarde',
  usedName: null,
  firstNames: 'Mathieu',
  birthDate: '1984-12-03',
};
const lou: NamedPerson = { birthName: 'Lagarde', usedName: null, firstNames: 'Lou', birthDate: '2019-02-11' };

export const cafHead = {
  holders: [claire, mathieu],
  fileNumber: '4210077',
  address: ['12 RUE DES LILAS', '31000 TOULOUSE'],
};
export const cpamHead = {
  insured: claire,
  nirWithKey: '2 85 05 31 991 990 58',
  organisme: '01 311 2006',
  address: ['12 RUE DES LILAS', '31000 TOULOUSE'],
};

export const paymentLine = {
  benefit: 'Prime d’activité',
  kind: 'right',
  rightMonth: newestMonth,
  paidOn: '2026-11-05',
  amount: 210_34,
  withheld: 0,
  payee: 'holder',
} as const;

export const paymentAndQuotient: Extract<CafContent, { readonly type: 'paiementEtQuotient' }> = {
  type: 'paiementEtQuotient',
  ...cafHead,
  period: { from: newestMonth, to: newestMonth },
  lines: [paymentLine, { ...paymentLine, benefit: 'Aide au logement', amount: 245_00, payee: 'thirdParty' }],
  total: 455_34,
  children: [lou],
  quotient: { euros: 612, month: newestMonth, computedIn: '2026-11' },
};

export const rights: Extract<CpamContent, { readonly type: 'droits' }> = {
  type: 'droits',
  ...cpamHead,
  days: { from: '2026-01-01', to: '2026-12-31' },
  dependants: [{ person: lou, rank: 1 }],
  complementaireSante: { withContribution: false, days: { from: '2026-03-01', to: '2027-02-28' } },
  health: null,
};

/** A document as the gateway gives it. */
export function issued(content: DocumentContent, change: Partial<IssuedDocument> = {}): IssuedDocument {
  return {
    reference: '7K3M9QX2VB4D8RWJ',
    caisse: 'insured' in content ? someCpam : someCaf,
    issuedOn: '2026-11-24',
    isSpecimen: true,
    requestedBy: null,
    content,
    seal: 'DC04SPECIMEN'.padEnd(80, 'A'),
    ...change,
  };
}
