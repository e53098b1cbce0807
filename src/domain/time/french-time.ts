import type { Month } from '../benefits/calendar/month.ts';
import { languageOf, type LanguageId } from '../language.ts';
import { partsOf, type CalendarDate, type EpochMs } from './instant.ts';

/** Every time shown or printed is French legal time, wherever the machine thinks it is. */
const PARIS_TIME_ZONE = 'Europe/Paris';

const NO_BREAK_SPACE = '\u00A0';

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const HOUR = { timeZone: PARIS_TIME_ZONE, hour: 'numeric', minute: '2-digit' } as const;

/** What is read from Intl; the words' order and the spaces come from here, engines differ on those. */
const FORMATS = {
  dayInParis: { ...DAY, timeZone: PARIS_TIME_ZONE },
  dayOfDate: { ...DAY, timeZone: 'UTC' },
  hour24: { ...HOUR, hourCycle: 'h23' },
  hour12: { ...HOUR, hourCycle: 'h12' },
  date: { timeZone: PARIS_TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

type FormatName = keyof typeof FORMATS;

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

interface TimeWords {
  /** Between a day and its hour. */
  readonly join: string;
  /** The number of a month’s first day. */
  readonly firstDay: string;
  readonly hourFormat: FormatName;
  readonly hour: (hour: string, minute: string, dayPeriod: string) => string;
}

const WORDS = {
  fr: {
    join: ' à ',
    firstDay: '1er',
    hourFormat: 'hour24',
    hour: (hour, minute) => [hour, 'h', minute].join(NO_BREAK_SPACE),
  },
  en: {
    join: ' at ',
    firstDay: '1',
    hourFormat: 'hour12',
    hour: (hour, minute, dayPeriod) => [`${hour}:${minute}`, dayPeriod.toLowerCase()].join(NO_BREAK_SPACE),
  },
} as const satisfies Readonly<Record<LanguageId, TimeWords>>;

/**
 * The day and hour of an instant in Paris, in whole words:
 * « mardi 24 novembre 2026 à 15 h 40 », “Tuesday 24 November 2026 at 3:40 pm”.
 * The parts of the hour are held together by no-break spaces (U+00A0).
 */
export function formatMoment(instant: EpochMs, language: LanguageId): string {
  return [formatDay(instant, language), formatHour(instant, language)].join(WORDS[language].join);
}

/** The day of an instant in Paris: « mardi 24 novembre 2026 », « mardi 1er décembre 2026 ». */
export function formatDay(instant: EpochMs, language: LanguageId): string {
  return dayInWords(instant, language, 'dayInParis');
}

/** The hour of an instant in Paris: « 14 h 06 », “2:06 pm”, with no-break spaces. */
export function formatHour(instant: EpochMs, language: LanguageId): string {
  const words: TimeWords = WORDS[language];
  const { hour, minute, dayPeriod } = partsOfInstant(instant, language, words.hourFormat);
  return words.hour(String(Number(hour)), String(minute).padStart(2, '0'), String(dayPeriod));
}

/** A date without an hour: « mercredi 24 novembre 1982 », “Wednesday 24 November 1982”. */
export function formatCalendarDate(date: CalendarDate, language: LanguageId): string {
  return dayInWords(Date.parse(`${date}T00:00:00Z`), language, 'dayOfDate');
}

/** A date of a text of law, without its weekday: « 1er octobre 2025 », “1 October 2025”. */
export function formatLegalDate(date: CalendarDate, language: LanguageId): string {
  const parts = partsOfInstant(Date.parse(`${date}T00:00:00Z`), language, 'dayOfDate');
  return [dayNumber(parts.day, language), parts.month, parts.year].join(' ');
}

/** A month, `YYYY-MM`: « octobre 2026 », “October 2026”. */
export function formatMonth(month: Month, language: LanguageId): string {
  const parts = partsOfInstant(Date.parse(`${month}-01T00:00:00Z`), language, 'dayOfDate');
  return [parts.month, parts.year].join(' ');
}

/** A date as people type it: « 24/11/1982 ». */
export function formatShortDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** The date it is in Paris at that instant. */
export function parisDateOf(instant: EpochMs): CalendarDate {
  const parts = partsOfInstant(instant, 'en', 'date');
  return `${String(parts.year).padStart(4, '0')}-${parts.month}-${parts.day}`;
}

function dayInWords(instant: EpochMs, language: LanguageId, format: 'dayInParis' | 'dayOfDate'): string {
  const parts = partsOfInstant(instant, language, format);
  return [parts.weekday, dayNumber(parts.day, language), parts.month, parts.year].join(' ');
}

function dayNumber(day: string | undefined, language: LanguageId): string | undefined {
  return day === '1' ? WORDS[language].firstDay : day;
}

function partsOfInstant(instant: EpochMs, language: LanguageId, format: FormatName): Parts {
  const parts = formatterOf(language, format).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Each is made once: making one takes half a millisecond, and every screen shows the hour. */
function formatterOf(language: LanguageId, format: FormatName): Intl.DateTimeFormat {
  const name = `${language}/${format}`;
  const formatter = made.get(name) ?? new Intl.DateTimeFormat(languageOf(language).locale, FORMATS[format]);
  made.set(name, formatter);
  return formatter;
}
