import type { Answer, Answers, Facts, Question } from '../question.ts';
import { nextQuestion, withAnswer } from '../flow.ts';

/** November 2026; a commune of each zone, and any other is unlisted. */
export const facts: Facts = {
  month: '2026-11',
  zoneOf: (insee) => {
    const zone = ({ 75056: 'zone1', 31555: 'zone2', '09001': 'zone3' } as const)[insee];
    return zone ? { kind: 'zone', zone } : { kind: 'unlisted' };
  },
};

/** Answers by key; a question without one gets the plainest. */
export type Script = Readonly<Record<string, Answer>>;

export const choice = (value: string): Answer => ({ kind: 'choice', value });
export const choices = (...values: readonly string[]): Answer => ({ kind: 'choices', values });
export const count = (value: number): Answer => ({ kind: 'count', value });
export const age = (years: number): Answer => ({ kind: 'age', years });
export const born = (value: string): Answer => ({ kind: 'birthDate', value });
export const amount = (euros: number): Answer => ({ kind: 'amount', euros });
export const each = (euros: number): Answer => ({ kind: 'quarter', euros: [euros, euros, euros] });
export const none: Answer = { kind: 'none' };
export const unknown: Answer = { kind: 'unknown' };

/** Someone of 36, alone, in Toulouse, employed at 1 425 € a month, who rents a home at 600 €. */
const plain: Script = {
  inFrance: choice('yes'),
  commune: { kind: 'commune', commune: '31555' },
  'birth.you': born('1990-05-10'),
  couple: choice('alone'),
  pregnant: choice('no'),
  dependants: count(0),
  'situation.you': choices('employee'),
  'wage.you': each(1425),
  tenure: choice('tenant'),
  rent: amount(600),
  dwelling: choice('whole'),
  housingIncome: amount(17_100),
  aidReceived: none,
};

/** Goes through the questionnaire; returns what was asked, in order, and what was answered. */
export function answerAll(script: Script, given: Facts = facts): { answers: Answers; asked: readonly string[] } {
  let answers: Answers = {};
  const asked: string[] = [];
  for (let question = nextQuestion(answers, given); question; question = nextQuestion(answers, given)) {
    asked.push(question.key);
    answers = withAnswer(answers, question, script[question.key] ?? plain[question.key] ?? plainest(question), given);
    if (!(question.key in answers)) throw new Error(`The script has no answer to ${question.key}`);
  }
  return { answers, asked };
}

function plainest(question: Question): Answer {
  if (question.mayBeNone) return none;
  switch (question.kind) {
    case 'choice':
      return choice(question.options?.at(-1) ?? '');
    case 'choices':
      return choices();
    case 'count':
      return count(question.min ?? 0);
    case 'birth':
      return age(30);
    case 'amount':
      return amount(0);
    case 'quarter':
      return each(0);
    case 'commune':
      return unknown;
  }
}
