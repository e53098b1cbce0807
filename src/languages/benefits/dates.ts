import type { Month } from '#domain/benefits/calendar/month.ts';
import { languageOf, type LanguageId } from '#domain/language.ts';

/** « août 2026 », “August 2026”. */
export function monthInWords(month: Month, language: LanguageId): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(languageOf(language).locale, format).format(Date.parse(`${month}-01`));
}
