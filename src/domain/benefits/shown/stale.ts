import type { CalendarDate } from '../../time/instant.ts';
import type { BenefitId } from '../estimate.ts';
import { staleParameters, type ParameterTable } from '../parameters/parameters.ts';

/** One family of parameters without a review for today. */
export interface StaleFamily {
  /** The benefit it serves alone; nothing when it serves several. */
  readonly benefit: BenefitId | undefined;
  /** Last day that the review covers. */
  readonly reviewedUntil: CalendarDate;
  /** Since when the values used hold: the latest one entered. */
  readonly inForceSince: CalendarDate;
}

/** By what the id of a parameter begins with. */
const benefitOfFamily: Readonly<Record<string, BenefitId>> = {
  ppa: 'activityBonus',
  rsa: 'activeSolidarityIncome',
  al: 'housingAid',
  af: 'familyAllowances',
  cf: 'familySupplement',
  asf: 'familySupport',
  paje: 'youngChildAllowance',
  ars: 'backToSchoolAllowance',
};

/** What to warn of: each family of parameters past its review date, those due longest first. */
export function staleFamilies(today: CalendarDate, table?: ParameterTable): readonly StaleFamily[] {
  const families = new Map<BenefitId | undefined, StaleFamily>();
  for (const { id, reviewedUntil, latest } of staleParameters(today, table)) {
    const benefit = benefitOfFamily[id.slice(0, id.indexOf('.'))];
    const known = families.get(benefit);
    families.set(benefit, {
      benefit,
      reviewedUntil: known?.reviewedUntil ?? reviewedUntil,
      inForceSince: known && known.inForceSince > latest.from ? known.inForceSince : latest.from,
    });
  }
  return [...families.values()];
}
