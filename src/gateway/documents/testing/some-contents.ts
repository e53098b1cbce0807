import type { DocumentContent } from '#domain/documents/document.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';

export const someHolders = [
  { birthName: 'Nguyễn', usedName: 'Martin', firstNames: 'Thị Lan', birthDate: '1982-06-14' },
  { birthName: 'de La Tour-d’Auvergne', usedName: null, firstNames: 'Hugo', birthDate: '1980-11-03' },
] as const;

const head = {
  holders: [...someHolders],
  fileNumber: '1234567',
  address: ['12 rue des Lilas', '31000 TOULOUSE'],
};

const insured = {
  insured: someHolders[0],
  nirWithKey: '2 82 06 99 999 001 41',
  organisme: '01 311 2006',
  address: head.address,
};

const line = {
  benefit: 'Prime d’activité',
  kind: 'right',
  rightMonth: '2026-10',
  paidOn: '2026-11-05',
  amount: 21_150,
  withheld: 0,
  payee: 'holder',
} as const;

const child = { birthName: 'Bernard', usedName: null, firstNames: 'Léa', birthDate: '2010-03-21' };

/** What the fake caisse of these tests says of one person; whatever else is asked for is refused. */
export const someContents: Readonly<Partial<Record<DocumentType, DocumentContent>>> = {
  paiement: {
    type: 'paiement',
    ...head,
    period: { from: '2026-10', to: '2026-10' },
    lines: [line, { ...line, benefit: 'Allocations familiales', amount: 15_105 }],
    total: 36_255,
  },
  quotientFamilial: {
    type: 'quotientFamilial',
    ...head,
    children: [child],
    quotient: { euros: 812, month: '2026-11', computedIn: '2026-11' },
  },
  enfantsACharge: { type: 'enfantsACharge', ...head, children: [{ child, since: '2010-04' }] },
  droits: {
    type: 'droits',
    ...insured,
    days: { from: '2026-01-01', to: '2026-12-31' },
    dependants: [],
    complementaireSante: null,
    health: { hasTreatingDoctor: true, exemption: { from: '2026-02-03', to: null } },
  },
  releveMensuel: {
    type: 'releveMensuel',
    ...insured,
    month: '2026-10',
    lines: [
      {
        careOn: '2026-10-02',
        care: 'Consultation',
        person: 'Lan',
        paid: 3_000,
        base: 3_000,
        ratePercent: 70,
        deducted: 200,
        reimbursed: 1_900,
        reimbursedOn: '2026-10-07',
      },
    ],
    total: 1_900,
  },
};
