import { monthIndex, type Month } from '#domain/benefits/calendar/month.ts';
import type { Adult, Household, IncomeKind, MonthIncome } from '#domain/benefits/household/household.ts';
import { incomeNames, tenureOf, type CaseHousehold, type CaseParent } from './case-schema.ts';

const zones = { zone_1: 'zone1', zone_2: 'zone2', zone_3: 'zone3' } as const;

/** The household of a case file in a month, as the domain has it. */
export function toHousehold(from: CaseHousehold, month: Month): Household {
  const tenure = from.statut ?? from.logement ?? 'locataire_vide';
  const total = from.base_ressources ?? 0;
  const adults = from.parents.map((parent): Adult => ({
    birthDate: parent.date_naissance,
    incomes: [incomeIn(parent, 0), incomeIn(parent, 1), incomeIn(parent, 2)],
    student: isOneOf(parent.etudiant, parent.boursier, parent.apprenti, parent.stagiaire),
    apprentice: isOneOf(parent.apprenti, parent.stagiaire),
    hoursInThreeYears: parent.heures_travaillees,
    grantHolder: parent.boursier,
    receivesRsa: parent.rsa_percu,
    jobless: joblessIn(parent, month),
  }));
  return {
    adults,
    children: from.enfants.map((child) => ({
      birthDate: child.date_naissance,
      monthlyWage: child.salaire_net,
      sharedCustody: child.garde_alternee,
      aeeh: child.aeeh ?? from.parents.some(({ aeeh }) => aeeh),
      withoutParents: child.recueilli_sans_parents,
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
    pregnant: from.enceinte ?? (from.enfants_attendus ?? 0) > 0,
    // Zero is no number of children expected.
    expected: from.enfants_attendus || undefined,
    recentlySingle: from.isolement_recent ?? false,
    annualIncome: total,
    housingIncome: total,
    twoEarners: from.biactif ?? false,
    supportReceived: from.pension_alimentaire ?? 0,
  };
}

/** A « no » beside a « yes » takes nothing back: who is an apprentice is said to be no student. */
const isOneOf = (...said: readonly (boolean | undefined)[]): boolean => said.includes(true);

/** Housing aid looks at unemployment from its second month on (CCH, art. R822-14 and R822-15). */
const MONTHS_WITHOUT_WORK = 2;

function joblessIn({ chomage_depuis: since, chomage_indemnise: paid }: CaseParent, month: Month): Adult['jobless'] {
  if (since === undefined || monthIndex(month) - monthIndex(since) < MONTHS_WITHOUT_WORK) return undefined;
  return paid ? 'withBenefit' : 'withoutBenefit';
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
