import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import {
  file,
  insured,
  issued,
  october,
  ordinary,
  payment,
  payments,
  quotient,
  reimbursements,
  single,
} from './sample-parts.ts';
import { sampleAddresses, samplePeople } from './sample-people.ts';
import { sampleSeal } from './sample-seal.ts';

const { alix, camille, lukasz, nguyen, sukru, zohra } = samplePeople;

/** Two benefits a month, of which one corrects another month or pays somebody else now and then. */
const manyLines = Array.from({ length: 40 }, (_, index) => {
  const rightMonth = monthsBefore('2026-10', Math.floor(index / 2));
  const paidOn = `${monthsBefore('2026-11', Math.floor(index / 2))}-05`;
  if (index === 7)
    return payment({ benefit: 'Prime d’activité', kind: 'adjustment', amount: 10_050, rightMonth, paidOn });
  if (index === 9)
    return payment({ benefit: 'Prime d’activité', kind: 'adjustment', amount: -4_520, rightMonth, paidOn });
  return index % 2 === 0
    ? payment({ benefit: 'Aide personnalisée au logement', amount: 31_208, payee: 'thirdParty', rightMonth, paidOn })
    : payment({ benefit: 'Prime d’activité', amount: 24_673, withheld: 4_900, rightMonth, paidOn });
});

const overpaid = [
  payment({ benefit: 'Allocation de logement sociale', amount: 12_000 }),
  payment({ benefit: 'Allocation de logement sociale', kind: 'adjustment', amount: -123_456, rightMonth: '2026-08' }),
];

const twelveBenefits = Array.from({ length: 12 }, (_, index) =>
  payment({ benefit: `Complément familial et majoration n° ${index + 1}`, amount: 123_456 + 7 * index }),
);

/** What is hard to set: each a document that a caisse may give. */
export const hardDocuments = {
  fortyLines: issued(
    {
      type: 'paiementEtQuotient',
      ...file,
      ...payments({ from: '2025-03', to: '2026-10' }, manyLines),
      ...quotient,
    },
    { seal: sampleSeal(400), isSpecimen: true },
  ),
  longName: issued({
    type: 'paiementEtQuotient',
    ...file,
    holders: [alix, { ...alix, usedName: alix.birthName }],
    address: [...sampleAddresses.long],
    ...ordinary,
    ...quotient,
    children: [{ ...alix, firstNames: 'Marie-Antoinette-Joséphine-Élisabeth-Victoire, Clémentine' }],
  }),
  otherLetters: issued(
    {
      type: 'enfantsACharge',
      ...file,
      holders: [nguyen, sukru],
      children: [
        { child: lukasz, since: '2020-02' },
        { child: nguyen, since: '2021-08' },
      ],
      address: [...sampleAddresses.long],
    },
    { requestedBy: 'Đặng T.' },
  ),
  lunarDate: issued({ type: 'nonDroit', ...file, holders: [zohra], period: { from: '2026-09', to: '2026-10' } }),
  negativeTotal: issued({ type: 'paiement', ...file, ...payments({ from: '2026-08', to: '2026-10' }, overpaid) }),
  emptyStatement: issued({ type: 'releveDeCompte', ...file, month: '2026-09', lines: [], total: 0, debts: [] }),
  emptyMonth: issued({ type: 'releveMensuel', ...insured, month: '2026-09', lines: [], total: 0 }),
  emptyYear: issued({ type: 'releveAnnuel', ...insured, year: 2024, months: [], total: 0 }),
  twelveAmounts: issued(
    { type: 'paiement', ...file, ...payments(october, twelveBenefits) },
    { seal: sampleSeal(400), isSpecimen: true },
  ),
  withoutHealth: issued({
    type: 'droits',
    ...insured,
    days: { from: '2026-01-01', to: null },
    dependants: [],
    complementaireSante: null,
    health: null,
  }),
  byGuardian: issued(
    { type: 'quotientFamilial', ...file, ...quotient, holders: [camille], children: [] },
    { requestedBy: 'Association Garonne Tutelles, J. Marty', isSpecimen: true },
  ),
  manyReimbursements: issued({
    type: 'releveMensuel',
    ...insured,
    month: '2026-10',
    lines: Array.from({ length: 45 }, (_, index) => ({ ...reimbursements[index % 2]!, person: 'Tom Bernard' })),
    total: 22 * 2_635 + 1_900,
  }),
  longestSeal: issued({ type: 'radiation', ...single, struckOffOn: '2026-03-31' }, { seal: sampleSeal(1_000) }),
} as const satisfies Readonly<Record<string, IssuedDocument>>;
