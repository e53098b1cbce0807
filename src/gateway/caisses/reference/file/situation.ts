import { firstDayOf, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import type { Profile } from '#domain/file/profile.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { incomeOf, type ToldLife } from '../life/caf/household-in-month.ts';
import { drawsOf } from '../life/life-person.ts';
import { EVER, monthsAgo, valueAt, type Timeline } from '../life/timeline.ts';

type Couple = Profile['couple'];
type Work = Profile['work'];

/** « Je suis en vie maritale depuis le… » (#24): a story says when a couple began or ended in its own time; before, it is drawn. */
export function coupleOf(told: ToldLife, month: Month): Couple {
  const { story, anchor } = told;
  const isCouple = valueAt(story.isCouple, { anchor, month, knownIn: month });
  const began = beganOn(story.isCouple, anchor, month);
  if (!isCouple)
    return began === undefined ? { situation: 'single', since: null } : { situation: 'separated', since: began };
  const draws = drawsOf(told, 'couple');
  const situation = draws.oneOf(['married', 'civilPartnership', 'cohabiting'] as const);
  return { situation, since: began ?? drawnDay(told, 'coupleSince') };
}

/** « J'ai une activité salariée depuis le… » (#26), of the one who is responsible or of their partner. */
export function workOf(told: ToldLife, role: 'holder' | 'partner', month: Month): Work {
  const { story, anchor } = told;
  const timeline = story.earnings[role];
  const since = (timeline && beganOn(timeline, anchor, month)) ?? drawnDay(told, `${role}Work`);
  if (role === 'holder' && story.isStudent && valueAt(story.isStudent, { anchor, month, knownIn: month })) {
    return { situation: 'student', since };
  }
  const income = incomeOf(told, role, month, month);
  if ((income.wage ?? 0) > 0) return { situation: 'employed', since };
  if ((income.selfEmployed ?? 0) > 0) return { situation: 'selfEmployed', since };
  if ((income.pension ?? 0) > 0) return { situation: 'retired', since };
  if ((income.unemployment ?? 0) > 0) return { situation: 'unemployed', since };
  if ((income.aah ?? 0) > 0) return { situation: 'disabled', since };
  return { situation: 'none', since: null };
}

/** The first day of what holds in a month; undefined where it held before all that is told. */
function beganOn(timeline: Timeline<unknown>, anchor: Month, month: Month): CalendarDate | undefined {
  const now = timeline.findLast(({ ago }) => ago >= monthsAgo(anchor, month));
  return now === undefined || now.ago === EVER ? undefined : firstDayOf(monthsBefore(anchor, now.ago));
}

/** A day before all that is told: the same in every month of a life. */
function drawnDay(told: ToldLife, part: string): CalendarDate {
  const draws = drawsOf(told, part);
  const month = monthsBefore(told.anchor, draws.whole(40, 150));
  return `${month}-${String(draws.whole(1, 28)).padStart(2, '0')}`;
}
