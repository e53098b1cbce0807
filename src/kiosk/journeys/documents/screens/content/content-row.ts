import type { Cents } from '#domain/documents/cents.ts';
import type { NamedPerson, PostalAddress } from '#domain/documents/parts.ts';
import { languageOf, type LanguageId } from '#domain/language.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';

/**
 * One line of a document as it is read on screen. `fact`: a word of ours, and what holds for the person. `entry`: one of a
 * list, with its amount: its own words are the person's too. `plain`: nothing of a person.
 */
export interface ContentRow {
  readonly kind: 'fact' | 'entry' | 'plain';
  readonly label: string;
  readonly value: string;
  readonly details: readonly string[];
}

export const fact = (label: string, value: string, details: readonly string[] = []): ContentRow => ({
  kind: 'fact',
  label,
  value,
  details,
});
export const entry = (label: string, value: string, details: readonly string[] = []): ContentRow => ({
  kind: 'entry',
  label,
  value,
  details,
});
export const plain = (label: string, value: string): ContentRow => ({ kind: 'plain', label, value, details: [] });

const CENTS_A_EURO = 100;

/** « 1 234,56 € » */
export function formatCents(cents: Cents, language: LanguageId): string {
  return new Intl.NumberFormat(languageOf(language).locale, { style: 'currency', currency: 'EUR' })
    .format(cents / CENTS_A_EURO)
    .replaceAll('\u202F', '\u00A0');
}

/** The name in use first; what was the birth name then follows. */
export function personRow(
  t: KioskTexts,
  label: string,
  { birthName, usedName, firstNames, birthDate }: NamedPerson,
  more: readonly string[] = [],
): ContentRow {
  return fact(label, `${firstNames} ${usedName ?? birthName}`, [
    ...(usedName === null ? [] : [t('documents.content.birthName', { name: birthName })]),
    t('documents.content.birthDate', { date: formatShortDate(birthDate) }),
    ...more,
  ]);
}

export const addressRow = (t: KioskTexts, [first = '', ...others]: PostalAddress): ContentRow =>
  fact(t('documents.content.address'), first, others);

/** « Du 01/01/2026 au 31/12/2026 », « Depuis le 01/01/2026 » */
export function daysWords(
  t: KioskTexts,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate | null },
): string {
  const first = formatShortDate(from);
  return to === null
    ? t('documents.content.days.open', { from: first })
    : t('documents.content.days.closed', { from: first, to: formatShortDate(to) });
}
