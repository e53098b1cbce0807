import * as z from 'zod/mini';
import { lastDayOf, monthSchema, monthsBefore, type Month } from '../benefits/calendar/month.ts';
import { benefitNameSchema, monthsSchema } from '../documents/parts.ts';
import { calendarDateSchema, type CalendarDate } from '../time/instant-schema.ts';

/** « Les 6 prochains mois » (#42): this one and those that follow. */
export const AGENDA_MONTHS = 6;

/** One date of « Mon agenda » (#42): payment, declaration of resources, change of rights, renewal. */
export const agendaEventSchema = z.readonly(
  z.discriminatedUnion('kind', [
    /** The month that is paid then, at its end. */
    z.strictObject({ kind: z.literal('payment'), on: calendarDateSchema, rightMonth: monthSchema }),
    /** `on` is the last day to declare; `months` those that are declared, null where it is a year. */
    z.strictObject({ kind: z.literal('declaration'), on: calendarDateSchema, months: z.nullable(monthsSchema) }),
    z.strictObject({
      kind: z.literal('rightsChange'),
      on: calendarDateSchema,
      benefit: benefitNameSchema,
      change: z.enum(['starts', 'ends', 'reviewed']),
    }),
    /** `on` is the last day to ask for it again. */
    z.strictObject({ kind: z.literal('renewal'), on: calendarDateSchema, benefit: benefitNameSchema }),
  ]),
);
export type AgendaEvent = z.infer<typeof agendaEventSchema>;

/** The months that an agenda shows, this one first. */
export function agendaMonths(today: CalendarDate): readonly Month[] {
  const first = today.slice(0, 'YYYY-MM'.length);
  return Array.from({ length: AGENDA_MONTHS }, (_, index) => monthsBefore(first, -index));
}

/** Whether a day stands in the agenda of today: neither past nor after its last month. */
export function isInAgenda(day: CalendarDate, today: CalendarDate): boolean {
  const last = agendaMonths(today).at(-1);
  return day >= today && last !== undefined && day <= lastDayOf(last);
}

/** Events of a month, the earliest first. */
export const eventsIn = (month: Month, events: readonly AgendaEvent[]): readonly AgendaEvent[] =>
  events.filter(({ on }) => on.startsWith(month)).toSorted((one, other) => (one.on < other.on ? -1 : 1));
