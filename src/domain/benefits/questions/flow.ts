import { defaultPpaPolicy, referenceMonths } from '../rules/ppa.ts';
import { isAnswerTo } from './answer-check.ts';
import { outOfScope } from './scope.ts';
import { familyRounds } from './topics-family.ts';
import { homeRounds } from './topics-home.ts';
import { moneyRounds } from './topics-money.ts';
import type { Answer, Answers, Facts, PersonId, Question } from './question.ts';
import { keyOf, type Interview } from './answers.ts';
import type { Round, Topic } from './topic.ts';

const rounds: readonly Round[] = [...familyRounds, ...moneyRounds, ...homeRounds];

/** The first question without an answer, or undefined when everything that matters was said. */
export function nextQuestion(answers: Answers, facts: Facts): Question | undefined {
  for (const { question, answer } of walk(answers, facts)) if (answer === undefined) return question;
  return undefined;
}

/** The questions answered so far and the next one, in their order: what a summary shows. */
export const askedQuestions = (answers: Answers, facts: Facts): readonly Question[] =>
  [...walk(answers, facts)].map(({ question }) => question);

/** All questions, when those without an answer are answered by `guess`. */
export const allQuestions = (
  answers: Answers,
  facts: Facts,
  guess: (question: Question) => Answer,
): readonly Question[] => [...walk(answers, facts, { guess })].map(({ question }) => question);

/**
 * Those of the answers that their question would not take when it comes: of another kind, or outside its limits. What is not
 * answered is guessed, so that all questions come.
 */
export const misfits = (answers: Answers, facts: Facts, guess: (question: Question) => Answer): readonly string[] =>
  [...walk(answers, facts, { guess })].flatMap(({ question: { key }, answer }) =>
    answers[key] !== undefined && answers[key] !== answer ? [key] : [],
  );

/**
 * Gives an answer. Drops the answers that depended on the previous one: a question that is no longer asked, or that
 * changed (other options, other limits). An answer of the wrong kind or outside the limits changes nothing.
 */
export function withAnswer(answers: Answers, question: Question, answer: Answer, facts: Facts): Answers {
  if (!isAnswerTo(question, answer, facts)) return answers;
  const before = new Map([...walk(answers, facts)].map((item) => [item.question.key, JSON.stringify(item.question)]));
  const isSame = (asked: Question) => asked.key === question.key || before.get(asked.key) === JSON.stringify(asked);
  return answersIn(walk({ ...answers, [question.key]: answer }, facts, { isSame }));
}

/** The answers to what is really asked, without any that no longer counts. */
export const relevantAnswers = (answers: Answers, facts: Facts): Answers => answersIn(walk(answers, facts));

interface Asked {
  readonly question: Question;
  readonly answer: Answer | undefined;
}

interface WalkOptions {
  /** Whether a question is still the one that was answered; without it, all are. */
  readonly isSame?: (question: Question) => boolean;
  /** Answers what has no answer, so that the walk goes to the end. */
  readonly guess?: (question: Question) => Answer;
}

const answersIn = (asked: Iterable<Asked>): Answers =>
  Object.fromEntries([...asked].flatMap(({ question, answer }) => (answer ? [[question.key, answer]] : [])));

/**
 * Goes through the questionnaire once: each topic sees the answers before it, and no other. Of the questions without an
 * answer it gives only the first, since that answer may decide on the others.
 */
function* walk(
  answers: Answers,
  facts: Facts,
  { isSame = () => true, guess }: WalkOptions = {},
): Generator<Asked, void> {
  const kept: Record<string, Answer> = {};
  const interview: Interview = { answers: kept, facts };
  let isNextKnown = false;
  for (const { topic, person } of lines(interview)) {
    if (outOfScope(kept)) return;
    const given = answers[keyOf(topic.key, person)];
    if ((!given && !guess && isNextKnown) || topic.appliesTo?.(interview, person ?? 'you') === false) continue;
    const question = questionOf(topic, interview, person);
    const said = given && isAnswerTo(question, given, facts) && isSame(question) ? given : undefined;
    const answer = said ?? guess?.(question);
    if (answer) kept[question.key] = answer;
    if (answer || !isNextKnown) yield { question, answer };
    isNextKnown ||= answer === undefined;
  }
}

/** Every topic of every person, in order; who the people are is known when their round comes. */
function* lines(
  interview: Interview,
): Generator<{ readonly topic: Topic; readonly person: PersonId | undefined }, void> {
  for (const { people, topics } of rounds) {
    for (const person of people?.(interview) ?? [undefined]) {
      for (const topic of topics) yield { topic, person };
    }
  }
}

function questionOf(topic: Topic, interview: Interview, person: PersonId | undefined): Question {
  const { key, kind, options, figures, min, max, per, mayBeUnknown, mayBeNone } = topic;
  const offered = typeof options === 'function' ? options(interview, person ?? 'you') : options;
  return {
    key: keyOf(key, person),
    topic: key,
    kind,
    ...(person && { person }),
    ...(offered && { options: offered }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(per && { per }),
    ...(kind === 'quarter' && { months: referenceMonths(interview.facts.month, defaultPpaPolicy.referenceRule) }),
    ...(figures && { figures: figures(interview.facts) }),
    ...(mayBeUnknown && { mayBeUnknown }),
    ...(mayBeNone && { mayBeNone }),
  };
}
