import type { Answer } from '#domain/benefits/questions/question.ts';

/** A household as the case files have it: what `npm run simulate` reads. */
export interface CaseHousehold {
  readonly parents: readonly Readonly<Record<string, unknown>>[];
  readonly enfants: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

/** A fictitious household: what it answers on the screens, by the key of the question, and the same as a case. */
export interface E2eHousehold {
  readonly name: string;
  /** Postal code typed, and the commune touched. */
  readonly home: { readonly postalCode: string; readonly commune: string };
  readonly answers: Readonly<Record<string, Answer>>;
  readonly household: CaseHousehold;
}

const choice = (value: string): Answer => ({ kind: 'choice', value });
const choices = (...values: readonly string[]): Answer => ({ kind: 'choices', values });
const born = (value: string): Answer => ({ kind: 'birthDate', value });
const euros = (amount: number): Answer => ({ kind: 'amount', euros: amount });
const count = (value: number): Answer => ({ kind: 'count', value });
const quarter = (...months: readonly [number, number, number]): Answer => ({ kind: 'quarter', euros: months });
const each = (amount: number): Answer => quarter(amount, amount, amount);
const none: Answer = { kind: 'none' };

const toulouse = { postalCode: '31000', commune: 'Toulouse' };
const paris = { postalCode: '75011', commune: 'Paris' };
const luchon = { postalCode: '31110', commune: 'Bagnères-de-Luchon' };

/** Said by everybody who has nothing else to say. Income of the last twelve months counts for nine tenths: see `housingIncome`. */
const usual: Readonly<Record<string, Answer>> = {
  inFrance: choice('yes'),
  couple: choice('alone'),
  pregnant: choice('no'),
  dependants: count(0),
  recentlySingle: choice('no'),
  'otherMoney.you': choices(),
  'otherMoney.partner': choices(),
  sharedCustody: choices(),
  withoutParents: choices(),
  childrenWithPay: choices(),
  aidReceived: none,
  savings: none,
  twoEarners: choice('no'),
};

/** A dozen households: alone and in couples, with and without children, tenants, owners and housed free, in each zone. */
export const households: readonly E2eHousehold[] = [
  {
    name: 'alone, employed at about the SMIC, tenant in zone 2',
    home: toulouse,
    answers: {
      ...usual,
      'birth.you': born('1990-05-10'),
      'situation.you': choices('employee'),
      'wage.you': each(1_425),
      tenure: choice('tenant'),
      rent: euros(600),
      dwelling: choice('whole'),
      housingIncome: euros(19_000),
    },
    household: {
      parents: [{ date_naissance: '1990-05-10', salaire_net: [1_425, 1_425, 1_425] }],
      enfants: [],
      logement: 'locataire_vide',
      zone: 'zone_2',
      loyer: 600,
      base_ressources: 17_100,
    },
  },
  {
    name: 'alone, nothing, housed free',
    home: luchon,
    answers: {
      ...usual,
      'birth.you': born('1980-02-21'),
      'situation.you': choices(),
      tenure: choice('housedFree'),
      sharesCosts: choice('no'),
    },
    household: {
      parents: [{ date_naissance: '1980-02-21' }],
      enfants: [],
      logement: 'loge_gratuitement',
      zone: 'zone_3',
    },
  },
  {
    name: 'couple with two children, one wage and cents, social housing',
    home: toulouse,
    answers: {
      ...usual,
      'birth.you': born('1988-09-03'),
      couple: choice('couple'),
      'birth.partner': born('1989-12-12'),
      dependants: count(2),
      'birth.child1': born('2017-04-05'),
      'birth.child2': born('2020-08-19'),
      'situation.you': choices('employee'),
      'wage.you': quarter(1_612.45, 1_580.3, 1_702),
      'situation.partner': choices(),
      annualIncome: euros(18_000),
      tenure: choice('socialTenant'),
      rent: euros(480.55),
      rentReduction: none,
      housingIncome: euros(20_000),
    },
    household: {
      parents: [
        { date_naissance: '1988-09-03', salaire_net: [1_612.45, 1_580.3, 1_702] },
        { date_naissance: '1989-12-12' },
      ],
      enfants: [{ date_naissance: '2017-04-05' }, { date_naissance: '2020-08-19' }],
      logement: 'locataire_hlm',
      zone: 'zone_2',
      loyer: 480.55,
      base_ressources: 18_000,
      reduction_loyer_solidarite: 0,
    },
  },
  {
    name: 'alone with a baby, no income, furnished in zone 1',
    home: paris,
    answers: {
      ...usual,
      'birth.you': born('1995-07-01'),
      dependants: count(1),
      'birth.child1': born('2025-10-02'),
      'situation.you': choices(),
      annualIncome: none,
      tenure: choice('furnishedTenant'),
      rent: euros(700),
      dwelling: choice('whole'),
      housingIncome: none,
    },
    household: {
      parents: [{ date_naissance: '1995-07-01' }],
      enfants: [{ date_naissance: '2025-10-02' }],
      logement: 'locataire_meuble',
      zone: 'zone_1',
      loyer: 700,
      base_ressources: 0,
    },
  },
  {
    name: 'couple without children, both at work, owners',
    home: toulouse,
    answers: {
      ...usual,
      'birth.you': born('1985-01-15'),
      couple: choice('couple'),
      'birth.partner': born('1986-03-20'),
      'situation.you': choices('employee'),
      'wage.you': each(1_300),
      'situation.partner': choices('employee'),
      'wage.partner': each(900),
      tenure: choice('owner'),
    },
    household: {
      parents: [
        { date_naissance: '1985-01-15', salaire_net: [1_300, 1_300, 1_300] },
        { date_naissance: '1986-03-20', salaire_net: [900, 900, 900] },
      ],
      enfants: [],
      logement: 'proprietaire',
      zone: 'zone_2',
    },
  },
  {
    name: 'alone, unemployed after work, tenant with aid',
    home: luchon,
    answers: {
      ...usual,
      'birth.you': born('1978-11-30'),
      'situation.you': choices('unemployed'),
      'unemployment.you': quarter(980, 1_012.6, 995),
      tenure: choice('tenant'),
      rent: euros(350),
      dwelling: choice('whole'),
      housingIncome: euros(12_000),
      aidReceived: euros(150),
      'replacement.you': choice('yes'),
    },
    household: {
      parents: [{ date_naissance: '1978-11-30', chomage_net: [980, 1_012.6, 995] }],
      enfants: [],
      logement: 'locataire_vide',
      zone: 'zone_3',
      loyer: 350,
      base_ressources: 10_800,
      aide_logement: 150,
    },
  },
  {
    name: 'couple with three children, two wages, income of two years ago known',
    home: toulouse,
    answers: {
      ...usual,
      'birth.you': born('1984-06-06'),
      couple: choice('couple'),
      'birth.partner': born('1983-10-10'),
      dependants: count(3),
      'birth.child1': born('2014-01-11'),
      'birth.child2': born('2017-02-12'),
      'birth.child3': born('2019-03-13'),
      'situation.you': choices('employee'),
      'wage.you': each(1_500),
      'situation.partner': choices('employee'),
      'wage.partner': each(1_450),
      annualIncome: euros(31_500),
      twoEarners: choice('yes'),
      tenure: choice('tenant'),
      rent: euros(900),
      dwelling: choice('whole'),
      housingIncome: euros(35_000),
    },
    household: {
      parents: [
        { date_naissance: '1984-06-06', salaire_net: [1_500, 1_500, 1_500] },
        { date_naissance: '1983-10-10', salaire_net: [1_450, 1_450, 1_450] },
      ],
      enfants: [{ date_naissance: '2014-01-11' }, { date_naissance: '2017-02-12' }, { date_naissance: '2019-03-13' }],
      logement: 'locataire_vide',
      zone: 'zone_2',
      loyer: 900,
      base_ressources: 31_500,
      biactif: true,
    },
  },
  {
    name: 'young and at work, sharing a home',
    home: toulouse,
    answers: {
      ...usual,
      'birth.you': born('2004-05-17'),
      'situation.you': choices('employee'),
      'wage.you': each(1_100),
      tenure: choice('tenant'),
      rent: euros(400),
      dwelling: choice('shared'),
      housingIncome: euros(13_000),
      'hoursWorked.you': choice('no'),
    },
    household: {
      parents: [{ date_naissance: '2004-05-17', salaire_net: [1_100, 1_100, 1_100] }],
      enfants: [],
      logement: 'locataire_vide',
      zone: 'zone_2',
      loyer: 400,
      coloc: true,
      base_ressources: 11_700,
    },
  },
  {
    name: 'retired, alone, tenant of a room in zone 1',
    home: paris,
    answers: {
      ...usual,
      'birth.you': born('1952-04-04'),
      'situation.you': choices('retired'),
      'pension.you': each(1_050),
      tenure: choice('tenant'),
      rent: euros(380),
      dwelling: choice('room'),
      housingIncome: euros(11_400),
    },
    household: {
      parents: [{ date_naissance: '1952-04-04', retraite_nette: [1_050, 1_050, 1_050] }],
      enfants: [],
      logement: 'locataire_vide',
      zone: 'zone_1',
      loyer: 380,
      chambre: true,
      base_ressources: 10_260,
    },
  },
  {
    name: 'alone with two teenagers, at work',
    home: toulouse,
    answers: {
      ...usual,
      'birth.you': born('1981-08-08'),
      dependants: count(2),
      'birth.child1': born('2012-05-05'),
      'birth.child2': born('2013-06-06'),
      'situation.you': choices('employee'),
      'wage.you': each(1_250),
      annualIncome: euros(16_200),
      tenure: choice('tenant'),
      rent: euros(650),
      dwelling: choice('whole'),
      housingIncome: euros(18_000),
    },
    household: {
      parents: [{ date_naissance: '1981-08-08', salaire_net: [1_250, 1_250, 1_250] }],
      enfants: [{ date_naissance: '2012-05-05' }, { date_naissance: '2013-06-06' }],
      logement: 'locataire_vide',
      zone: 'zone_2',
      loyer: 650,
      base_ressources: 16_200,
    },
  },
  {
    name: 'self-employed with the profit of the tax notice, buyers',
    home: toulouse,
    answers: {
      ...usual,
      'birth.you': born('1987-02-02'),
      'situation.you': choices('selfEmployed'),
      'profit.you': euros(14_400),
      tenure: choice('buyer'),
    },
    household: {
      parents: [{ date_naissance: '1987-02-02', revenus_tns: [1_200, 1_200, 1_200] }],
      enfants: [],
      logement: 'primo_accedant',
      zone: 'zone_2',
      loyer: 800,
      aide_logement: 0,
    },
  },
  {
    name: 'couple with a baby on its way, one wage',
    home: luchon,
    answers: {
      ...usual,
      'birth.you': born('1996-12-24'),
      couple: choice('couple'),
      'birth.partner': born('1994-09-14'),
      pregnant: choice('yes'),
      'situation.you': choices('employee'),
      'wage.you': each(1_380),
      'situation.partner': choices(),
      annualIncome: euros(15_300),
      tenure: choice('tenant'),
      rent: euros(520),
      dwelling: choice('whole'),
      housingIncome: euros(17_000),
    },
    household: {
      parents: [{ date_naissance: '1996-12-24', salaire_net: [1_380, 1_380, 1_380] }, { date_naissance: '1994-09-14' }],
      enfants: [],
      logement: 'locataire_vide',
      zone: 'zone_3',
      loyer: 520,
      base_ressources: 15_300,
      enceinte: true,
    },
  },
];
