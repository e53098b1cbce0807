import { isOfFile } from './file-answers.ts';
import { allQuestions } from './flow.ts';
import type { Answer, Answers, Facts, Question } from './question.ts';
import type { TopicKey } from './topic-keys.ts';

/** No commune has that number: it stands for the one that was not said yet, in a zone that we know. */
const UNSAID_COMMUNE = '00000';
const USUAL_PAY = 1_500;
const ADULT_YEARS = 35;
const CHILD_YEARS = 8;

/** What most visitors say, so that few questions are added or dropped on the way. */
const usual: Partial<Record<TopicKey, Answer>> = {
  inFrance: { kind: 'choice', value: 'yes' },
  couple: { kind: 'choice', value: 'alone' },
  situation: { kind: 'choices', values: ['employee'] },
  wage: { kind: 'quarter', euros: [USUAL_PAY, USUAL_PAY, USUAL_PAY] },
  tenure: { kind: 'choice', value: 'tenant' },
};

/**
 * How many questions this visitor will be asked in all, those answered included: the others are taken to be answered as
 * most people do. So it grows with the people and the incomes that are told, and is exact once nothing is left to ask. What
 * a file answers is not asked.
 */
export function expectedCount(answers: Answers, facts: Facts, ofFile: Answers = {}): number {
  const zoneOf: Facts['zoneOf'] = (insee) =>
    insee === UNSAID_COMMUNE ? { kind: 'zone', zone: 'zone2' } : facts.zoneOf(insee);
  const known = { ...ofFile, ...answers };
  const all = allQuestions(known, { ...facts, zoneOf }, usualAnswer);
  return all.filter(({ key }) => !isOfFile(known, ofFile, key)).length;
}

/** What most visitors would answer. */
export function usualAnswer(question: Question): Answer {
  return usual[question.topic as TopicKey] ?? plainAnswer(question);
}

function plainAnswer({ kind, person = 'you', options = [], min = 0 }: Question): Answer {
  switch (kind) {
    case 'choice':
      return { kind, value: options.includes('no') ? 'no' : (options[0] ?? '') };
    case 'choices':
      return { kind, values: [] };
    case 'count':
      return { kind, value: min };
    case 'birth':
      return { kind: 'age', years: person.startsWith('child') ? CHILD_YEARS : ADULT_YEARS };
    case 'amount':
      return { kind, euros: 0 };
    case 'quarter':
      return { kind, euros: [0, 0, 0] };
    case 'commune':
      return { kind, commune: UNSAID_COMMUNE };
  }
}
