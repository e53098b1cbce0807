import type { Month } from '#domain/benefits/calendar/month.ts';
import type { Cents } from '#domain/documents/cents.ts';
import type { Months } from '#domain/documents/parts.ts';
import { isLunarDate, type RecordedBirthDate } from '#domain/identity/birth-date.ts';
import { formatLegalDate, formatMonth } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { DocumentTexts } from './texts.ts';

/** An official document is in French, whoever reads it. */
const LANGUAGE = 'fr';
const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';
const CENTS_A_EURO = 100;

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const wholeEuros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** « 1 234,50 € », « −45,20 € » with a true minus; its spaces are no-break ones. */
export const inEuros = (cents: Cents): string => typeset(euros.format(cents / CENTS_A_EURO));

/** « 1 234 € » */
export const inWholeEuros = (amount: number): string => typeset(wholeEuros.format(amount));

const typeset = (figure: string): string => figure.replaceAll(/\s/gu, NO_BREAK_SPACE).replace('-', MINUS);

/** « 5 novembre 2026 »: a day stays with its month. */
export const dateWords = (date: CalendarDate): string => formatLegalDate(date, LANGUAGE).replace(' ', NO_BREAK_SPACE);

/** « octobre 2026 » */
export const monthWords = (month: Month): string => formatMonth(month, LANGUAGE);

/** « d’octobre 2026 », « de novembre 2026 » */
export function ofMonthWords(t: DocumentTexts, month: Month): string {
  const words = monthWords(month);
  return t('documentPaper.ofMonth', { elides: String(/^[ao]/u.test(words)), month: words });
}

/** « octobre 2026 », « septembre 2026 à octobre 2026 » */
export const monthsWords = (t: DocumentTexts, { from, to }: Months): string => upTo(t, monthWords(from), { from, to });

/** « d’octobre 2026 », « de septembre 2026 à octobre 2026 » */
export const ofMonthsWords = (t: DocumentTexts, { from, to }: Months): string =>
  upTo(t, ofMonthWords(t, from), { from, to });

const upTo = (t: DocumentTexts, beginning: string, { from, to }: Months): string =>
  from === to ? beginning : t('documentPaper.months', { beginning, to: monthWords(to) });

/** Of who was born on a day that was never known, the year. */
export const birthDateWords = (t: DocumentTexts, date: RecordedBirthDate): string =>
  isLunarDate(date) ? t('documentPaper.birthYearOnly', { year: date.slice(0, 'YYYY'.length) }) : dateWords(date);

/** « du 1er janvier 2026 au 31 décembre 2026 », « depuis le 1er janvier 2026, sans date de fin » */
export const daysWords = (t: DocumentTexts, days: { readonly from: CalendarDate; readonly to: CalendarDate | null }) =>
  days.to === null
    ? t('documentPaper.daysSince', { from: dateWords(days.from) })
    : t('documentPaper.days', { from: dateWords(days.from), to: dateWords(days.to) });
