import type { IconComponent } from '../icons/icon.tsx';

export interface CalendarMark {
  readonly id: string;
  readonly icon: IconComponent;
  /** « Paiement »: the picture has the same words below the calendar. */
  readonly label: string;
}

export interface CalendarDay {
  /** The number of the day. */
  readonly number: number;
  readonly isToday: boolean;
  readonly marks: readonly CalendarMark[];
}

export interface MonthCalendarProps {
  /** « décembre 2026 » */
  readonly title: string;
  /** Monday first: what is seen, and what is said. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** Null where a day is another month's. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
  readonly todayLabel: string;
}

/** A month as a calendar on a wall has it; days of which there is something to say are marked by pictures. */
export function MonthCalendar({ title, weekdays, weeks, todayLabel }: MonthCalendarProps) {
  return (
    <table class="month-calendar">
      <caption class="row-group-title">{title}</caption>
      <thead>
        <tr>
          {weekdays.map(({ short, long }) => (
            <th key={long} scope="col">
              <span aria-hidden="true">{short}</span>
              <span class="visually-hidden">{long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <td key={place} data-marked={day !== null && day.marks.length > 0} data-today={day?.isToday === true}>
                {day && <Day {...day} todayLabel={todayLabel} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ number, isToday, marks, todayLabel }: CalendarDay & { readonly todayLabel: string }) {
  return (
    <div class="month-calendar-day">
      <span>{number}</span>
      {isToday && <span class="visually-hidden">{todayLabel}</span>}
      {marks.map(({ id, icon: Icon, label }) => (
        <span key={id} class="month-calendar-mark">
          <Icon />
          <span class="visually-hidden">{label}</span>
        </span>
      ))}
    </div>
  );
}

/** What the pictures of a calendar mean. */
export function CalendarLegend({ marks }: { readonly marks: readonly CalendarMark[] }) {
  return (
    <ul class="calendar-legend">
      {marks.map(({ id, icon: Icon, label }) => (
        <li key={id}>
          <Icon />
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
