import { ageOn } from '#domain/benefits/calendar/month.ts';
import type { Alert } from '#domain/file/alert.ts';
import { DAY_MS, type CalendarDate } from '#domain/time/instant.ts';
import { benefitNames } from '../life/caf/benefits.ts';
import type { CafFile } from '../life/caf/file.ts';
import { monthOf } from '../life/months.ts';
import { declarationsOf, renewalsOf } from './agenda-of.ts';
import { SCHOOL_AGES, SCHOOL_PAPER } from './what-is-asked.ts';

/** A declaration or a renewal is signalled so many days before its term. */
const SIGNALLED_DAYS = 45;

/** What the caisse waits for (#5, #22). */
export function alertsOf(file: CafFile): readonly Alert[] {
  const { today, children, months } = file;
  const isSoon = (day: CalendarDate): boolean => day >= today && daysBetween(today, day) <= SIGNALLED_DAYS;
  const now = months.at(-1);
  const quotient = now?.content.quotient;
  const pupil = children.find(({ named, isCounted }) => {
    const age = ageOn(named.birthDate, today);
    return isCounted && age >= SCHOOL_AGES.from && age <= SCHOOL_AGES.to;
  });
  return [
    ...declarationsOf(file)
      .filter(({ on }) => isSoon(on))
      .flatMap(({ on, months: declared }): Alert[] =>
        declared === null ? [] : [{ kind: 'quarterlyResources', months: declared, before: on }],
      ),
    ...(now?.content.state === 'open' && quotient === 'noResources'
      ? [{ kind: 'yearlyResources', rightsFrom: nextYearOf(today) } as const]
      : []),
    ...(pupil ? [{ kind: 'paperMissing', paper: SCHOOL_PAPER, before: null } as const] : []),
    ...(now?.content.state === 'suspended' ? stopped(file) : []),
    ...renewalsOf(file)
      .filter(({ on }) => isSoon(on))
      .map(({ on, benefit }): Alert => ({ kind: 'renewalDue', benefit, before: on })),
  ];
}

/** The benefits of the last month that was paid. */
function stopped({ months }: CafFile): readonly Alert[] {
  const last = months.findLast(({ content }) => content.lines.length > 0);
  const names = [...new Set(last?.content.lines.map(({ benefit }) => benefitNames[benefit]) ?? [])];
  return names.map((benefit) => ({ kind: 'paymentStopped', benefit }));
}

const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const nextYearOf = (today: CalendarDate): CalendarDate => `${Number(monthOf(today).slice(0, 'YYYY'.length)) + 1}-01-01`;
