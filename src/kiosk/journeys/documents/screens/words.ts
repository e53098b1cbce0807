import type { Month } from '#domain/benefits/calendar/month.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import type { DocumentChoice } from '#domain/documents/document.ts';
import { formatMonth } from '#domain/time/french-time.ts';
import type { LanguageId } from '#domain/language.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';

const YEAR_LENGTH = 4;
/** « d'août », « de mars »: no month but these begins with a vowel. */
const vowel = /^[ao]/;

/** A document as people call it. That of an account names its month: « Relevé de compte d'octobre » (#37). */
export function documentName(t: KioskTexts, type: DocumentType, months?: DocumentChoice['months']): string {
  if (type !== 'releveDeCompte' || months === undefined) return t(`documents.type.${type}`);
  const month = monthName(months.from, t.language);
  return t('documents.releveDeCompteOf', { month, elides: vowel.test(month) ? 'yes' : 'no' });
}

/** « octobre », “October”. */
const monthName = (month: Month, language: LanguageId): string =>
  formatMonth(month, language).slice(0, -(YEAR_LENGTH + 1));

/** « Octobre 2026 », « Août 2026 à octobre 2026 », « Année 2025 »; undefined of a document that has no period. */
export function periodWords(t: KioskTexts, { months, year }: Omit<DocumentChoice, 'type'>): string | undefined {
  if (year !== undefined) return t('documents.period.year', { year: String(year) });
  return months && monthsWords(t, months);
}

/** « Octobre 2026 », alone on a button. */
export const monthWords = (month: Month, language: LanguageId): string => capitalised(formatMonth(month, language));

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export function monthsWords(t: KioskTexts, { from, to }: NonNullable<DocumentChoice['months']>): string {
  const [first, last] = [formatMonth(from, t.language), formatMonth(to, t.language)];
  return capitalised(from === to ? first : t('documents.period.months', { from: first, to: last }));
}
