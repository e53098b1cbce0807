import type { Answer, Answers, Facts, Question } from '#domain/benefits/questions/question.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { SimulationContext } from './context.ts';

const MONTH_LENGTH = 'YYYY-MM'.length;
const MONTHS_OF_QUARTER = 3;

/**
 * What questions are asked by: the month it is in Paris, in which the right would open, the zones and the figures.
 *
 * @throws Error before the zones are loaded: the chart lets nobody come so far without them.
 */
export function factsOf({ prepared, now }: Pick<SimulationContext, 'prepared' | 'now'>): Facts {
  if (!prepared) throw new Error('the zones are not loaded');
  const { table, zoneOf } = prepared;
  return { table, zoneOf, month: parisDateOf(now()).slice(0, MONTH_LENGTH) };
}

/** The questions so far, those answered and the one to come, in order. */
export function askedOf(context: SimulationContext): readonly Question[] {
  return context.questionnaire.askedQuestions(context.answers, factsOf(context));
}

/** The first that has no answer; undefined when everything needed is said. */
export function nextOf(context: SimulationContext): Question | undefined {
  return context.questionnaire.nextQuestion(context.answers, factsOf(context));
}

/** The one before the question on screen; undefined at the first. */
export function formerOf(context: SimulationContext): Question | undefined {
  const asked = askedOf(context);
  const place = asked.findIndex(({ key }) => key === context.question?.key);
  return asked[place - 1];
}

/**
 * The answers with one more; those that depended on what it replaces are dropped.
 *
 * @throws Error when nothing was asked.
 */
export function answersWith(context: SimulationContext, answer: Answer): Answers {
  const { question, answers, questionnaire } = context;
  if (!question) throw new Error('nothing was asked');
  return questionnaire.withAnswer(answers, question, answer, factsOf(context));
}

/** Whether this month is the last of its quarter. */
export function completesQuarter({ monthsGiven }: SimulationContext): boolean {
  return monthsGiven === MONTHS_OF_QUARTER - 1;
}

/** The months with one more, in the place of what was given there before. */
export function monthsWith({ months, monthsGiven }: SimulationContext, euros: number): readonly number[] {
  return [...months.slice(0, monthsGiven), euros, ...months.slice(monthsGiven + 1)];
}

/** The quarter that the last month completes. */
export function quarterWith(context: SimulationContext, euros: number): Answer {
  const [first = 0, second = 0, third = 0] = monthsWith(context, euros);
  return { kind: 'quarter', euros: [first, second, third] };
}
