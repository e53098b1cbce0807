import { firstDayOf, lastDayOf, monthIndex, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import type { ContentOf } from '#domain/documents/document.ts';
import { daysAfter } from '#domain/time/days.ts';
import { partsOf, type CalendarDate } from '#domain/time/instant.ts';
import { birthDateOf } from '../family.ts';
import { monthOf } from '../months.ts';
import { firstDayOfLeave } from './daily-allowances.ts';
import type { CpamStory } from './story.ts';

type Days = ContentOf<'droits'>['days'];

const lastDayBefore = (month: Month): CalendarDate => daysAfter(firstDayOf(month), -1);

/** The right of twelve months in which a day lies, of those that began in a month and begin again each year after. */
function yearlyRight(began: Month, day: CalendarDate): Days | undefined {
  const years = Math.floor((monthIndex(day) - monthIndex(began)) / 12);
  if (years < 0) return undefined;
  const first = monthsBefore(began, -12 * years);
  return { from: firstDayOf(first), to: lastDayBefore(monthsBefore(first, -12)) };
}

/** How long before the anchor rights to care began, where they have no end. */
const RIGHTS_BEGAN_YEARS_AGO = 4;

/** « Dates de droits ». */
export function rightsOn(story: CpamStory, anchor: Month, day: CalendarDate): Days | undefined {
  if (story.rightsAYear === true) return yearlyRight(monthsBefore(anchor, 12 + 7), day);
  return { from: firstDayOf(monthsBefore(anchor, 12 * RIGHTS_BEGAN_YEARS_AGO)), to: null };
}

/** « Complémentaire santé solidaire » on a day: twelve months, renewed (CSS, art. L861-5). */
export function complementaireOn(
  { complementaireSante }: CpamStory,
  anchor: Month,
  day: CalendarDate,
): ContentOf<'complementaireSante'>['right'] | undefined {
  if (complementaireSante === undefined) return undefined;
  const days = yearlyRight(monthsBefore(anchor, complementaireSante.beganAgo), day);
  return days === undefined ? undefined : { withContribution: complementaireSante.withContribution, days };
}

/** « Exonération du ticket modérateur » for a long illness (CSS, art. L160-14, 3°). */
export function exemptionOf({ longIllness }: CpamStory, anchor: Month): Days | undefined {
  if (longIllness === undefined) return undefined;
  const began = monthsBefore(anchor, longIllness.beganAgo);
  const to = longIllness.years === null ? null : lastDayBefore(monthsBefore(began, -12 * longIllness.years));
  return { from: firstDayOf(began), to };
}

export function isLongIllnessOn(story: CpamStory, anchor: Month, day: CalendarDate): boolean {
  const days = exemptionOf(story, anchor);
  return days !== undefined && days.from <= day && (days.to === null || day <= days.to);
}

/** Weeks before the birth in which nothing is taken off: from the sixth month on; and days after it (CSS, art. L160-9). */
const EXEMPT_DAYS_BEFORE_BIRTH = 122;
const EXEMPT_DAYS_AFTER_BIRTH = 12;

/** Of an adult, whether contributions and deductibles are left out on a day (CSS, art. L160-13 and L160-15). */
export function isExemptOn(story: CpamStory, anchor: Month, day: CalendarDate): boolean {
  if (complementaireOn(story, anchor, day) !== undefined) return true;
  const births = (story.leaves ?? [])
    .filter(({ nature }) => nature === 'maternite')
    .flatMap((leave) => {
      const started = firstDayOfLeave(leave, anchor);
      return story.dependants.map((child) => birthDateOf(child, anchor)).filter((birth) => birth >= started);
    });
  return births.some(
    (birth) => daysAfter(birth, -EXEMPT_DAYS_BEFORE_BIRTH) <= day && day <= daysAfter(birth, EXEMPT_DAYS_AFTER_BIRTH),
  );
}

const CERTIFICATE_MONTHS = 3;

/** « Certificat provisoire de remplacement »: three months from the day it is given. */
export function certificateDays(today: CalendarDate): Days {
  const month = monthsBefore(monthOf(today), -CERTIFICATE_MONTHS);
  const { day } = partsOf(today);
  const sameDay = `${month}-${day}`;
  // A shorter month ends before that day.
  return { from: today, to: sameDay > lastDayOf(month) ? lastDayOf(month) : daysAfter(sameDay, -1) };
}
