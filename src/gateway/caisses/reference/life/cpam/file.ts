import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { MONTHS_OFFERED_MAX } from '#domain/documents/document-types.ts';
import type { NamedPerson, PostalAddress } from '#domain/documents/parts.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { KeptMonth } from '../keep-life.ts';
import type { LifeOf } from '../life-person.ts';
import { monthOf } from '../months.ts';
import type { CpamMonth } from './month-content.ts';
import type { CpamStory } from './story.ts';

/** The file of an insured person as it stands on a day: what its documents are made of. */
export interface CpamFile {
  readonly told: LifeOf;
  readonly story: CpamStory;
  readonly seed: string;
  readonly anchor: Month;
  readonly insured: NamedPerson;
  readonly nirWithKey: string;
  /** « Code d'organisme »: régime, caisse, centre (#305). */
  readonly organisme: string;
  readonly institution: { readonly code: string; readonly name: string };
  readonly address: PostalAddress;
  /** In the order of the story. */
  readonly dependants: readonly CpamDependant[];
  /** The oldest first, up to the month under way. */
  readonly months: readonly KeptMonth<CpamMonth>[];
  readonly today: CalendarDate;
}

export interface CpamDependant {
  readonly person: NamedPerson;
  readonly rank: number;
  /** Depends on the insured today. */
  readonly isNow: boolean;
}

/** Whole months, the newest first: 27 of them (#277). That under way has no statement yet. */
export function wholeMonths({ months, today }: CpamFile): readonly KeptMonth<CpamMonth>[] {
  const now = monthOf(today);
  const oldest = monthsBefore(now, MONTHS_OFFERED_MAX);
  return months.filter(({ month }) => oldest <= month && month < now).toReversed();
}

/** The months of a past year; undefined where some of it is not kept, or it goes on. */
export function wholeYear({ months, today }: CpamFile, year: number): readonly KeptMonth<CpamMonth>[] | undefined {
  const found = months.filter(({ month }) => month.startsWith(`${year}-`) && month < monthOf(today));
  return found.length === MONTHS_A_YEAR ? found : undefined;
}

const MONTHS_A_YEAR = 12;

/** Years of which all is kept, the newest first. */
export function wholeYears(file: CpamFile): readonly number[] {
  const years = new Set(file.months.map(({ month }) => Number(month.slice(0, 'YYYY'.length))));
  return [...years].filter((year) => wholeYear(file, year) !== undefined).toReversed();
}
