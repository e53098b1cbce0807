import * as z from 'zod/mini';
import { postalCodeSchema } from '../../identity/postal-code.ts';
import type { Month } from '../calendar/month.ts';
import type { Commune } from '../communes/communes.ts';
import { answerSchema, partsOfKey } from './answer-schema.ts';
import type { Answer, Answers } from './question.ts';
import type { TopicKey } from './topic-keys.ts';

const homeSchema = z.readonly(
  z.strictObject({
    postalCode: postalCodeSchema,
    /** INSEE code of the commune as it is today. */
    insee: z.string().check(z.regex(/^\d[\dAB]\d{3}$/)),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
  }),
);

const keySchema = z.string().check(
  z.maxLength(40),
  z.refine((key) => {
    const topic = partsOfKey(key)?.topic;
    // Where one lives is `home`, with its name.
    return topic !== undefined && topic !== 'commune';
  }),
);

/**
 * What a file knows that answers questions of the simulation (#201): answers by the key of their question, and none for what
 * the caisse does not know.
 */
export const fileAnswersSchema = z.readonly(
  z.strictObject({
    /** The commune of the address; null where it is not known, or abroad. */
    home: z.nullable(homeSchema),
    answers: z.record(keySchema, answerSchema),
  }),
);
export type FileAnswers = z.infer<typeof fileAnswersSchema>;

/** A commune with the postal code by which it is found again. */
export type FileHome = z.infer<typeof homeSchema>;

export const communeOf = ({ insee, name }: FileHome): Commune => ({ insee, name });

/** All of them as answers, that to the commune included. */
export function answersOf({ home, answers }: FileAnswers): Answers {
  return home ? { ...answers, commune: { kind: 'commune', commune: home.insee } } : answers;
}

/** Of the months before, of the year before, or received now: another month has others. */
const ofMonth: readonly TopicKey[] = ['annualIncome', 'twoEarners', 'housingIncome', 'aidReceived', 'recentlySingle'];

/** Those that hold in a month, of answers that were given for another one too: without the amounts of its months. */
export function holdingIn(month: Month, given: { readonly month: Month; readonly answers: Answers }): Answers {
  if (given.month === month) return given.answers;
  const holds = ([key, answer]: readonly [string, Answer]): boolean =>
    answer.kind !== 'quarter' && !ofMonth.some((topic) => topic === partsOfKey(key)?.topic);
  return Object.fromEntries(Object.entries(given.answers).filter(holds));
}

/** Whether two answers say the same; ticked options are a set. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return one !== undefined && other !== undefined && writtenOf(one) === writtenOf(other);
}

function writtenOf(answer: Answer): string {
  const plain = answer.kind === 'choices' ? { ...answer, values: answer.values.toSorted() } : answer;
  return JSON.stringify(Object.entries(plain).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether the answer to a question is the one that the file gives. */
export const isOfFile = (answers: Answers, ofFile: Answers, key: string): boolean =>
  isSameAnswer(answers[key], ofFile[key]);
