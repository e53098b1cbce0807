import type { Month } from '#domain/benefits/calendar/month.ts';
import type { CalendarDate } from '#domain/time/instant.ts';

/** « août 2026 », “August 2026”. @param language BCP 47 tag */
export function monthInWords(month: Month, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01`),
  );
}

/** « 1er octobre 2025 », “1 October 2025”: a date of a text of law, without its weekday. @param language BCP 47 tag */
export function dayInWords(date: CalendarDate, language: string): string {
  const isFrench = language.startsWith('fr');
  const locale = language.startsWith('en') ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const words = format.format(Date.parse(date));
  return isFrench ? words.replace(/^1 /, '1er ') : words;
}
