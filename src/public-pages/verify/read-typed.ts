import { calendarDate } from '#domain/time/instant-schema.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { centsSchema, type Cents } from '#domain/documents/cents.ts';

const SPACES = /[\s\u00A0\u202F]/g;
/** Signs that a paper or a phone's keyboard writes for « minus ». */
const MINUS = /^[-\u2010-\u2015\u2212]/;

/** Reads a total as the paper writes it: « 1 234,56 € », « 1234.56 », « −12 ». Undefined: it is none. */
export function readTotal(typed: string): Cents | undefined {
  const text = typed
    .replace(SPACES, '')
    .replace(/(?:€|euros?|eur)$/i, '')
    .replace(MINUS, '-');
  const [, sign, euros, cents = ''] = /^(-?)(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (euros === undefined) return undefined;
  const amount = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return centsSchema.safeParse(sign === '-' && amount > 0 ? -amount : amount).data;
}

/** Reads a day as the paper writes it, in figures: « 05/11/2026 », « 5.11.2026 », « 05112026 ». Undefined: it is none. */
export function readDay(typed: string): CalendarDate | undefined {
  const [, day, month, year] =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$|^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim())?.filter(isThere) ?? [];
  return calendarDate(Number(year), Number(month), Number(day));
}

const isThere = (part: string | undefined): boolean => part !== undefined;
