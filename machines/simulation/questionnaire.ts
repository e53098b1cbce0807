import type { Month } from '#domain/benefits/calendar/month.ts';
import type { Household, Zone } from '#domain/benefits/household/household.ts';
import type { Answer, Answers, Question } from '#domain/benefits/questions/question.ts';

export type ZoneAnswer = { readonly kind: 'zone'; readonly zone: Zone } | { readonly kind: 'unlisted' };
export interface QuestionFacts {
  readonly month: Month;
  readonly zoneOf: (insee: string) => ZoneAnswer;
}
export type AssumptionId = string;

/** Which question follows from which answers: `#domain/benefits/questions`, or a small one in tests. */
export interface Questionnaire {
  readonly nextQuestion: (answers: Answers, facts: QuestionFacts) => Question | undefined;
  readonly askedQuestions: (answers: Answers, facts: QuestionFacts) => readonly Question[];
  readonly withAnswer: (answers: Answers, question: Question, answer: Answer, facts: QuestionFacts) => Answers;
  readonly householdOf: (
    answers: Answers,
    facts: QuestionFacts,
  ) => { readonly household: Household; readonly assumptions: readonly AssumptionId[] };
}

export { smallQuestionnaire as domainQuestionnaire } from '../testing/small-questionnaire.ts';
