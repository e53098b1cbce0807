import { monthsSchema, yearSchema } from '#domain/documents/parts.ts';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';
import { partsOf } from '#domain/time/instant.ts';
import type { SealedPeriod } from './seal-fields.ts';
import { digits, type SealField } from './seal-layout.ts';

const DAY_LENGTH = 8;
const MONTH_LENGTH = 6;
const NO_END = '00000000';

/** JJMMAAAA, as 2D-Doc writes days; also a « lunar » birth date. */
export function writeDay(date: string): string {
  const { year, month, day } = partsOf(date);
  return day + month + year;
}

/** Whether there is such a day is for the caller's schema to say. */
export function readDay(text: string): string {
  return `${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;
}

/** MMAAAA. */
const writeMonth = (month: string): string => month.slice(5) + month.slice(0, 4);
const readMonth = (text: string): string => `${text.slice(2)}-${text.slice(0, 2)}`;

export function writePeriod(period: SealedPeriod): SealField {
  switch (period.kind) {
    case 'months':
      return { id: 'ZM', value: writeMonth(period.from) + writeMonth(period.to) };
    case 'year':
      return { id: 'ZY', value: digits(period.year, 'ZY') };
    case 'days':
      return { id: 'ZD', value: writeDay(period.from) + (period.to === null ? NO_END : writeDay(period.to)) };
  }
}

/** The period of a field; null when the field is none, or there are no such days. */
export function readPeriod({ id, value }: SealField): SealedPeriod | null {
  switch (id) {
    case 'ZM': {
      const [from, to] = [value.slice(0, MONTH_LENGTH), value.slice(MONTH_LENGTH)].map(readMonth);
      const months = monthsSchema.safeParse({ from, to });
      return months.success ? { kind: 'months', ...months.data } : null;
    }
    case 'ZY': {
      const year = yearSchema.safeParse(Number(value));
      return year.success ? { kind: 'year', year: year.data } : null;
    }
    case 'ZD': {
      const from = calendarDateSchema.safeParse(readDay(value.slice(0, DAY_LENGTH)));
      const end = value.slice(DAY_LENGTH);
      const to = calendarDateSchema.safeParse(readDay(end));
      if (!from.success || (end !== NO_END && !to.success)) return null;
      return { kind: 'days', from: from.data, to: to.success ? to.data : null };
    }
    default:
      return null;
  }
}
