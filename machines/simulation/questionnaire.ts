import type { Household } from '#domain/benefits/household/household.ts';
import type { Answer, Answers, Facts, Question } from '#domain/benefits/questions/question.ts';

export type AssumptionId = string;

/** Which question follows from which answers: `#domain/benefits/questions`, or a small one in tests. */
export interface Questionnaire {
  readonly nextQuestion: (answers: Answers, facts: Facts) => Question | undefined;
  readonly askedQuestions: (answers: Answers, facts: Facts) => readonly Question[];
  readonly withAnswer: (answers: Answers, question: Question, answer: Answer, facts: Facts) => Answers;
  readonly householdOf: (
    answers: Answers,
    facts: Facts,
  ) => { readonly household: Household; readonly assumptions: readonly AssumptionId[] };
}

export { smallQuestionnaire as domainQuestionnaire } from '../testing/small-questionnaire.ts';
