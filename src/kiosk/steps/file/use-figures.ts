import type { Month } from '#domain/benefits/calendar/month.ts';
import { centsText } from '#domain/documents/cents-text.ts';
import type { Cents } from '#domain/documents/cents.ts';
import { figureText } from '#domain/information/figure-text.ts';
import { formatLegalDate, formatMonth } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { useTexts } from '#kiosk/texts/texts.ts';

/** Amounts, days and months in the language of the session. */
export function useFigures() {
  const { language } = useTexts();
  return {
    money: (cents: Cents): string => centsText(cents, language),
    /** « 652 € » */
    wholeEuros: (euros: number): string => figureText({ value: euros, unit: 'euro' }, language),
    day: (date: CalendarDate): string => unbroken(formatLegalDate(date, language)),
    month: (month: Month): string => unbroken(formatMonth(month, language)),
  };
}

/** A date stays on one line. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00A0');
