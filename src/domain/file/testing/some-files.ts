import type { PaymentLine } from '../../documents/caf-content.ts';
import type { AgendaEvent } from '../agenda.ts';
import type { FileOverview } from '../file-overview.ts';
import { PAYMENT_MONTHS } from '../payments.ts';
import type { OwnData, Profile } from '../profile.ts';
import { monthsBefore } from '../../benefits/calendar/month.ts';

/** The day of these files. */
export const someToday = '2026-11-30';

const line = (given: Partial<PaymentLine>): PaymentLine => ({
  benefit: 'Allocations familiales',
  kind: 'right',
  rightMonth: '2026-10',
  paidOn: '2026-11-05',
  amount: 152_25,
  withheld: 0,
  payee: 'holder',
  ...given,
});

const toLandlord = { benefit: 'Aide personnalisée au logement', amount: 243_10, payee: 'thirdParty' } as const;

const someProfile: Profile = {
  couple: { situation: 'cohabiting', since: '2018-02-23' },
  work: { situation: 'employed', since: '2000-10-23' },
  children: ['Léa', 'Tom'],
  address: ['24 rue des Lilas', '31000 TOULOUSE'],
};

/** A couple with two children, whose rent is paid in part to their landlord. */
export const someFile: FileOverview = {
  alerts: [
    { kind: 'quarterlyResources', months: { from: '2026-08', to: '2026-10' }, before: '2026-12-31' },
    { kind: 'paperMissing', paper: 'Certificat de scolarité', before: '2026-12-15' },
  ],
  unreadMessages: 2,
  lastPayment: [line({}), line(toLandlord)],
  rights: [
    {
      benefit: 'Allocations familiales',
      amount: 152_25,
      since: '2020-10',
      until: null,
      isPaidToThirdParty: false,
    },
    {
      benefit: 'Aide personnalisée au logement',
      amount: 243_10,
      since: '2023-04',
      until: '2026-12',
      isPaidToThirdParty: true,
    },
  ],
  debts: [],
  resources: [
    {
      period: 2024,
      rows: [
        { owner: 'responsible', kind: 'wages', amount: 18_450_00 },
        { owner: 'spouse', kind: 'unemployment', amount: 9_120_00 },
      ],
    },
    {
      period: { from: '2026-08', to: '2026-10' },
      rows: [{ owner: 'responsible', kind: 'wages', amount: 4_620_00 }],
    },
  ],
  quotient: { euros: 652, month: '2026-11' },
  lastStatement: '2026-10',
  profile: someProfile,
  agenda: [
    { kind: 'payment', on: '2026-12-04', rightMonth: '2026-11' },
    { kind: 'declaration', on: '2026-12-31', months: { from: '2026-08', to: '2026-10' } },
    { kind: 'rightsChange', on: '2027-01-01', benefit: 'Aide personnalisée au logement', change: 'reviewed' },
    { kind: 'payment', on: '2027-01-05', rightMonth: '2026-12' },
    { kind: 'payment', on: '2027-02-05', rightMonth: '2027-01' },
    { kind: 'renewal', on: '2027-02-28', benefit: 'Allocation de soutien familial' },
    { kind: 'payment', on: '2027-03-05', rightMonth: '2027-02' },
    { kind: 'declaration', on: '2027-03-31', months: { from: '2026-11', to: '2027-01' } },
    { kind: 'payment', on: '2027-04-05', rightMonth: '2027-03' },
  ],
  receivesCmg: true,
};

/** Of somebody who has just come: nothing was paid, nothing is asked. */
export const emptyFile: FileOverview = {
  alerts: [],
  unreadMessages: 0,
  lastPayment: [],
  rights: [],
  debts: [],
  resources: [],
  quotient: null,
  lastStatement: null,
  profile: {
    couple: { situation: 'single', since: null },
    work: { situation: 'none', since: null },
    children: [],
    address: null,
  },
  agenda: [],
  receivesCmg: false,
};

/** With debts, and payments of which the caisse keeps a part. */
export const fileWithDebts: FileOverview = {
  ...someFile,
  lastPayment: [line({ amount: 152_25, withheld: 48_50 }), line({ kind: 'adjustment', amount: -20_00 })],
  debts: [
    { name: 'Prime d’activité', since: '2026-03', remaining: 412_60, withheldEachMonth: 48_50 },
    { name: 'Aide personnalisée au logement', since: '2026-09', remaining: 96_00, withheldEachMonth: 0 },
  ],
};

const longName = 'Prestation partagée d’éducation de l’enfant majorée, complément de libre choix';

/** As long and as much as the schema lets it be, in what is shown at once. */
export const longestFile: FileOverview = {
  ...fileWithDebts,
  alerts: [
    ...someFile.alerts,
    { kind: 'yearlyResources', rightsFrom: '2027-01-01' },
    { kind: 'informationMissing', information: 'postalAddress' },
    { kind: 'paymentStopped', benefit: longName },
    { kind: 'renewalDue', benefit: longName, before: '2027-02-28' },
    { kind: 'paperMissing', paper: 'Attestation de loyer du propriétaire ou du gestionnaire du foyer', before: null },
  ],
  unreadMessages: 128,
  lastPayment: Array.from({ length: 40 }, (_, index) =>
    line({
      benefit: index % 2 === 0 ? longName : 'Allocation d’éducation de l’enfant handicapé',
      amount: 12_345_67 + index,
      withheld: index % 5 === 0 ? 1_234_50 : 0,
      payee: index % 3 === 0 ? 'thirdParty' : 'holder',
    }),
  ),
  rights: Array.from({ length: 12 }, (_, index) => ({
    benefit: index % 2 === 0 ? longName : 'Allocations familiales',
    amount: 12_345_67,
    since: '2020-09',
    until: index % 3 === 0 ? '2027-09' : null,
    isPaidToThirdParty: index % 4 === 0,
  })),
  debts: Array.from({ length: 6 }, () => ({
    name: longName,
    since: '2025-09',
    remaining: 12_345_67,
    withheldEachMonth: 1_234_50,
  })),
  resources: [
    {
      period: 2024,
      rows: (['wages', 'selfEmployment', 'unemployment', 'sickness', 'maintenance', 'property'] as const).flatMap(
        (kind) => (['responsible', 'spouse', 'other'] as const).map((owner) => ({ owner, kind, amount: 112_345_67 })),
      ),
    },
  ],
  quotient: { euros: 112_345, month: '2026-09' },
  lastStatement: '2026-09',
  profile: {
    couple: { situation: 'civilPartnership', since: '2018-09-23' },
    work: { situation: 'selfEmployed', since: '2000-09-23' },
    children: ['Marie-Antoinette-Bernadette', 'Jean-Baptiste-Emmanuel', 'Łucja', 'Şükrü', 'Anne-Sophie', 'Tom', 'Léa'],
    address: [
      'CHEZ MADAME MARIE-ANTOINETTE DE MONTFERRAND',
      'APPARTEMENT 1204 ESCALIER C',
      'RESIDENCE LES JARDINS DE LA GARONNE BATIMENT 12',
      '1224 BIS AVENUE DU PROFESSEUR LEOPOLD-ESCANDE',
      'LIEU-DIT LE GRAND SAINT-MARTIN',
      '31420 SAINT-FERREOL-DE-COMMINGES CEDEX 9',
      'FRANCE',
    ],
  },
  agenda: someFile.agenda.flatMap((event): readonly AgendaEvent[] =>
    event.kind === 'renewal' || event.kind === 'rightsChange' ? [event, { ...event, benefit: longName }] : [event],
  ),
};

/** One payment a month for two years. */
export const someLines: readonly PaymentLine[] = Array.from({ length: PAYMENT_MONTHS }, (_, index) => {
  const paidOn = `${monthsBefore('2026-11', index)}-05`;
  const rightMonth = monthsBefore('2026-10', index);
  return [line({ paidOn, rightMonth }), line({ ...toLandlord, paidOn, rightMonth })];
}).flat();

/** What a spouse without an authorisation may read. */
export const someOwnData: OwnData = {
  person: { birthName: 'Lagarde', usedName: null, firstNames: 'Mathieu', birthDate: '1984-12-03' },
  couple: { situation: 'married', since: '2012-06-30' },
  work: { situation: 'employed', since: '2009-09-01' },
  address: ['24 rue des Lilas', '31000 TOULOUSE'],
};
