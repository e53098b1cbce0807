import type { Household, IncomeKind, MonthIncome } from '#domain/benefits/household/household.ts';
import { incomeNames, tenureOf, type CaseHousehold, type CaseParent } from './case-schema.ts';

const zones = { zone_1: 'zone1', zone_2: 'zone2', zone_3: 'zone3' } as const;

/** The household of a case file as the domain has it. */
export function toHousehold(from: CaseHousehold): Household {
  const tenure = from.statut ?? from.logement ?? 'locataire_vide';
  return {
    adults: from.parents.map((parent) => ({
      birthDate: parent.date_naissance,
      incomes: [incomeIn(parent, 0), incomeIn(parent, 1), incomeIn(parent, 2)],
      student: Boolean(parent.etudiant ?? parent.apprenti ?? parent.stagiaire),
      hoursInThreeYears: parent.heures_travaillees,
    })),
    children: from.enfants.map((child) => ({
      birthDate: child.date_naissance,
      monthlyWage: child.salaire_net,
      sharedCustody: child.garde_alternee,
      disabled: child.handicap,
    })),
    housing: {
      tenure: tenureOf(tenure),
      rent: from.loyer ?? 0,
      zone: from.zone ? zones[from.zone] : undefined,
      shared: from.coloc,
      room: from.chambre,
      rentReduction: from.reduction_loyer_solidarite,
      sharesCosts: from.participation_frais,
      aidReceived: from.aide_logement,
    },
    pregnant: from.enceinte ?? false,
    recentlySingle: from.isolement_recent ?? false,
    annualIncome: from.base_ressources ?? 0,
    housingIncome: from.base_ressources ?? 0,
    twoEarners: from.biactif ?? false,
    supportReceived: from.pension_alimentaire ?? 0,
  };
}

/** Adds up the names that are the same income to the domain. */
function incomeIn(parent: CaseParent, index: 0 | 1 | 2): MonthIncome {
  const income: Partial<Record<IncomeKind, number>> = {};
  for (const [name, kind] of Object.entries(incomeNames) as [keyof typeof incomeNames, IncomeKind][]) {
    const given = parent[name];
    const value = Array.isArray(given) ? given[index] : given;
    if (value !== undefined) income[kind] = (income[kind] ?? 0) + value;
  }
  return income;
}
