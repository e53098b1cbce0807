import { languageOf, type LanguageId } from '#domain/language.ts';

/** « 1 200 € », « 1 234,56 € »: cents where there are any. */
export function formatEuros(euros: number, language: LanguageId): string {
  const digits = Number.isInteger(euros) ? 0 : 2;
  return new Intl.NumberFormat(languageOf(language).locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(euros)
    .replaceAll('\u202F', '\u00A0');
}
