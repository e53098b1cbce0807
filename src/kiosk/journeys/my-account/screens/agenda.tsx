import type { AgendaEvent } from '#domain/file/agenda.ts';
import { agendaMonths, eventsIn } from '#domain/file/agenda.ts';
import { weeksOf } from '#domain/file/calendar-weeks.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { useState } from 'preact/hooks';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { Pager } from '#ui/controls/pager.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { BanknoteIcon } from '#ui/icons/file-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { HourglassIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { CalendarCheckIcon, FileTextIcon } from '#ui/icons/service-icons.tsx';
import { CalendarLegend, MonthCalendar } from '#ui/messages/month-calendar.tsx';
import { PagedRows } from '#ui/messages/paged-rows.tsx';
import { reservedForButton } from '#ui/messages/row-pages.ts';
import { wholeFileOf, type Props } from './screen.ts';
import { useRootMode } from '#ui/modes/use-root-mode.ts';
import { useFileWords } from './words.ts';

const kinds = ['payment', 'declaration', 'rightsChange', 'renewal'] as const satisfies readonly AgendaEvent['kind'][];

const icons: Readonly<Record<AgendaEvent['kind'], IconComponent>> = {
  payment: BanknoteIcon,
  declaration: FileTextIcon,
  rightsChange: RefreshIcon,
  renewal: HourglassIcon,
};

/** #38, #42: month by month, as a list. */
export function Agenda({ context, send }: Props) {
  const t = useTexts();
  const { month } = useFileWords();
  const labels = usePageLabels();
  const detailsOf = useEventDetails();
  const { agenda } = wholeFileOf(context).overview;
  const months = [...new Set(agenda.map(({ on }) => on.slice(0, 'YYYY-MM'.length)))].toSorted();
  return (
    <KioskScreen
      screenId="myAccount.agenda"
      title={t('myAccount.agenda.title')}
      lead={t('myAccount.agenda.lead')}
      personal
      actions={
        <Actions>
          <SecondaryButton
            label={t('myAccount.agenda.toCalendar')}
            icon={CalendarCheckIcon}
            onPress={() => send({ type: 'OPEN', part: 'calendar' })}
          />
        </Actions>
      }
    >
      <PagedRows
        label={t('myAccount.agenda.list')}
        labels={labels}
        groups={months.map((each) => ({
          title: month(each),
          rows: eventsIn(each, agenda).map((event, index) => ({
            id: String(index),
            icon: icons[event.kind],
            title: t(`myAccount.agenda.${event.kind}`),
            details: detailsOf(event),
          })),
        }))}
        reserved={reservedForButton}
      />
    </KioskScreen>
  );
}

function useEventDetails(): (event: AgendaEvent) => readonly string[] {
  const t = useTexts();
  const { day, month } = useFileWords();
  return (event) => {
    const on = t('myAccount.agenda.on', { date: day(event.on) });
    const before = t('myAccount.before', { date: day(event.on) });
    switch (event.kind) {
      case 'payment':
        return [on, t('myAccount.payment.rightMonth', { month: month(event.rightMonth) })];
      case 'declaration':
        return [
          before,
          event.months === null
            ? t('myAccount.agenda.declaration.year')
            : t('myAccount.monthsToDeclare', { from: month(event.months.from), to: month(event.months.to) }),
        ];
      case 'rightsChange':
        return [on, t(`myAccount.agenda.rightsChange.${event.change}`, { benefit: event.benefit })];
      case 'renewal':
        return [before, event.benefit];
    }
  };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The same as a calendar that one can read, with its six months. */
export function Calendar({ context, send }: Props) {
  const t = useTexts();
  const { now } = useFrame();
  const { month } = useFileWords();
  const { textSize } = useRootMode();
  const [page, setPage] = useState(0);
  const { agenda } = wholeFileOf(context).overview;
  const today = parisDateOf(now());
  const months = agendaMonths(today);
  const shown = months[page] ?? today;
  const marks = kinds.map((kind) => ({ id: kind, icon: icons[kind], label: t(`myAccount.agenda.${kind}`) }));
  return (
    <KioskScreen
      screenId="myAccount.calendar"
      title={t('myAccount.agenda.title')}
      note={<CalendarLegend marks={marks} />}
      contentIsRead
      actions={
        <div class="tiles" data-size={textSize}>
          <Pager
            page={page}
            pages={months.length}
            onTurn={setPage}
            labels={{
              previous: t('myAccount.agenda.previous'),
              next: t('myAccount.agenda.next'),
              page: (at, pages) => t('myAccount.agenda.page', { page: at, pages }),
            }}
          />
          <Actions>
            <SecondaryButton
              label={t('myAccount.agenda.toList')}
              icon={FileTextIcon}
              onPress={() => send({ type: 'OPEN', part: 'agenda' })}
            />
          </Actions>
        </div>
      }
    >
      <MonthCalendar
        title={month(shown)}
        weekdays={weekdays.map((place) => ({
          short: t(`myAccount.weekday.${place}.short`),
          long: t(`myAccount.weekday.${place}`),
        }))}
        weeks={weeksOf(shown).map((week) =>
          week.map((date) =>
            date === null
              ? null
              : {
                  number: Number(date.slice(-2)),
                  isToday: date === today,
                  marks: marks.filter(({ id }) => agenda.some(({ kind, on }) => kind === id && on === date)),
                },
          ),
        )}
        todayLabel={t('myAccount.calendar.today')}
      />
    </KioskScreen>
  );
}
