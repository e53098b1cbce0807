import type { Answer, Answers, PersonId } from '#domain/benefits/questions/question.ts';
import type { TopicKey } from '#domain/benefits/questions/topic-keys.ts';

/** A question about nobody, or about one person, and what the file answers; undefined: the caisse does not know. */
export type Known = readonly [topic: TopicKey, person: PersonId | null, answer: Answer | undefined];

export const choice = (value: string): Answer => ({ kind: 'choice', value });
export const choices = (values: readonly string[]): Answer => ({ kind: 'choices', values });
export const yesOrNo = (isYes: boolean): Answer => choice(isYes ? 'yes' : 'no');
/** « Je n’en ai pas » where there is nothing. */
export const amount = (euros: number): Answer => (euros === 0 ? { kind: 'none' } : { kind: 'amount', euros });

/** By the key of the question. */
export const answersOf = (known: readonly Known[]): Answers =>
  Object.fromEntries(
    known.flatMap(([topic, person, answer]) => (answer ? [[person ? `${topic}.${person}` : topic, answer]] : [])),
  );
