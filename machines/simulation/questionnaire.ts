import type { Household } from '#domain/benefits/household/household.ts';
import { expectedCount } from '#domain/benefits/questions/expected-count.ts';
import { askedQuestions, nextQuestion } from '#domain/benefits/questions/flow.ts';
import { householdOf, type AssumptionId } from '#domain/benefits/questions/household-of.ts';
import { outOfScope } from '#domain/benefits/questions/scope.ts';
import type { Answer, Answers, Facts, Question } from '#domain/benefits/questions/question.ts';
import { takeOver, withSaid, type WithFile } from '#domain/benefits/questions/take-over.ts';

/** Which question follows from which answers: `#domain/benefits/questions`, or a small one in tests. */
export interface Questionnaire {
  readonly nextQuestion: (answers: Answers, facts: Facts) => Question | undefined;
  readonly askedQuestions: (answers: Answers, facts: Facts) => readonly Question[];
  /** How many are to be expected in all, those answered included, those that the file answers not. */
  readonly expectedCount: (answers: Answers, facts: Facts, ofFile: Answers) => number;
  /** The answers with those of the file that come next. */
  readonly takeOver: (given: WithFile, facts: Facts) => Answers;
  /** The answers with one that the visitor gives. */
  readonly withSaid: (given: WithFile, question: Question, answer: Answer, facts: Facts) => WithFile;
  readonly householdOf: (
    answers: Answers,
    facts: Facts,
  ) => { readonly household: Household; readonly assumptions: readonly AssumptionId[] };
  /** Why nothing can be estimated, if these answers already decide it. */
  readonly outOfScope: (answers: Answers) => string | undefined;
}

export const domainQuestionnaire: Questionnaire = {
  nextQuestion,
  askedQuestions,
  expectedCount,
  takeOver,
  withSaid,
  householdOf,
  outOfScope,
};
