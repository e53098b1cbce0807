import { sickLeaveNatures } from '../../documents/cpam-content.ts';
import type { InsuredOverview } from '../overview.ts';
import { careKinds, type HealthPaymentLine, type HealthPayments } from '../payments.ts';
import type { PreventionOffer } from '../prevention.ts';
import { procedures } from '../procedures.ts';

/** The insured person of the source (#302), with the rows of #303, below `strong`. */
export const someInsured: InsuredOverview = {
  insured: { birthName: 'Bot', usedName: null, firstNames: 'Amélie', birthDate: '1982-06-03' },
  nirEnding: '023',
  organisme: '01 311 2006',
  rights: { from: '2022-11-01', to: null },
  complementaireSante: null,
  insurers: [{ name: 'Mutuelle des Deux Rives', memberNumber: '07102552', since: '2015-10-01' }],
  europeanCardUntil: '2027-07-05',
  dependants: ['Léo', 'Anaïs'],
  address: ['24 rue des Lilas', '31000 TOULOUSE'],
  unreadMessages: 2,
  toComplete: [],
  delays: {
    on: '2026-11-01',
    days: {
      electronicClaim: 7,
      paperClaim: 21,
      dailyAllowance: 24,
      vitaleCard: 18,
      complementaireSante: 40,
      question: 4,
    },
  },
  health: null,
};

/** The same at `strong`. */
export const someInsuredAtStrong: InsuredOverview = {
  ...someInsured,
  health: {
    treatingDoctor: { name: 'SOIGNANT Didier', speciality: 'Médecine générale', declaredOn: '2013-06-21' },
    exemption: null,
  },
};

/** Nothing is open, nobody depends on them, nothing was declared. */
export const emptyInsured: InsuredOverview = {
  ...someInsured,
  rights: null,
  insurers: [],
  europeanCardUntil: null,
  dependants: [],
  address: null,
  unreadMessages: 0,
  delays: { on: '2026-11-01', days: {} },
  health: { treatingDoctor: null, exemption: null },
};

const longWord = 'Marie-Antoinette-Bernadette-Joséphine-Emmanuelle';

/** As long as a caisse may make it. */
export const longestInsured: InsuredOverview = {
  ...someInsured,
  insured: {
    birthName: 'Saint-Germain de Montferrand-Lauragais de la Tour',
    usedName: 'Castelnau d’Estrétefonds-Lévignac-sur-Save',
    firstNames: `${longWord}, Anne`,
    birthDate: '1958-15-32',
  },
  rights: { from: '2026-08-01', to: '2027-07-31' },
  complementaireSante: { withContribution: true, days: { from: '2026-08-01', to: '2027-07-31' } },
  insurers: [
    'Mutuelle des Deux Rives et du Lauragais réunis',
    'Prévoyance du Lauragais',
    'Mutuelle Pastel et Violette',
  ].map((name, index) => ({ name, memberNumber: `0710255${index}`, since: '2015-10-01' })),
  dependants: [longWord, 'Ilyès', 'Sirine', 'Maël', 'Soan', 'Clément', 'Margot'],
  address: [
    'c/o Mevrouw Godelieve Vandenbroucke-Declercq',
    'Appartement 14, bus 302',
    'Residentie De Gouden Leeuw, ingang B',
    'Sint-Jacobsnieuwstraat 118',
    'Wijk Patershol',
    '9000 GENT',
    'BELGIQUE',
  ],
  toComplete: procedures.slice(0, 5).map((procedure) => ({
    procedure,
    papers: ['Dernier avis d’impôt sur le revenu', 'Ressources des douze derniers mois', 'Relevé d’identité bancaire'],
  })),
  health: {
    treatingDoctor: {
      name: 'REMÈDE de BONSECOURS Florian-Maximilien',
      speciality: 'Médecine générale et médecine d’urgence',
      declaredOn: '2019-02-28',
    },
    exemption: { from: '2024-01-01', to: '2034-01-31' },
  },
};

const care = (given: Partial<Extract<HealthPaymentLine, { readonly kind: 'care' }>>): HealthPaymentLine => ({
  kind: 'care',
  care: 'consultation',
  name: 'Consultation du médecin traitant',
  careOn: '2026-11-10',
  person: 'Amélie',
  paid: 30_00,
  base: 30_00,
  ratePercent: 70,
  deducted: 2_00,
  amount: 19_00,
  paidOn: '2026-11-16',
  ...given,
});

const medicine = {
  care: 'medicine',
  name: 'Médicaments (2 boîtes)',
  base: 14_20,
  paid: 14_20,
  ratePercent: 65,
} as const;

/** Care of two people, allowances of a stoppage of work, an accident that is examined. */
export const somePayments: HealthPayments = {
  lines: [
    care({}),
    care({ ...medicine, deducted: 2_00, amount: 7_23 }),
    care({ person: 'Léo', deducted: 0, amount: 21_00, paidOn: '2026-10-20', careOn: '2026-10-14' }),
    {
      kind: 'allowance',
      nature: 'maladie',
      from: '2026-09-12',
      to: '2026-09-25',
      days: 14,
      person: 'Amélie',
      amount: 429_48,
      paidOn: '2026-09-30',
      payee: 'insured',
    },
    {
      kind: 'allowance',
      nature: 'maladie',
      from: '2026-08-03',
      to: '2026-08-16',
      days: 14,
      person: 'Amélie',
      amount: 429_48,
      paidOn: '2026-08-21',
      payee: 'employer',
    },
  ],
  leaves: [
    {
      nature: 'maladie',
      from: '2026-09-09',
      to: '2026-09-25',
      paidUntil: '2026-09-25',
      paid: 429_48,
      payee: 'insured',
    },
    { nature: 'maladie', from: '2026-07-31', to: '2026-08-16', paidUntil: null, paid: 0, payee: 'employer' },
  ],
  accidents: [
    {
      nature: 'accidentDuTravail',
      happenedOn: '2026-11-12',
      declaredOn: '2026-11-14',
      state: { kind: 'examined', answerBy: '2026-12-14' },
    },
  ],
  deductions: [
    { year: 2026, participation: 22_00, franchise: 31_00, most: 50_00 },
    { year: 2025, participation: 18_00, franchise: 50_00, most: 50_00 },
  ],
};

export const noPayments: HealthPayments = { lines: [], leaves: [], accidents: [], deductions: [] };

/** As much as a caisse may send of what may happen. */
export const longestPayments: HealthPayments = {
  lines: [
    ...careKinds.map((kind, index) =>
      care({ care: kind, name: 'Transport en taxi conventionné, aller et retour', paidOn: `2026-11-${20 - index}` }),
    ),
    ...sickLeaveNatures.map((nature, index): HealthPaymentLine => ({
      kind: 'allowance',
      nature,
      from: '2026-09-12',
      to: '2026-09-25',
      days: 14,
      person: longWord,
      amount: 1_429_48,
      paidOn: '2026-11-20',
      payee: index % 2 === 0 ? 'insured' : 'employer',
    })),
  ],
  leaves: sickLeaveNatures.map((nature, index) => ({
    nature,
    from: `2026-0${index + 1}-02`,
    to: `2026-0${index + 1}-27`,
    paidUntil: index === 0 ? null : `2026-0${index + 1}-14`,
    paid: index === 0 ? 0 : 1_429_48,
    payee: index % 2 === 0 ? 'employer' : 'insured',
  })),
  accidents: [
    ...somePayments.accidents,
    {
      nature: 'maladieProfessionnelle',
      happenedOn: '2025-03-03',
      declaredOn: '2025-03-05',
      state: { kind: 'recognised', on: '2025-07-03' },
    },
    {
      nature: 'accidentDuTravail',
      happenedOn: '2024-05-03',
      declaredOn: '2024-05-05',
      state: { kind: 'refused', on: '2024-06-04' },
    },
  ],
  deductions: [2026, 2025, 2024].map((year) => ({ year, participation: 50_00, franchise: 50_00, most: 50_00 })),
};

/** Somebody with a young child. */
export const somePrevention: readonly PreventionOffer[] = [
  { kind: 'mtDents', people: [{ firstNames: 'Léo', until: '2027-03-08' }] },
  { kind: 'childHealth', people: [{ firstNames: 'Léo', until: '2027-03-08' }] },
  { kind: 'activeHealth' },
];

/** All seven. */
export const longestPrevention: readonly PreventionOffer[] = [
  { kind: 'pregnancy', birthExpectedOn: '2027-03-09' },
  { kind: 'pradoMaternity', birthExpectedOn: '2027-03-09' },
  {
    kind: 'mtDents',
    people: [longWord, 'Ilyès', 'Sirine'].map((firstNames) => ({ firstNames, until: '2027-03-08' })),
  },
  { kind: 'cardiovascular' },
  { kind: 'childHealth', people: ['Ilyès', 'Sirine'].map((firstNames) => ({ firstNames, until: '2027-09-08' })) },
  { kind: 'activeHealth' },
  { kind: 'sophia' },
];
