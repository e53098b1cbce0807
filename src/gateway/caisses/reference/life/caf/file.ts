import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { MONTHS_OF_DOCUMENT_MAX } from '#domain/documents/document-types.ts';
import type { NamedPerson, PostalAddress } from '#domain/documents/parts.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { KeptMonth } from '../keep-life.ts';
import { monthOf } from '../months.ts';
import type { ToldLife } from './household-in-month.ts';
import type { CafMonth, StoredLine } from './month-content.ts';
import { paymentDayOf } from './payment-days.ts';

/** A file of the Caf as it stands on a day: what its documents are made of. */
export interface CafFile {
  readonly told: ToldLife;
  readonly fileNumber: string;
  readonly address: PostalAddress;
  /** The responsible one first. */
  readonly holders: readonly [NamedPerson, NamedPerson?];
  /** The children of the story, in its order, and whether they are of the home now. */
  readonly children: readonly FileChild[];
  /** The oldest first, up to the month under way. */
  readonly months: readonly KeptMonth<CafMonth>[];
  readonly today: CalendarDate;
}

export interface FileChild {
  readonly named: NamedPerson;
  readonly since: Month;
  /** « À charge » this month. */
  readonly isCounted: boolean;
}

/** What of a month has been paid by now. */
export const paidLines = ({ today }: CafFile, { content }: KeptMonth<CafMonth>): readonly StoredLine[] =>
  content.lines.filter((line) => line.paidOn <= today);

/** The months of which something may be asked, the newest first: 24 of them, that under way last (#179). */
export function monthsToChoose({ months, today }: CafFile): readonly KeptMonth<CafMonth>[] {
  const oldest = monthsBefore(monthOf(today), MONTHS_OF_DOCUMENT_MAX);
  return months.filter(({ month }) => month >= oldest).toReversed();
}

/** The rights of the month have been paid: its statement is whole. */
export const isSettled = ({ today }: CafFile, month: Month): boolean => paymentDayOf(month) <= today;

/** The file was closed, for good, by now. */
export const isClosed = ({ months }: CafFile): boolean => months.at(-1)?.content.state === 'closed';
