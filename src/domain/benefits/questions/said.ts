import type { CalendarDate } from '../../time/instant.ts';
import { ageOn, firstDayOf, monthsBefore } from '../calendar/month.ts';
import type { Amount } from '../money/unit.ts';
import { parametersOn, type Parameters } from '../parameters/parameters.ts';
import type { AmountTopicKey, UnitOf } from './amount-topics.ts';
import type { Answer, Answers, Facts, PersonId, QuarterAmounts } from './question.ts';
import type { TopicKey } from './topic-keys.ts';

/** What was said so far, and what is known without asking. */
export interface Said {
  readonly answers: Answers;
  readonly facts: Facts;
}

export const keyOf = (topic: TopicKey, person?: PersonId): string => (person ? `${topic}.${person}` : topic);

export const answerOf = ({ answers }: Said, topic: TopicKey, person?: PersonId): Answer | undefined =>
  answers[keyOf(topic, person)];

export function choiceOf(said: Said, topic: TopicKey, person?: PersonId): string | undefined {
  const answer = answerOf(said, topic, person);
  return answer?.kind === 'choice' ? answer.value : undefined;
}

export const isYes = (said: Said, topic: TopicKey, person?: PersonId): boolean =>
  choiceOf(said, topic, person) === 'yes';

export const isUnknown = (said: Said, topic: TopicKey, person?: PersonId): boolean =>
  answerOf(said, topic, person)?.kind === 'unknown';

export function hasChosen(said: Said, topic: TopicKey, option: string, person?: PersonId): boolean {
  const answer = answerOf(said, topic, person);
  return answer?.kind === 'choices' && answer.values.includes(option);
}

/** Euros said; nothing said is nothing received. */
export function eurosOf<Key extends AmountTopicKey>(said: Said, topic: Key, person?: PersonId): Amount<UnitOf<Key>> {
  const answer = answerOf(said, topic, person);
  return answer?.kind === 'amount' ? answer.euros : 0;
}

/** Euros of the three months, the most recent first. */
export function quarterOf(said: Said, topic: TopicKey, person?: PersonId): QuarterAmounts {
  const answer = answerOf(said, topic, person);
  return answer?.kind === 'quarter' ? answer.euros : [0, 0, 0];
}

export const parametersOf = ({ facts }: Said): Parameters => parametersOn(firstDayOf(facts.month), facts.table);

/** The year whose income the family benefits look at: the last but one (CSS, art. R532-1). */
export const incomeYearOf = ({ facts }: Said): number => Number(facts.month.slice(0, 4)) - 2;

/** A birthday nobody told is taken to be half a year ago: the child had that age in each month of the quarter. */
const MONTHS_SINCE_BIRTHDAY = 6;

export function birthDateOf(said: Said, person: PersonId): CalendarDate | undefined {
  const answer = answerOf(said, 'birth', person);
  if (answer?.kind === 'birthDate') return answer.value;
  if (answer?.kind !== 'age') return undefined;
  return firstDayOf(monthsBefore(said.facts.month, answer.years * 12 + MONTHS_SINCE_BIRTHDAY));
}

/** Full years on the first of the month; undefined as long as it was not said. Below zero before birth. */
export function ageOf(said: Said, person: PersonId): number | undefined {
  const birthDate = birthDateOf(said, person);
  return birthDate === undefined ? undefined : ageOn(birthDate, firstDayOf(said.facts.month));
}

export const isCouple = (said: Said): boolean => choiceOf(said, 'couple') === 'couple';

export const adultsOf = (said: Said): readonly PersonId[] => (isCouple(said) ? ['you', 'partner'] : ['you']);

export function childrenOf(said: Said): readonly PersonId[] {
  const answer = answerOf(said, 'dependants');
  const count = answer?.kind === 'count' ? answer.value : 0;
  return Array.from({ length: count }, (_, index): PersonId => `child${index + 1}`);
}

/** Children of an age on the first of the month: `from` included, `to` not. */
export function childrenAged(said: Said, from: number, to: number): readonly PersonId[] {
  return childrenOf(said).filter((child) => {
    const age = ageOf(said, child);
    return age !== undefined && age >= from && age < to;
  });
}
