import type { CalendarDate } from '../../time/instant.ts';

/** Whom a question is about. Nobody is named: the children by their place, the first one asked for being 1. */
export type PersonId = 'you' | 'partner' | `child${number}`;

/** What the visitor may give, and the field that takes it. */
export type AnswerKind =
  /** One of `options`. */
  | 'choice'
  /** Any of `options`, none too. */
  | 'choices'
  /** A whole number from `least` to `most`. */
  | 'count'
  /** A date of birth, or an age in whole years where the visitor prefers. */
  | 'birth'
  /** Euros a month, or a year where `per` says so. */
  | 'amount'
  /** Euros of each month of the reference quarter, the most recent first. */
  | 'quarter'
  /** A postal code, then one of its communes. */
  | 'commune';

/** One question as it is asked now: a topic, and whom it is about. */
export interface Question {
  /** `topic`, or `topic.person`: names its answer, and only it. */
  readonly key: string;
  /** Its sentence, help and options in the catalogues: `simulation.question.<topic>`. */
  readonly topic: string;
  readonly person?: PersonId;
  readonly kind: AnswerKind;
  readonly options?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly per?: 'month' | 'year';
  /** « Je ne sais pas » is a true answer here: the rule then takes the cautious reading, and the result says so. */
  readonly mayBeUnknown?: boolean;
  /** « Je n’en ai pas » is a true answer here: it counts as 0. */
  readonly mayBeNone?: boolean;
}

export type Answer =
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'birthDate'; readonly value: CalendarDate }
  | { readonly kind: 'age'; readonly years: number }
  | { readonly kind: 'amount'; readonly euros: number }
  | { readonly kind: 'quarter'; readonly euros: readonly [number, number, number] }
  /** INSEE code of the commune as it is today. */
  | { readonly kind: 'commune'; readonly commune: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** Everything the visitor said, by the key of the question. Lives in the session’s memory only (#197). */
export type Answers = Readonly<Record<string, Answer>>;
