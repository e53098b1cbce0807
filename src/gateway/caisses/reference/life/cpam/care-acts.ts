import type { CareKind } from '#domain/insured-file/payments.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { DeductionTable } from './deductions.ts';

/** Something that is reimbursed. Prices are those of a fictitious practice, but for the consultation, which all pay alike. */
export interface CareAct {
  readonly care: string;
  /** Whole cents. */
  readonly base: number;
  readonly ratePercent: number;
  readonly deduction: DeductionTable | null;
  /** Boxes, where each is taken off for. */
  readonly units: number;
}

/** A consultation of a general practitioner: 30 € from 22 December 2024 on (convention of 4 June 2024). */
const consultationPrices: readonly { readonly from: CalendarDate; readonly cents: number }[] = [
  { from: '2023-11-01', cents: 26_50 },
  { from: '2024-12-22', cents: 30_00 },
];

/** Outside the « parcours de soins » 30 % are paid in the place of 70 (CSS, art. L162-5-3 and D162-1-6). */
export const consultation = (day: CalendarDate, isInPath: boolean): CareAct => ({
  care: isInPath ? 'Consultation du médecin traitant' : 'Consultation de médecin généraliste',
  base: consultationPrices.findLast(({ from }) => from <= day)?.cents ?? consultationPrices[0]?.cents ?? 0,
  ratePercent: isInPath ? 70 : 30,
  deduction: 'participation',
  units: 1,
});

export const medicines = (boxes: number, base: number): CareAct => ({
  care: boxes === 1 ? 'Médicament (1 boîte)' : `Médicaments (${boxes} boîtes)`,
  base,
  ratePercent: 65,
  deduction: 'franchise',
  units: boxes,
});

export const laboratory = (base: number): CareAct => ({
  care: 'Analyses de biologie',
  base,
  ratePercent: 60,
  deduction: 'participation',
  units: 1,
});

export const xRay: CareAct = {
  care: 'Radiographie',
  base: 39_90,
  ratePercent: 70,
  deduction: 'participation',
  units: 1,
};

export const physiotherapy: CareAct = {
  care: 'Séance de kinésithérapie',
  base: 16_13,
  ratePercent: 60,
  deduction: 'franchise',
  units: 1,
};

/** No contribution is taken off at a dentist's. */
export const dentist: CareAct = { care: 'Soins dentaires', base: 28_92, ratePercent: 60, deduction: null, units: 1 };

export const taxi: CareAct = {
  care: 'Transport en taxi conventionné',
  base: 41_60,
  ratePercent: 55,
  deduction: 'transport',
  units: 1,
};

/** First words of what stands on a statement, and what it is. */
const kinds: readonly (readonly [string, CareKind])[] = [
  ['Consultation', 'consultation'],
  ['Médicament', 'medicine'],
  [laboratory(0).care, 'examination'],
  [xRay.care, 'examination'],
  [physiotherapy.care, 'nursing'],
  [dentist.care, 'dental'],
  [taxi.care, 'transport'],
];

/** What a line of a statement is, by its own words: months that are kept have nothing else. */
export const careKindOf = (care: string): CareKind => kinds.find(([words]) => care.startsWith(words))?.[1] ?? 'other';
