import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import type { CafContent } from '#domain/documents/caf-content.ts';
import type { DocumentContent } from '#domain/documents/document.ts';
import { sumOf } from '#domain/documents/cents.ts';
import type { NamedPerson } from '#domain/documents/parts.ts';
import {
  cafHead,
  claire,
  cpamHead,
  newestMonth,
  paymentAndQuotient,
  paymentLine,
  rights,
} from '#machines/documents/testing/some-documents.ts';

const payments = { period: { from: newestMonth, to: newestMonth }, lines: [paymentLine], total: paymentLine.amount };
const child: NamedPerson = { ...claire, firstNames: 'Lou', birthDate: '2019-02-11' };

/** As long as a name may be, of letters that not every typeface has. */
const longest: NamedPerson = {
  birthName: 'De La Rochefoucauld-Montbéliard de Saint-Exupéry d’Estaing-Şükrü',
  usedName: 'Nguyễn Thị Minh Khai-Łukasiewicz de La Rochefoucauld-Montbéliard',
  firstNames: 'Marie-Antoinette Bernadette Joséphine Éléonore Thùy-Dương',
  birthDate: '1961-00-00',
};

/** One document of each type, as its caisse gives it. */
export const sampleContents: Readonly<{ [Type in DocumentContent['type']]: Extract<DocumentContent, { type: Type }> }> =
  {
    paiementEtQuotient: paymentAndQuotient,
    paiement: { type: 'paiement', ...cafHead, ...payments },
    quotientFamilial: {
      type: 'quotientFamilial',
      ...cafHead,
      children: [],
      quotient: { euros: 612, month: newestMonth, computedIn: '2026-11' },
    },
    releveDeCompte: {
      type: 'releveDeCompte',
      ...cafHead,
      month: newestMonth,
      lines: [
        paymentLine,
        { ...paymentLine, kind: 'adjustment', rightMonth: '2026-07', amount: -80_00 },
        {
          ...paymentLine,
          kind: 'adjustment',
          rightMonth: '2026-06',
          amount: 12_50,
          withheld: 5_00,
          payee: 'thirdParty',
        },
      ],
      total: 137_84,
      debts: [{ name: 'Indu d’aide au logement', remaining: 320_00 }],
    },
    paiementParPrestation: { type: 'paiementParPrestation', ...cafHead, ...payments, benefit: 'Prime d’activité' },
    paiementParBeneficiaire: { type: 'paiementParBeneficiaire', ...cafHead, ...payments, beneficiary: claire },
    paiementParEnfant: { type: 'paiementParEnfant', ...cafHead, ...payments, child },
    enfantsACharge: { type: 'enfantsACharge', ...cafHead, children: [{ child, since: '2019-03' }] },
    nonDroit: { type: 'nonDroit', ...cafHead, period: { from: '2026-08', to: newestMonth } },
    radiation: { type: 'radiation', ...cafHead, struckOffOn: '2026-04-30' },
    reductionTelephonique: {
      type: 'reductionTelephonique',
      ...cafHead,
      benefit: 'Revenu de solidarité active',
      month: newestMonth,
    },
    droits: { ...rights, health: { hasTreatingDoctor: true, exemption: { from: '2026-01-01', to: null } } },
    indemnitesJournalieres: {
      type: 'indemnitesJournalieres',
      ...cpamHead,
      period: { from: '2026-08', to: newestMonth },
      lines: [
        {
          nature: 'accidentDuTravail',
          from: '2026-08-03',
          to: '2026-08-03',
          days: 1,
          dailyGross: 42_10,
          contributions: 2_82,
          net: 39_28,
          paidOn: '2026-08-20',
          payee: 'employer',
        },
      ],
      totalNet: 39_28,
    },
    releveFiscal: { type: 'releveFiscal', ...cpamHead, year: 2025, taxable: 1_204_00 },
    releveMensuel: {
      type: 'releveMensuel',
      ...cpamHead,
      month: newestMonth,
      lines: [
        {
          careOn: '2026-10-06',
          care: 'Consultation généraliste',
          person: 'Lou Lagarde',
          paid: 30_00,
          base: 30_00,
          ratePercent: 70,
          deducted: 2_00,
          reimbursed: 19_00,
          reimbursedOn: '2026-10-12',
        },
      ],
      total: 19_00,
    },
    releveAnnuel: {
      type: 'releveAnnuel',
      ...cpamHead,
      year: 2025,
      months: [
        { month: '2025-02', reimbursed: 54_20 },
        { month: '2025-11', reimbursed: 19_00 },
      ],
      total: 73_20,
    },
    complementaireSante: {
      type: 'complementaireSante',
      ...cpamHead,
      right: { withContribution: true, days: { from: '2026-03-01', to: '2027-02-28' } },
    },
    certificatEuropeen: {
      type: 'certificatEuropeen',
      ...cpamHead,
      days: { from: '2026-11-24', to: '2027-02-23' },
      institution: { code: '313', name: 'Caisse primaire d’assurance maladie de la Haute-Garonne' },
    },
  };

/** Two years of payments, one a month, for people with the longest names and an address abroad. */
export const longContent: CafContent = {
  type: 'paiementEtQuotient',
  holders: [longest, { ...longest, usedName: null }],
  fileNumber: '4210077',
  address: [
    'C/O MONSIEUR ET MADAME DE LA ROCHEFOUCAULD-MONTBELIARD',
    'APARTAMENTO 1204 ESCALERA B',
    'URBANIZACION NUESTRA SENORA DE LOS REMEDIOS',
    'AVENIDA DE LOS CONQUISTADORES DEL NUEVO MUNDO 1250',
    'COLONIA LOMAS DE CHAPULTEPEC',
    '11000 CIUDAD DE MEXICO',
    'MEXIQUE',
  ],
  period: { from: monthsBefore(newestMonth, 23), to: newestMonth },
  ...yearsOfPayments(),
  children: [longest, child],
  quotient: { euros: 1_000, month: newestMonth, computedIn: '2026-11' },
};

function yearsOfPayments() {
  const lines = Array.from({ length: 40 }, (_, index) => ({
    ...paymentLine,
    benefit:
      index % 2 === 0 ? 'Complément de libre choix du mode de garde (assistante maternelle)' : 'Prime d’activité',
    rightMonth: monthsBefore(newestMonth, Math.floor(index / 2)),
    amount: 100_00 + index,
    withheld: index % 7 === 0 ? 20_00 : 0,
    payee: index % 5 === 0 ? ('thirdParty' as const) : ('holder' as const),
  }));
  return { lines, total: sumOf(lines.map(({ amount, withheld }) => amount - withheld)) };
}
