import type { Month } from '#domain/benefits/calendar/month.ts';

/** « 1 200 € », « 1 234,56 € »: cents where there are any. */
export function formatEuros(euros: number, language: string): string {
  const digits = Number.isInteger(euros) ? 0 : 2;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(euros)
    .replaceAll('\u202F', '\u00A0');
}

/** « octobre 2026 ». */
export function formatMonth(month: Month, language: string): string {
  const [year, place] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (place ?? 1) - 1),
  );
}

function localeOf(language: string): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
