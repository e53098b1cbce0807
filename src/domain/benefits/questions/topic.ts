import { amountPer, type AmountTopicKey } from './amount-topics.ts';
import type { Facts, PersonId, Question } from './question.ts';
import type { Interview } from './answers.ts';
import type { TopicKey } from './topic-keys.ts';

/**
 * One line of the questionnaire. What depends on the visitor’s answers is a function of those given before it, never of
 * later ones, so that the order is fixed and a changed answer touches only what comes after.
 */
export interface Topic extends Pick<Question, 'kind' | 'min' | 'max' | 'per' | 'mayBeUnknown' | 'mayBeNone'> {
  readonly key: TopicKey;
  /** All options, or those that fit the person. */
  readonly options?: readonly string[] | ((interview: Interview, person: PersonId) => readonly string[]);
  readonly figures?: (facts: Facts) => Readonly<Record<string, number>>;
  /** Whether the answer can change anything, given those before; absent, it always can. `person` is « you » outside a round. */
  readonly appliesTo?: (interview: Interview, person: PersonId) => boolean;
}

/** Topics asked once, or once for each of some people: all topics of the first, then all of the next. */
export interface Round {
  readonly people?: (interview: Interview) => readonly PersonId[];
  readonly topics: readonly Topic[];
}

export const yesOrNo = ['yes', 'no'] as const;

/** Above any real amount in a hall: refuses a slip of the finger. */
export const MAX_PER_MONTH = 100_000;
const MAX_PER_YEAR = 1_000_000;

/** A question for one amount. Its period, and so its limit, come from the table of these topics. */
export function amountTopic(
  key: AmountTopicKey,
  more: Pick<Topic, 'figures' | 'mayBeUnknown' | 'mayBeNone' | 'appliesTo'>,
): Topic {
  const per = amountPer[key];
  return { key, kind: 'amount', per, max: per === 'month' ? MAX_PER_MONTH : MAX_PER_YEAR, ...more };
}
