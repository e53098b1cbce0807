import * as z from 'zod/mini';
import { calendarDateSchema } from '../../time/instant-schema.ts';
import type { Answer } from './question.ts';
import { topicKeys, type TopicKey } from './topic-keys.ts';

const euros = z.number().check(z.gte(0), z.lte(1_000_000));
const option = z.string().check(z.minLength(1), z.maxLength(40));
const OPTIONS_MAX = 20;

/** Any answer, as it comes over a wire; whether a question takes it is `isAnswerTo`’s to say. */
export const answerSchema: z.ZodMiniType<Answer> = z.readonly(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('choice'), value: option }),
    z.strictObject({ kind: z.literal('choices'), values: z.array(option).check(z.maxLength(OPTIONS_MAX)) }),
    z.strictObject({ kind: z.literal('count'), value: z.int().check(z.gte(0), z.lte(99)) }),
    z.strictObject({ kind: z.literal('birthDate'), value: calendarDateSchema }),
    z.strictObject({ kind: z.literal('age'), years: z.int().check(z.gte(0), z.lte(150)) }),
    z.strictObject({ kind: z.literal('amount'), euros }),
    z.strictObject({ kind: z.literal('quarter'), euros: z.tuple([euros, euros, euros]) }),
    z.strictObject({ kind: z.literal('commune'), commune: z.string().check(z.regex(/^\d[\dAB]\d{3}$/)) }),
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('unknown') }),
  ]),
);

/** Of what a key asks, and of whom. */
export interface KeyParts {
  readonly topic: TopicKey;
  readonly person: string | undefined;
}

/** The parts of the key of a question; undefined for what no question is called. */
export function partsOfKey(key: string): KeyParts | undefined {
  const [, name, person] = /^([A-Za-z]+)(?:\.(you|partner|child[1-9]\d?))?$/.exec(key) ?? [];
  const topic = topicKeys.find((each) => each === name);
  return topic && { topic, person };
}
