import type { CalendarDate } from '#domain/time/instant.ts';

export type Deduction = 'participation' | 'franchise';

interface Dated {
  readonly from: CalendarDate;
  readonly cents: number;
}

/** Doctors, laboratories, X-rays (CSS, art. L160-13 and D160-6): décret n° 2024-113 of 16 February 2024, from 15 May 2024 on. */
const participation: readonly Dated[] = [
  { from: '2005-01-01', cents: 1_00 },
  { from: '2024-05-15', cents: 2_00 },
];

/** A box of medicine, an act of an auxiliary (CSS, art. D160-9): décret n° 2024-114, from 31 March 2024 on. */
const franchise: readonly Dated[] = [
  { from: '2008-01-01', cents: 50 },
  { from: '2024-03-31', cents: 1_00 },
];

/** A transport (CSS, art. D160-9). */
const transport: readonly Dated[] = [
  { from: '2008-01-01', cents: 2_00 },
  { from: '2024-03-31', cents: 4_00 },
];

/** Of each of the two kinds, for one person in a calendar year (CSS, art. D160-8 and D160-10). */
export const MAX_A_YEAR_CENTS = 50_00;

const tables = { participation, franchise, transport } as const;
export type DeductionTable = keyof typeof tables;

/** What is taken off one unit of care on a day. The drafts of August 2025, which would double it, were not found in force. */
export function unitDeduction(table: DeductionTable, day: CalendarDate): number {
  return tables[table].findLast(({ from }) => from <= day)?.cents ?? 0;
}

export const kindOfDeduction = (table: DeductionTable): Deduction =>
  table === 'participation' ? 'participation' : 'franchise';
