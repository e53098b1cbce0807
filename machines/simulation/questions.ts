import { isOfFile } from '#domain/benefits/questions/file-answers.ts';
import type { Answer, Answers, Facts, Question } from '#domain/benefits/questions/question.ts';
import type { WithFile } from '#domain/benefits/questions/take-over.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Prepared } from './ports.ts';
import type { Questionnaire } from './questionnaire.ts';

const MONTH_LENGTH = 'YYYY-MM'.length;
const MONTHS_OF_QUARTER = 3;

/** The questionnaire, the answers so far, and what decides on the questions. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  /** What the file answers, and nobody has contradicted. */
  readonly ofFile: Answers;
  readonly prepared: Prepared | undefined;
  readonly now: () => EpochMs;
}

/** With the question on screen. */
interface Asking extends Asked {
  readonly question: Question | undefined;
}

/** The months of a quarter that were typed. */
interface Months {
  readonly months: readonly number[];
  readonly monthsGiven: number;
}

/**
 * What decides on the questions: the current month in Paris, in which the right would open, the zones and the figures.
 * @throws Error without zones. Unreachable: the chart loads the zones first.
 */
export function factsOf({ prepared, now }: Pick<Asked, 'prepared' | 'now'>): Facts {
  if (!prepared) throw new Error('the zones are not loaded');
  const { table, zoneOf } = prepared;
  return { table, zoneOf, month: parisDateOf(now()).slice(0, MONTH_LENGTH) };
}

/** The questions so far, those answered and the one to come, in order. */
export function askedOf(asked: Asked): readonly Question[] {
  return asked.questionnaire.askedQuestions(asked.answers, factsOf(asked));
}

/** The first that has no answer; undefined when everything needed is said. */
export function nextOf(asked: Asked): Question | undefined {
  return asked.questionnaire.nextQuestion(asked.answers, factsOf(asked));
}

/** Those that the visitor is asked: the file answers none of them. */
function askedByHand(asked: Asked): readonly Question[] {
  return askedOf(asked).filter(({ key }) => !isOfFile(asked.answers, asked.ofFile, key));
}

/** The question that the visitor answered before the one on screen; undefined at the first. */
export function previousOf(asking: Asking): Question | undefined {
  const asked = askedOf(asking);
  const index = asked.findIndex(({ key }) => key === asking.question?.key);
  const before = new Set(asked.slice(0, index).map(({ key }) => key));
  return askedByHand(asking).findLast(({ key }) => before.has(key));
}

/** The question that the visitor answered last; undefined where the file answers all. */
export function lastByHand(asked: Asked): Question | undefined {
  return askedByHand(asked).at(-1);
}

/** Whether the answer to the question on screen is that of the file. */
export function isAnsweredByFile({ question, answers, ofFile }: Asking): boolean {
  return question !== undefined && isOfFile(answers, ofFile, question.key);
}

/** « Question 5 sur 14 environ ». */
export interface Progress {
  /** The question on screen, counted from 1. */
  readonly position: number;
  /** All that are to be expected: an estimate until the last answer. */
  readonly expected: number;
}

/**
 * How far the questions are, those left out that the file answers. Undefined while one line of the summary is being changed:
 * all were answered, and counting again would say that they come again.
 */
export function progressOf(asking: Asking & { readonly changing: boolean }): Progress | undefined {
  const { question, answers, ofFile, questionnaire, changing } = asking;
  if (!question || changing || isAnsweredByFile(asking)) return undefined;
  const index = askedByHand(asking).findIndex(({ key }) => key === question.key);
  return { position: index + 1, expected: questionnaire.expectedCount(answers, factsOf(asking), ofFile) };
}

/**
 * The answers with one more; those that depended on what it replaces are dropped, and of the file what it contradicts.
 *
 * @throws Error when nothing was asked.
 */
export function said(asking: Asking, answer: Answer): WithFile {
  const { question, answers, ofFile, questionnaire } = asking;
  if (!question) throw new Error('nothing was asked');
  return questionnaire.withSaid({ answers, ofFile }, question, answer, factsOf(asking));
}

/** Whether this month is the last of its quarter. */
export function completesQuarter({ monthsGiven }: Months): boolean {
  return monthsGiven === MONTHS_OF_QUARTER - 1;
}

/** The months with one more, in the place of what was given there before. */
export function monthsWith({ months, monthsGiven }: Months, euros: number): readonly number[] {
  return [...months.slice(0, monthsGiven), euros, ...months.slice(monthsGiven + 1)];
}

/** The quarter that the last month completes. */
export function quarterWith(typed: Months, euros: number): Answer {
  const [first = 0, second = 0, third = 0] = monthsWith(typed, euros);
  return { kind: 'quarter', euros: [first, second, third] };
}
