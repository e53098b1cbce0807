import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import { sumOf } from '#domain/documents/cents.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import {
  allowances,
  familyAllowance,
  file,
  housing,
  insured,
  issued,
  october,
  ordinary,
  payment,
  payments,
  primeActivite,
  quotient,
  reimbursements,
  single,
} from './sample-parts.ts';
import { samplePeople } from './sample-people.ts';

const { hugo, lea, tom } = samplePeople;

const twelveMonths = Array.from({ length: 12 }, (_, index) => ({
  month: monthsBefore('2025-12', 11 - index),
  reimbursed: index === 4 ? 0 : 12_345 + 1_111 * index,
}));

/** One of each type, as most people get it. */
export const sampleDocuments: Readonly<Record<DocumentType, IssuedDocument>> = {
  paiementEtQuotient: issued({ type: 'paiementEtQuotient', ...file, ...ordinary, ...quotient }),
  paiement: issued({ type: 'paiement', ...single, ...ordinary }),
  quotientFamilial: issued({ type: 'quotientFamilial', ...file, ...quotient }),
  releveDeCompte: issued({
    type: 'releveDeCompte',
    ...single,
    month: '2026-10',
    lines: [
      ...ordinary.lines,
      payment({ benefit: 'Prime d’activité', amount: 8_000, withheld: 3_000, kind: 'adjustment' }),
    ],
    total: ordinary.total + 5_000,
    debts: [{ name: 'Indu d’allocation de logement', remaining: 45_600 }],
  }),
  paiementParPrestation: issued({
    type: 'paiementParPrestation',
    ...single,
    ...payments(october, [housing]),
    benefit: housing.benefit,
  }),
  paiementParBeneficiaire: issued({
    type: 'paiementParBeneficiaire',
    ...file,
    ...payments(october, [primeActivite]),
    beneficiary: hugo,
  }),
  paiementParEnfant: issued({
    type: 'paiementParEnfant',
    ...file,
    ...payments(october, [familyAllowance]),
    child: lea,
  }),
  enfantsACharge: issued({
    type: 'enfantsACharge',
    ...file,
    children: [
      { child: lea, since: '2010-04' },
      { child: tom, since: '2018-10' },
    ],
  }),
  nonDroit: issued({ type: 'nonDroit', ...single, period: { from: '2026-01', to: '2026-10' } }),
  radiation: issued({ type: 'radiation', ...single, struckOffOn: '2026-03-01' }),
  reductionTelephonique: issued({
    type: 'reductionTelephonique',
    ...single,
    benefit: 'Revenu de solidarité active (RSA)',
    month: '2026-10',
  }),
  droits: issued({
    type: 'droits',
    ...insured,
    days: { from: '2026-01-01', to: '2026-12-31' },
    dependants: [
      { person: lea, rank: 1 },
      { person: tom, rank: 2 },
    ],
    complementaireSante: { withContribution: false, days: { from: '2026-06-01', to: '2027-05-31' } },
    health: { hasTreatingDoctor: true, exemption: { from: '2024-02-01', to: null } },
  }),
  indemnitesJournalieres: issued({
    type: 'indemnitesJournalieres',
    ...insured,
    period: october,
    lines: allowances,
    totalNet: sumOf(allowances.map(({ net }) => net)),
  }),
  releveFiscal: issued({ type: 'releveFiscal', ...insured, year: 2025, taxable: 432_150 }),
  releveMensuel: issued({
    type: 'releveMensuel',
    ...insured,
    month: '2026-10',
    lines: reimbursements,
    total: sumOf(reimbursements.map(({ reimbursed }) => reimbursed)),
  }),
  releveAnnuel: issued({
    type: 'releveAnnuel',
    ...insured,
    year: 2025,
    months: twelveMonths,
    total: sumOf(twelveMonths.map(({ reimbursed }) => reimbursed)),
  }),
  complementaireSante: issued({
    type: 'complementaireSante',
    ...insured,
    right: { withContribution: true, days: { from: '2026-06-01', to: '2027-05-31' } },
  }),
  certificatEuropeen: issued({
    type: 'certificatEuropeen',
    ...insured,
    days: { from: '2026-11-05', to: '2027-02-04' },
    institution: { code: '0131100000', name: 'CPAM de la Haute-Garonne' },
  }),
};
