import type { BenefitId } from '../estimate.ts';

/** What to bring or send; each has its words in the catalogues. */
export const documentIds = [
  'identity',
  'bankDetails',
  'payslips',
  'taxNotice',
  'rentCertificate',
  'familyBook',
  'supportRuling',
  'pregnancyDeclaration',
  'schoolCertificate',
] as const;
export type DocumentId = (typeof documentIds)[number];

const documentsOf: Readonly<Record<BenefitId, readonly DocumentId[]>> = {
  activityBonus: ['identity', 'bankDetails', 'payslips'],
  activeSolidarityIncome: ['identity', 'bankDetails', 'payslips'],
  housingAid: ['identity', 'bankDetails', 'rentCertificate'],
  familyAllowances: ['bankDetails', 'familyBook'],
  familySupplement: ['bankDetails', 'familyBook', 'taxNotice'],
  familySupport: ['bankDetails', 'familyBook', 'supportRuling'],
  youngChildAllowance: ['bankDetails', 'familyBook', 'taxNotice'],
  birthGrant: ['bankDetails', 'pregnancyDeclaration', 'taxNotice'],
  backToSchoolAllowance: ['bankDetails', 'taxNotice', 'schoolCertificate'],
  disabledAdult: [],
};

/** The documents for several requests, each once, in the order of `documentIds`. */
export function documentsFor(benefits: readonly BenefitId[]): readonly DocumentId[] {
  const needed = new Set(benefits.flatMap((benefit) => documentsOf[benefit]));
  return documentIds.filter((id) => needed.has(id));
}

/** What this kiosk does not compute: said by name, with the official page to read. */
export const notSimulated = [
  'disabledAdult',
  'disabledChild',
  'childCare',
  'parentPresence',
  'sharedEducation',
  'homePurchase',
  'overseas',
] as const;
export type NotSimulatedId = (typeof notSimulated)[number];
