import { ageOn } from '#domain/benefits/calendar/month.ts';
import type { PreventionOffer } from '#domain/insured-file/prevention.ts';
import { daysAfter, daysBetween } from '#domain/time/days.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { CpamFile } from '../life/cpam/file.ts';
import { reckonedBirthDate } from '../life/life-person.ts';

/** An examination of the teeth each year, within a year of the birthday (« M'T dents tous les ans », from 1 April 2025 on). */
const TEETH_AGES = { from: 3, to: 24 } as const;
/** Up to this birthday (#299). */
const CHILD_AGE = 13;
/** From this age on the fictitious caisse speaks of the heart. */
const HEART_AGE = 45;
const ADULT_AGE = 18;
/** A pregnancy is declared before the end of its third month. */
const DECLARED_DAYS_BEFORE_BIRTH = 190;

/**
 * Ages at which a child is examined, in years, each until the next birthday but for the last two, which have longer (CSP, art.
 * R2132-1, and its arrêté): every year from 2 to 6, between 8 and 9, between 11 and 13.
 */
const childExams: readonly { readonly from: number; readonly until: number }[] = [
  { from: 2, until: 3 },
  { from: 3, until: 4 },
  { from: 4, until: 5 },
  { from: 5, until: 6 },
  { from: 6, until: 7 },
  { from: 8, until: 10 },
  { from: 11, until: 14 },
];

interface Someone {
  readonly firstNames: string;
  readonly birthDate: CalendarDate;
}

/** What of « Mon espace prévention » concerns an insured person on a day. */
export function preventionOf(file: CpamFile): readonly PreventionOffer[] {
  const { insured, story, dependants, today } = file;
  const self = { firstNames: insured.firstNames, birthDate: reckonedBirthDate(insured.birthDate) };
  const age = ageOn(self.birthDate, today);
  const children = dependants
    .filter(({ isNow }) => isNow)
    .map(({ person }) => ({ firstNames: person.firstNames, birthDate: reckonedBirthDate(person.birthDate) }));
  const birth = birthExpected(file);
  const teeth = [self, ...children].flatMap((someone) => teethOf(someone, today));
  const exams = children.flatMap((child) => nextExamOf(child, today));
  const offers: readonly (PreventionOffer | undefined)[] = [
    birth === undefined ? undefined : { kind: 'pregnancy', birthExpectedOn: birth },
    birth === undefined ? undefined : { kind: 'pradoMaternity', birthExpectedOn: birth },
    teeth.length === 0 ? undefined : { kind: 'mtDents', people: teeth },
    age < HEART_AGE ? undefined : { kind: 'cardiovascular' },
    exams.length === 0 ? undefined : { kind: 'childHealth', people: exams },
    age < ADULT_AGE ? undefined : { kind: 'activeHealth' },
    story.isInSophia === true ? { kind: 'sophia' } : undefined,
  ];
  return offers.filter((offer) => offer !== undefined);
}

/** A child of the story that is still to be born, once that is declared. */
function birthExpected({ story, dependants, today }: CpamFile): CalendarDate | undefined {
  if (story.isExpecting !== true) return undefined;
  return dependants
    .map(({ person }) => reckonedBirthDate(person.birthDate))
    .find((birth) => birth > today && daysBetween(today, birth) <= DECLARED_DAYS_BEFORE_BIRTH);
}

/** The day before a birthday. */
function lastDayBefore(birthDate: CalendarDate, age: number): CalendarDate {
  const year = Number(birthDate.slice(0, 'YYYY'.length)) + age;
  const monthAndDay = birthDate.slice('YYYY'.length);
  // Who was born on 29 February has that birthday on 1 March.
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return daysAfter(`${year}${monthAndDay === '-02-29' && !isLeap ? '-03-01' : monthAndDay}`, -1);
}

function teethOf({ firstNames, birthDate }: Someone, today: CalendarDate) {
  const age = ageOn(birthDate, today);
  if (age < TEETH_AGES.from || age > TEETH_AGES.to) return [];
  return [{ firstNames, until: lastDayBefore(birthDate, age + 1) }];
}

/** The examination that is due, or else comes next. Babies are followed month by month: their health book says when. */
function nextExamOf({ firstNames, birthDate }: Someone, today: CalendarDate) {
  const age = ageOn(birthDate, today);
  if (age > CHILD_AGE) return [];
  const exam = childExams.find(({ until }) => age < until);
  return exam === undefined ? [] : [{ firstNames, until: lastDayBefore(birthDate, exam.until) }];
}
