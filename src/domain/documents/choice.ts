import { monthIndex, type Month } from '../benefits/calendar/month.ts';
import { documentTypeRule, MONTHS_OF_DOCUMENT_MAX, type DocumentPeriod } from './document-types.ts';
import type { DocumentChoice, DocumentOffer } from './document.ts';
import type { Months } from './parts.ts';

/**
 * What is asked for by touching a document and nothing else: its newest period, and its subject where there is one alone.
 * A part of which the offer has nothing is left out: the caisse says then why it does not give the document.
 */
export function firstChoice({ type, months, years, subjects }: DocumentOffer): DocumentChoice {
  const { period, subject } = documentTypeRule(type);
  const [month] = months;
  const [year] = years;
  const [only, ...others] = subjects;
  return {
    type,
    ...(isOfMonths(period) && month !== undefined && { months: { from: month, to: month } }),
    ...(period === 'year' && year !== undefined && { year }),
    ...(subject !== 'none' && only && others.length === 0 && { subject: only.ref }),
  };
}

const isOfMonths = (period: DocumentPeriod): boolean => period === 'month' || period === 'months';

/** The visitor has to say whom or what it is about first. */
export const lacksSubject = (choice: DocumentChoice, { type, subjects }: DocumentOffer): boolean =>
  documentTypeRule(type).subject !== 'none' && subjects.length > 0 && choice.subject === undefined;

/** Months with which a period may end that begins with `from`: it has at most 24 (MONTHS_OF_DOCUMENT_MAX). */
export function lastMonths({ months }: Pick<DocumentOffer, 'months'>, from: Month): readonly Month[] {
  return months.filter((month) => month >= from && monthsIn({ from, to: month }) <= MONTHS_OF_DOCUMENT_MAX);
}

/** How many months belong to a period, both its ends included. */
export const monthsIn = ({ from, to }: Months): number => monthIndex(to) - monthIndex(from) + 1;

/** Whether there is another period than the one that is asked for. */
export function hasOtherPeriod({ type, months, years }: DocumentOffer): boolean {
  const { period } = documentTypeRule(type);
  return (isOfMonths(period) ? months : period === 'year' ? years : []).length > 1;
}

/** Both ask for the same document. */
export function isSameChoice(one: DocumentChoice, other: DocumentChoice): boolean {
  return (
    one.type === other.type &&
    one.year === other.year &&
    one.subject === other.subject &&
    one.months?.from === other.months?.from &&
    one.months?.to === other.months?.to
  );
}
