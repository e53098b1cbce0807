import type { ToldLife } from '../life/caf/household-in-month.ts';
import { drawsOf } from '../life/life-person.ts';
import type { CafBenefit } from '../life/caf/benefits.ts';

/** For these one declares one's resources every three months. */
export const quarterlyBenefits: readonly CafBenefit[] = ['activityBonus', 'activeSolidarityIncome', 'disabledAdult'];
export const MONTHS_A_QUARTER = 3;

/** In which month of three a household declares: what `monthIndex` leaves. */
export const declarationTurn = (told: Pick<ToldLife, 'seed'>): number =>
  drawsOf(told, 'declaration').whole(0, MONTHS_A_QUARTER - 1);

/** Of whom the Caf asks a « certificat de scolarité ». */
export const SCHOOL_AGES = { from: 16, to: 19 } as const;
export const SCHOOL_PAPER = 'Certificat de scolarité';
