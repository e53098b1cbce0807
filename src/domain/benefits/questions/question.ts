import type { CalendarDate } from '../../time/instant.ts';
import type { Month } from '../calendar/month.ts';
import type { Amount } from '../money/unit.ts';
import type { ParameterTable } from '../parameters/parameters.ts';
import type { ZoneAnswer } from '../zones/zones.ts';
import type { Per } from './amount-topics.ts';

/** Facts known without asking. */
export interface Facts {
  /** Month in which the rights would open. */
  readonly month: Month;
  readonly zoneOf: (insee: string) => ZoneAnswer;
  /** Parameters in force; without one, those of this version. */
  readonly table?: ParameterTable;
}

/** The person a question is about, without a name: children by number, 1 for the first one asked for. */
export type PersonId = 'you' | 'partner' | `child${number}`;

/** The kind of answer, and so of the field. */
export type AnswerKind =
  /** One of `options`. */
  | 'choice'
  /** Any of `options`, or none (`values: []`). Options may be people: `child1`, `child2`… */
  | 'choices'
  /** A whole number from `min` to `max`. */
  | 'count'
  /** A date of birth, or an age in whole years where the visitor prefers; `min` and `max` are ages. */
  | 'birth'
  /** Euros in whole cents, up to `max`: a month, a year or in all, as `per` says. */
  | 'amount'
  /** Euros in whole cents of each of `months`, the most recent first, each up to `max`. */
  | 'quarter'
  /** A postal code, then one of its communes. */
  | 'commune';

/** One question as it is asked now: a topic, and the person it is about. */
export interface Question {
  /** `topic`, or `topic.person`: names its answer, and only it. */
  readonly key: string;
  /** Its sentence, help and options in the catalogues: `simulation.question.<topic>`; one of `topicKeys`. */
  readonly topic: string;
  readonly person?: PersonId;
  readonly kind: AnswerKind;
  readonly options?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly per?: Per;
  /** Months that a `quarter` is about. */
  readonly months?: readonly [Month, Month, Month];
  /** Numbers that its sentence or its help names: a year, a floor in euros, hours. From the parameters, never typed. */
  readonly figures?: Readonly<Record<string, number>>;
  /** « Je ne sais pas » is a true answer: the rule takes the cautious reading where there is one, the result says so. */
  readonly mayBeUnknown?: boolean;
  /** « Je n’en ai pas » is a true answer here: it counts as 0. */
  readonly mayBeNone?: boolean;
}

/** One amount for each of the three months, the most recent first. */
export type QuarterAmounts = readonly [Amount<'perMonth'>, Amount<'perMonth'>, Amount<'perMonth'>];

export type Answer =
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'birthDate'; readonly value: CalendarDate }
  | { readonly kind: 'age'; readonly years: number }
  | { readonly kind: 'amount'; readonly euros: number }
  | { readonly kind: 'quarter'; readonly euros: QuarterAmounts }
  /** INSEE code of the commune as it is today. */
  | { readonly kind: 'commune'; readonly commune: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** Everything the visitor said, by the key of the question. Lives in the session’s memory only (#197). */
export type Answers = Readonly<Record<string, Answer>>;
