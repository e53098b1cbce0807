import { calendarDateSchema } from '../../time/instant-schema.ts';
import { ageOn, firstDayOf, monthsBefore } from '../calendar/month.ts';
import type { Answer, Facts, Question } from './question.ts';

/** Whether that is an answer to the question: of its kind, and within its limits. */
export function isAnswerTo(question: Question, answer: Answer, facts: Pick<Facts, 'month'>): boolean {
  const { kind, options = [] } = question;
  switch (answer.kind) {
    case 'choice':
      return kind === 'choice' && options.includes(answer.value);
    case 'choices':
      return kind === 'choices' && areOptions(answer.values, options);
    case 'count':
      return kind === 'count' && isWholeWithin(question, answer.value);
    case 'birthDate':
      return kind === 'birth' && isBirthDate(question, answer.value, facts);
    case 'age':
      return kind === 'birth' && isWholeWithin(question, answer.years);
    case 'amount':
      return kind === 'amount' && isEuros(question, answer.euros);
    case 'quarter':
      return kind === 'quarter' && answer.euros.length === 3 && answer.euros.every((euros) => isEuros(question, euros));
    case 'commune':
      return kind === 'commune' && /^\d[\dAB]\d{3}$/.test(answer.commune);
    case 'none':
      return question.mayBeNone === true;
    case 'unknown':
      return question.mayBeUnknown === true;
  }
}

const areOptions = (values: readonly string[], options: readonly string[]): boolean =>
  new Set(values).size === values.length && values.every((value) => options.includes(value));

const isWholeWithin = ({ min = 0, max = Number.MAX_SAFE_INTEGER }: Question, value: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** Whole cents, as the number pad and the address for the phone give them. */
const isEuros = ({ max = 0 }: Question, euros: number): boolean =>
  euros >= 0 && euros <= max && Math.round(euros * 100) / 100 === euros;

/** A day that exists, of an age within the limits on the first of the month; a newborn may be younger than that. */
function isBirthDate({ min = 0, max = 0 }: Question, date: string, { month }: Pick<Facts, 'month'>): boolean {
  if (!calendarDateSchema.safeParse(date).success || date >= firstDayOf(monthsBefore(month, -1))) return false;
  const years = ageOn(date, firstDayOf(month));
  return years <= max && (min === 0 || years >= min);
}
