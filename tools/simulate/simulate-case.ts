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
import type { Reading } from '#domain/benefits/rules/reading.ts';
import { activeSolidarityIncome } from '#domain/benefits/rules/rsa.ts';
import type { CaseHousehold, SimulationCase } from './case-schema.ts';
import { toHousehold } from './to-household.ts';

/** What is printed for a case, by the keys of the case files' `expected`. */
export type CaseResult = Readonly<Record<string, number | boolean | string>>;

const cents = (amount: Exact<MoneyUnit>): number => toCents(amount).toNumber();

/** The amounts of one case, by the reading it asks for: euros in whole cents, rates as they are. */
export function simulateCase(asked: SimulationCase, byDefault: Reading = 'reference'): CaseResult {
  const { reading = byDefault } = asked;
  const note = reading === 'reference' ? unknownToReference(asked.household) : undefined;
  return { ...amountsOf(asked, reading), ...(note !== undefined && { note }) };
}

/** What the reference model has no value for. */
function unknownToReference({ enfants, enfants_attendus: expected = 0 }: CaseHousehold): string | undefined {
  const births = enfants.map(({ date_naissance }) => date_naissance);
  const kinds = [
    ...(expected > 1 || new Set(births).size < births.length ? ['multiple births'] : []),
    ...(enfants.some(({ garde_alternee }) => garde_alternee) ? ['shared custody'] : []),
  ];
  return kinds.length > 0 ? `the reference model has no value for ${kinds.join(' and ')}: read it as law` : undefined;
}

function amountsOf(asked: SimulationCase, reading: Reading): CaseResult {
  if (asked.benefit === 'ars') {
    const year = Number(asked.period.slice(0, 4));
    return ars(toHousehold(asked.household, `${year}-10`), year, reading);
  }
  const household = toHousehold(asked.household, asked.period);
  const parameters = parametersOn(firstDayOf(asked.period));
  switch (asked.benefit) {
    case 'ppa':
      return ppa(household, asked.period, policyOf(asked, 'M-2..M-4'), reading);
    case 'rsa':
      return rsa(household, asked.period, policyOf(asked, 'M-1..M-3'), reading);
    case 'al':
      return al(household, asked.period, reading);
    case 'af':
      return af(household, asked.period, parameters, reading);
    case 'cf':
      return cf(household, asked.period, parameters, reading);
    case 'asf':
      return asf(household, asked.period, parameters, reading);
    case 'paje-base': {
      const { amount, net } = youngChildAllowance(household, asked.period, parameters, reading);
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

function ppa(household: Household, month: Month, policy: PpaPolicy, reading: Reading): CaseResult {
  const { amount, net, activityCondition } = activityBonus(household, month, policy, undefined, reading);
  return { ppa: amount, ppa_nette_crds: net, eligible_activite: activityCondition };
}

function rsa(household: Household, month: Month, policy: PpaPolicy, reading: Reading): CaseResult {
  const { amount, parts } = activeSolidarityIncome(household, month, undefined, reading);
  return {
    rsa: amount,
    rsa_nette_crds: amount,
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
    ppa: activityBonus(household, month, policy, undefined, reading).amount,
  };
}

function af(household: Household, month: Month, parameters: Parameters, reading: Reading): CaseResult {
  const { amount, net, parts } = familyAllowances(household, month, parameters, reading);
  return {
    af: amount,
    af_base: cents(parts.base),
    af_majoration: cents(parts.ageIncrease),
    af_allocation_forfaitaire: cents(parts.flat),
    af_complement_degressif: cents(parts.degressive),
    af_taux_modulation: parts.level.toNumber(),
    af_nbenf: parts.children,
    af_nettes_crds: net,
    af_nette_crds: net,
  };
}

function cf(household: Household, month: Month, parameters: Parameters, reading: Reading): CaseResult {
  const { amount, net, parts } = familySupplement(household, month, parameters, reading);
  return {
    cf: amount,
    cf_non_majore_avant_cumul: cents(parts.plain),
    cf_majore_avant_cumul: cents(parts.raised),
    cf_plafond: cents(parts.ceiling),
    cf_net_crds: net,
    cf_nette_crds: net,
    paje_base: youngChildAllowance(household, month, parameters, reading).amount,
  };
}

function asf(household: Household, month: Month, parameters: Parameters, reading: Reading): CaseResult {
  const { amount, net } = familySupport(household, month, parameters, reading);
  return { asf: amount, asf_nette_crds: net };
}

function ars(household: Household, year: number, reading: Reading): CaseResult {
  const { amount, net, parts } = backToSchoolAllowance(household, year, reading);
  return { ars: amount, ars_nette_crds: net, af_nbenf_octobre: parts.children };
}

function al(household: Household, month: Month, reading: Reading): CaseResult {
  const { amount, net, parts } = housingAid(household, month, undefined, reading);
  const aidOf = (kind: string) => (parts?.kind === kind ? net : 0);
  return {
    aide_logement: net,
    aide_logement_nette_crds: net,
    aide_logement_brute: amount,
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
