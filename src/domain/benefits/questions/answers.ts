import type { CalendarDate } from '../../time/instant.ts';
import { ageOn, firstDayOf, monthsBefore, yearOfIncome } from '../calendar/month.ts';
import type { Amount } from '../money/unit.ts';
import { parametersOn, type Parameters } from '../parameters/parameters.ts';
import type { AmountTopicKey, UnitOf } from './amount-topics.ts';
import type { Answer, Answers, Facts, PersonId, QuarterAmounts } from './question.ts';
import type { TopicKey } from './topic-keys.ts';

/** The answers so far, and the facts known without asking. */
export interface Interview {
  readonly answers: Answers;
  readonly facts: Facts;
}

export const keyOf = (topic: TopicKey, person?: PersonId): string => (person ? `${topic}.${person}` : topic);

export const answerOf = ({ answers }: Interview, topic: TopicKey, person?: PersonId): Answer | undefined =>
  answers[keyOf(topic, person)];

export function choiceOf(interview: Interview, topic: TopicKey, person?: PersonId): string | undefined {
  const answer = answerOf(interview, topic, person);
  return answer?.kind === 'choice' ? answer.value : undefined;
}

export const isYes = (interview: Interview, topic: TopicKey, person?: PersonId): boolean =>
  choiceOf(interview, topic, person) === 'yes';

export const isUnknown = (interview: Interview, topic: TopicKey, person?: PersonId): boolean =>
  answerOf(interview, topic, person)?.kind === 'unknown';

export function hasChosen(interview: Interview, topic: TopicKey, option: string, person?: PersonId): boolean {
  const answer = answerOf(interview, topic, person);
  return answer?.kind === 'choices' && answer.values.includes(option);
}

/** Euros said; nothing said is nothing received. */
export function eurosOf<Key extends AmountTopicKey>(
  interview: Interview,
  topic: Key,
  person?: PersonId,
): Amount<UnitOf<Key>> {
  const answer = answerOf(interview, topic, person);
  return answer?.kind === 'amount' ? answer.euros : 0;
}

/** Euros of the three months, the most recent first. */
export function quarterOf(interview: Interview, topic: TopicKey, person?: PersonId): QuarterAmounts {
  const answer = answerOf(interview, topic, person);
  return answer?.kind === 'quarter' ? answer.euros : [0, 0, 0];
}

export const parametersOf = ({ facts }: Interview): Parameters => parametersOn(firstDayOf(facts.month), facts.table);

export const incomeYearOf = ({ facts }: Interview): number => yearOfIncome(facts.month);

/** An age without a birthday counts as half a year old: the child had that age in each month of the quarter. */
const MONTHS_SINCE_BIRTHDAY = 6;

export function birthDateOf(interview: Interview, person: PersonId): CalendarDate | undefined {
  const answer = answerOf(interview, 'birth', person);
  if (answer?.kind === 'birthDate') return answer.value;
  if (answer?.kind !== 'age') return undefined;
  return firstDayOf(monthsBefore(interview.facts.month, answer.years * 12 + MONTHS_SINCE_BIRTHDAY));
}

/** Full years on the first of the month; undefined without an answer. Below zero before birth. */
export function ageOf(interview: Interview, person: PersonId): number | undefined {
  const birthDate = birthDateOf(interview, person);
  return birthDate === undefined ? undefined : ageOn(birthDate, firstDayOf(interview.facts.month));
}

export const isCouple = (interview: Interview): boolean => choiceOf(interview, 'couple') === 'couple';

export const adultsOf = (interview: Interview): readonly PersonId[] =>
  isCouple(interview) ? ['you', 'partner'] : ['you'];

/** What was counted; nothing said is none. */
export function countOf(interview: Interview, topic: TopicKey): number {
  const answer = answerOf(interview, topic);
  return answer?.kind === 'count' ? answer.value : 0;
}

export function childrenOf(interview: Interview): readonly PersonId[] {
  return Array.from({ length: countOf(interview, 'dependants') }, (_, index): PersonId => `child${index + 1}`);
}

/** Children of an age on the first of the month: `from` included, `to` not. */
export function childrenAged(interview: Interview, from: number, to: number): readonly PersonId[] {
  return childrenOf(interview).filter((child) => {
    const age = ageOf(interview, child);
    return age !== undefined && age >= from && age < to;
  });
}

/** Children below three, now or in the quarter, of the age of another one, in years and without a date: of one birth, or not. */
export function sameAgeBelowThree(interview: Interview): readonly PersonId[] {
  const limit = parametersOf(interview).count('paje.ageLimit') + 1;
  const young = childrenAged(interview, 0, limit).filter(
    (child) => answerOf(interview, 'birth', child)?.kind === 'age',
  );
  const ages = young.map((child) => ageOf(interview, child));
  return young.filter((_, index) => ages.filter((age) => age === ages[index]).length > 1);
}
