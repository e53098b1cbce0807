import { languageOf, type LanguageId } from '../language.ts';
import type { Figure } from './figures.ts';

const NO_BREAK_SPACE = '\u00A0';

/** Where a sign stands beside its number. */
const WITH_SIGN = {
  fr: { euro: (text) => `${text}${NO_BREAK_SPACE}€`, rate: (text) => `${text}${NO_BREAK_SPACE}%` },
  en: { euro: (text) => `€${text}`, rate: (text) => `${text}%` },
} as const satisfies Readonly<Record<LanguageId, Readonly<Record<'euro' | 'rate', (text: string) => string>>>>;

/**
 * A figure as it is read: « 638,28 € », « 1 098,57 € », « 15 € », « 12 % », “€638.28”.
 * The spaces inside are no-break spaces (U+00A0).
 */
export function figureText({ value, unit }: Pick<Figure, 'value' | 'unit'>, language: LanguageId): string {
  switch (unit) {
    case 'euro':
      return WITH_SIGN[language].euro(amountText(value, language));
    case 'rate':
      return WITH_SIGN[language].rate(plainText(value * 100, language));
    case 'count':
    case 'years':
      return plainText(value, language);
  }
}

/** Cents are written when there are any. */
function amountText(value: number, language: LanguageId): string {
  return groupDigits(value, language, Number.isInteger(value) ? 0 : 2, 2);
}

function plainText(value: number, language: LanguageId): string {
  return groupDigits(value, language, 0, 3);
}

function groupDigits(
  value: number,
  language: LanguageId,
  minimumFractionDigits: number,
  maximumFractionDigits: number,
): string {
  const { locale } = languageOf(language);
  const text = new Intl.NumberFormat(locale, { minimumFractionDigits, maximumFractionDigits }).format(value);
  return text.replaceAll(/\s/gu, NO_BREAK_SPACE);
}
