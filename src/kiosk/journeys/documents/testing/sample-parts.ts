import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { PaymentLine } from '#domain/documents/caf-content.ts';
import { sumOf } from '#domain/documents/cents.ts';
import type { ContentOf, DocumentContent } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { sampleAddresses, samplePeople } from './sample-people.ts';
import { sampleSeal } from './sample-seal.ts';

const { camille, hugo, lea, tom } = samplePeople;

/** A document as the gateway gives it, but for its seal. */
export function issued(content: DocumentContent, change: Partial<IssuedDocument> = {}): IssuedDocument {
  return {
    reference: '7K3MQX9DRV0Z2H4S',
    caisse: 'holders' in content ? someCaf : someCpam,
    issuedOn: '2026-11-05',
    isSpecimen: false,
    requestedBy: null,
    content,
    seal: sampleSeal(260),
    ...change,
  };
}

export const file = { holders: [camille, hugo], fileNumber: '1234567', address: [...sampleAddresses.short] };
export const single = { ...file, holders: [camille] };
export const quotient = {
  children: [lea, tom],
  quotient: { euros: 1_234, month: '2026-10', computedIn: '2026-11' },
};
export const insured = {
  insured: camille,
  nirWithKey: '2 82 06 31 555 001 41',
  organisme: '01 311 2006',
  address: [...sampleAddresses.short],
};

/** A line that is right, unless said otherwise. */
export function payment(change: Partial<PaymentLine> & Pick<PaymentLine, 'benefit' | 'amount'>): PaymentLine {
  return {
    kind: 'right',
    rightMonth: '2026-10',
    paidOn: '2026-11-05',
    withheld: 0,
    payee: 'holder',
    ...change,
  };
}

/** Lines with their total. */
export function payments<Lines extends readonly PaymentLine[]>(
  period: { readonly from: string; readonly to: string },
  lines: Lines,
) {
  return { period, lines: [...lines], total: totalOf(lines) };
}

const totalOf = (lines: readonly PaymentLine[]): number =>
  sumOf(lines.map(({ amount, withheld }) => amount - withheld));

export const october = { from: '2026-10', to: '2026-10' };
export const familyAllowance = payment({ benefit: 'Allocations familiales', amount: 15_225 });
export const housing = payment({ benefit: 'Aide personnalisée au logement', amount: 31_208, payee: 'thirdParty' });
export const primeActivite = payment({ benefit: 'Prime d’activité', amount: 24_673 });
export const ordinary = payments(october, [familyAllowance, housing, primeActivite]);

export const allowances = [
  {
    nature: 'maladie',
    from: '2026-10-01',
    to: '2026-10-14',
    days: 14,
    dailyGross: 4_147,
    contributions: 3_890,
    net: 54_168,
    paidOn: '2026-10-20',
    payee: 'insured',
  },
  {
    nature: 'accidentDuTravail',
    from: '2026-10-15',
    to: '2026-10-31',
    days: 17,
    dailyGross: 6_220,
    contributions: 7_084,
    net: 98_656,
    paidOn: '2026-11-04',
    payee: 'employer',
  },
] satisfies ContentOf<'indemnitesJournalieres'>['lines'];

export const reimbursements = [
  {
    careOn: '2026-10-03',
    care: 'Consultation d’un médecin généraliste',
    person: 'Camille Bernard',
    paid: 3_000,
    base: 3_000,
    ratePercent: 70,
    deducted: 200,
    reimbursed: 1_900,
    reimbursedOn: '2026-10-09',
  },
  {
    careOn: '2026-10-12',
    care: 'Pharmacie',
    person: 'Tom Bernard',
    paid: 1_284,
    base: 1_284,
    ratePercent: 65,
    deducted: 100,
    reimbursed: 735,
    reimbursedOn: '2026-10-16',
  },
] satisfies ContentOf<'releveMensuel'>['lines'];
