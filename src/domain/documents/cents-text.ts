import { languageOf, type LanguageId } from '../language.ts';
import type { Cents } from './cents.ts';

const CENTS_A_EURO = 100;

/** « 1 234,50 € », “€1,234.50”: cents are always written. The spaces inside are no-break spaces (U+00A0). */
export function centsText(cents: Cents, language: LanguageId): string {
  return new Intl.NumberFormat(languageOf(language).locale, { style: 'currency', currency: 'EUR' })
    .format(cents / CENTS_A_EURO)
    .replaceAll(/\s/gu, '\u00A0');
}
