import fc from 'fast-check';
import type { Answer, Answers, Question } from '../question.ts';
import { nextQuestion, withAnswer } from '../flow.ts';
import { facts } from './asking.ts';

const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);
/** Nothing, little, a usual pay, or much. */
const euros = (max: number) =>
  fc.oneof(fc.constant(0), cents(Math.min(max, 50)), cents(Math.min(max, 2500)), cents(max));

const day = (year: number, month: number, date: number): string =>
  [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

const birthDate = (min: number, max: number) =>
  fc
    .record({
      years: fc.oneof(fc.integer({ min, max: Math.min(max, 30) }), fc.integer({ min, max })),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.constantFrom(1, 2, 14, 15, 16, 28),
    })
    // One year more back than the age: so that it is reached whatever the month.
    .map(({ years, month, date }) => day(2025 - Math.min(years, max - 1), month, date));

/** Any answer that the question takes. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const { min = 0, max = 0, mayBeNone, mayBeUnknown } = question;
  const other: fc.Arbitrary<Answer>[] = [];
  if (mayBeNone) other.push(fc.constant({ kind: 'none' }));
  if (mayBeUnknown) other.push(fc.constant({ kind: 'unknown' }));
  return fc.oneof({ weight: 6, arbitrary: ofKind(question, min, max) }, ...other);
}

function ofKind({ kind, key, options = [] }: Question, min: number, max: number): fc.Arbitrary<Answer> {
  switch (kind) {
    case 'choice':
      // Living in France ends nothing, so most of the walks go on.
      return fc
        .oneof(
          { weight: key === 'inFrance' ? 20 : 1, arbitrary: fc.constant(options[0] ?? '') },
          fc.constantFrom(...options),
        )
        .map((value) => ({ kind, value }));
    case 'choices':
      return fc.subarray([...options], { maxLength: Math.min(3, options.length) }).map((values) => ({ kind, values }));
    case 'count':
      return fc
        .oneof({ weight: 9, arbitrary: fc.integer({ min, max: 4 }) }, fc.integer({ min, max }))
        .map((value) => ({ kind, value }));
    case 'birth':
      return fc.oneof(
        birthDate(min, max).map((value) => ({ kind: 'birthDate' as const, value })),
        fc.integer({ min, max }).map((years) => ({ kind: 'age' as const, years })),
      );
    case 'amount':
      return euros(max).map((value) => ({ kind, euros: value }));
    case 'quarter':
      return fc.tuple(euros(max), euros(max), euros(max)).map((value) => ({ kind, euros: value }));
    case 'commune':
      return fc.constantFrom('75056', '31555', '09001', '12345').map((commune) => ({ kind, commune }));
  }
}

/** One step of a questionnaire: the question asked, the answers before and after it. */
export interface Turn {
  readonly question: Question;
  readonly before: Answers;
  readonly after: Answers;
}

/** More than any walk takes. */
const FAR = 500;

/** Answers question after question until none is left, drawing from `draw`. */
export function walkOf(draw: fc.GeneratorValue): readonly Turn[] {
  const turns: Turn[] = [];
  let before: Answers = {};
  for (let question = nextQuestion(before, facts); question; question = nextQuestion(before, facts)) {
    const after = withAnswer(before, question, draw(anyAnswer, question), facts);
    turns.push({ question, before, after });
    if (turns.length > FAR) throw new Error('The questionnaire does not end');
    before = after;
  }
  return turns;
}
