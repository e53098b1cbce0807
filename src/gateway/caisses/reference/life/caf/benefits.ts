import type { BenefitId } from '#domain/benefits/estimate.ts';

/** What the reference Caf pays. Those of the simulator, and beside them what a visitor cannot simulate (`aah.ts`). */
export const cafBenefits = [
  'activityBonus',
  'activeSolidarityIncome',
  'disabledAdult',
  'autonomyIncrease',
  'socialHousingAid',
  'familyHousingAid',
  'plainHousingAid',
  'familyAllowances',
  'familySupplement',
  'familySupport',
  'youngChildAllowance',
  'disabledChild',
  'birthGrant',
  'backToSchoolAllowance',
] as const;
export type CafBenefit = (typeof cafBenefits)[number];

/** Computed by the product's own rules, one name each but for housing aid. */
export const simulatedNames = {
  activityBonus: 'activityBonus',
  activeSolidarityIncome: 'activeSolidarityIncome',
  familyAllowances: 'familyAllowances',
  familySupplement: 'familySupplement',
  familySupport: 'familySupport',
  youngChildAllowance: 'youngChildAllowance',
  birthGrant: 'birthGrant',
  backToSchoolAllowance: 'backToSchoolAllowance',
} as const satisfies Partial<Record<BenefitId, CafBenefit>>;

/** As the caisse writes them on its papers, which are in French. */
export const benefitNames: Readonly<Record<CafBenefit, string>> = {
  activityBonus: 'Prime d’activité',
  activeSolidarityIncome: 'Revenu de solidarité active',
  disabledAdult: 'Allocation aux adultes handicapés',
  autonomyIncrease: 'Majoration pour la vie autonome',
  socialHousingAid: 'Aide personnalisée au logement',
  familyHousingAid: 'Allocation de logement familiale',
  plainHousingAid: 'Allocation de logement sociale',
  familyAllowances: 'Allocations familiales',
  familySupplement: 'Complément familial',
  familySupport: 'Allocation de soutien familial',
  youngChildAllowance: 'Allocation de base de la Paje',
  disabledChild: 'Allocation d’éducation de l’enfant handicapé',
  birthGrant: 'Prime à la naissance',
  backToSchoolAllowance: 'Allocation de rentrée scolaire',
};

/** « Indu de prime d’activité ». */
export const debtNames: Readonly<Record<CafBenefit, string>> = {
  activityBonus: 'Indu de prime d’activité',
  activeSolidarityIncome: 'Indu de revenu de solidarité active',
  disabledAdult: 'Indu d’allocation aux adultes handicapés',
  autonomyIncrease: 'Indu de majoration pour la vie autonome',
  socialHousingAid: 'Indu d’aide personnalisée au logement',
  familyHousingAid: 'Indu d’allocation de logement familiale',
  plainHousingAid: 'Indu d’allocation de logement sociale',
  familyAllowances: 'Indu d’allocations familiales',
  familySupplement: 'Indu de complément familial',
  familySupport: 'Indu d’allocation de soutien familial',
  youngChildAllowance: 'Indu d’allocation de base de la Paje',
  disabledChild: 'Indu d’allocation d’éducation de l’enfant handicapé',
  birthGrant: 'Indu de prime à la naissance',
  backToSchoolAllowance: 'Indu d’allocation de rentrée scolaire',
};

/** Paid once, or left out of the quotient: neither those of a day nor help with the care of a child count in it. */
export const isOutsideQuotient = (benefit: CafBenefit): boolean =>
  benefit === 'birthGrant' || benefit === 'backToSchoolAllowance';

const housingAids: readonly CafBenefit[] = ['socialHousingAid', 'familyHousingAid', 'plainHousingAid'];
export const isHousingAid = (benefit: CafBenefit): boolean => housingAids.includes(benefit);
