import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGENDA_MONTHS, agendaMonths, eventsIn, isInAgenda, type AgendaEvent } from './agenda.ts';

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('#42 the agenda has six months, this one first, also over the end of a year', () => {
  expect(agendaMonths('2026-11-30')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04']);
  expect(agendaMonths('2027-01-01')[0]).toBe('2027-01');
});

test('#42 a day stands in it from today to the last day of the sixth month', () => {
  for (const [day, isIn] of [
    ['2026-11-29', false],
    ['2026-11-30', true],
    ['2027-04-30', true],
    ['2027-05-01', false],
  ] as const) {
    expect(isInAgenda(day, '2026-11-30'), day).toBe(isIn);
  }
});

test('#42 every day of it belongs to one of its months', () => {
  fc.assert(
    fc.property(days, days, (day, today) => {
      const month = agendaMonths(today).find((each) => day.startsWith(each));
      expect(isInAgenda(day, today)).toBe(month !== undefined && day >= today);
      expect(new Set(agendaMonths(today)).size).toBe(AGENDA_MONTHS);
    }),
  );
});

test('events of a month come by their day', () => {
  const payment = (on: string): AgendaEvent => ({ kind: 'payment', on, rightMonth: '2026-11' });
  const events = [payment('2026-12-25'), payment('2027-01-05'), payment('2026-12-05')];
  expect(eventsIn('2026-12', events).map(({ on }) => on)).toEqual(['2026-12-05', '2026-12-25']);
  expect(eventsIn('2027-02', events)).toEqual([]);
});
