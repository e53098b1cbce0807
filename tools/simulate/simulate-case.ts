import { firstDayOf, type Month } from '#domain/benefits/calendar/month.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import { toCents, type Exact } from '#domain/benefits/money/exact.ts';
import type { MoneyUnit } from '#domain/benefits/money/unit.ts';
import { parametersOn, type Parameters } from '#domain/benefits/parameters/parameters.ts';
import { familyAllowances } from '#domain/benefits/rules/af.ts';
import { housingAid } from '#domain/benefits/rules/al.ts';
import { backToSchoolAllowance } from '#domain/benefits/rules/ars.ts';
import { familySupport } from '#domain/benefits/rules/asf.ts';
import { familySupplement } from '#domain/benefits/rules/cf.ts';
import { youngChildAllowance } from '#domain/benefits/rules/paje.ts';
import { activityBonus, type PpaPolicy } from '#domain/benefits/rules/ppa.ts';
import { activeSolidarityIncome } from '#domain/benefits/rules/rsa.ts';
import type { SimulationCase } from './case-schema.ts';
import { toHousehold } from './to-household.ts';

/** What is printed for a case, by the keys of the case files' `expected`. */
export type CaseResult = Readonly<Record<string, number | boolean>>;

const cents = (amount: Exact<MoneyUnit>): number => toCents(amount).toNumber();

/** The amounts of one case, read as the reference model reads the law: euros in whole cents, rates as they are. */
export function simulateCase(asked: SimulationCase): CaseResult {
  const household = toHousehold(asked.household);
  if (asked.benefit === 'ars') return ars(household, Number(asked.period.slice(0, 4)));
  const parameters = parametersOn(firstDayOf(asked.period));
  switch (asked.benefit) {
    case 'ppa':
      return ppa(household, asked.period, policyOf(asked, 'M-2..M-4'));
    case 'rsa':
      return rsa(household, asked.period, policyOf(asked, 'M-1..M-3'));
    case 'al':
      return al(household, asked.period);
    case 'af':
      return af(household, asked.period, parameters);
    case 'cf':
      return cf(household, asked.period, parameters);
    case 'asf':
      return asf(household, asked.period, parameters);
    case 'paje-base': {
      const { amount, net } = youngChildAllowance(household, asked.period, parameters);
      return { paje_base: amount, paje_base_nette_crds: net };
    }
  }
}

type WithPolicy = Extract<SimulationCase, { benefit: 'ppa' | 'rsa' }>;

/** A case says which months count; without its own policy it takes the parameters of those months. */
function policyOf(asked: WithPolicy, referenceRule: PpaPolicy['referenceRule']): PpaPolicy {
  return {
    referenceRule: asked.reference_rule ?? referenceRule,
    parameters: asked.policy ?? 'referenceMonth',
  };
}

function ppa(household: Household, month: Month, policy: PpaPolicy): CaseResult {
  const { amount, net, activityCondition } = activityBonus(household, month, policy);
  return { ppa: amount, ppa_nette_crds: net, eligible_activite: activityCondition };
}

function rsa(household: Household, month: Month, policy: PpaPolicy): CaseResult {
  const { amount, parts } = activeSolidarityIncome(household, month);
  return {
    rsa: amount,
    rsa_socle: cents(parts.flat),
    rsa_socle_majore: cents(parts.isolatedFlat),
    rsa_forfait_logement: cents(parts.housing),
    rsa_base_ressources: cents(parts.resources),
    rsa_base_ressources_prestations_familiales: cents(parts.family.counted),
    rsa_majore_eligibilite: parts.isolated,
    af_base: cents(parts.family.afBase),
    cf: cents(parts.family.cf),
    asf: cents(parts.family.asf),
    paje_base: cents(parts.family.pajeBase),
    rsa_forfait_asf: cents(parts.family.asfCounted),
    ppa: activityBonus(household, month, policy).amount,
  };
}

function af(household: Household, month: Month, parameters: Parameters): CaseResult {
  const { amount, net, parts } = familyAllowances(household, month, parameters, 'reference');
  return {
    af: amount,
    af_base: cents(parts.base),
    af_majoration: cents(parts.ageIncrease),
    af_allocation_forfaitaire: cents(parts.flat),
    af_complement_degressif: cents(parts.degressive),
    af_taux_modulation: parts.level.toNumber(),
    af_nbenf: parts.children,
    af_nettes_crds: net,
  };
}

function cf(household: Household, month: Month, parameters: Parameters): CaseResult {
  const { amount, net, parts } = familySupplement(household, month, parameters);
  return {
    cf: amount,
    cf_non_majore_avant_cumul: cents(parts.plain),
    cf_majore_avant_cumul: cents(parts.raised),
    cf_plafond: cents(parts.ceiling),
    cf_net_crds: net,
    paje_base: youngChildAllowance(household, month, parameters).amount,
  };
}

function asf(household: Household, month: Month, parameters: Parameters): CaseResult {
  const { amount, net } = familySupport(household, month, parameters);
  return { asf: amount, asf_nette_crds: net };
}

function ars(household: Household, year: number): CaseResult {
  const { amount, net, parts } = backToSchoolAllowance(household, year, 'reference');
  return { ars: amount, ars_nette_crds: net, af_nbenf_octobre: parts.children };
}

function al(household: Household, month: Month): CaseResult {
  const { net, parts } = housingAid(household, month);
  const aidOf = (kind: string) => (parts?.kind === kind ? net : 0);
  return {
    aide_logement: net,
    apl: aidOf('apl'),
    als: aidOf('als'),
    alf: aidOf('alf'),
    aide_logement_montant: net,
    aide_logement_montant_brut: parts ? cents(parts.beforeReduction) : 0,
    aide_logement_loyer_plafond: parts ? cents(parts.rentCeiling) : 0,
    aide_logement_loyer_retenu: parts ? cents(parts.rentCounted) : 0,
    aide_logement_charges: parts ? cents(parts.charges) : 0,
    aide_logement_R0: parts?.allowance.toNumber() ?? 0,
    aide_logement_taux_famille: parts?.familyRate.toNumber() ?? 0,
    aide_logement_taux_loyer: parts?.rentRate.rounded(6).toNumber() ?? 0,
    aide_logement_participation_personnelle: parts ? cents(parts.ownPart) : 0,
    reduction_loyer_solidarite: parts?.rentReduction.toNumber() ?? 0,
    al_nb_personnes_a_charge: parts?.dependants ?? 0,
  };
}
