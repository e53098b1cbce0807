import type { Answer, Question } from '#domain/benefits/questions/question.ts';
import { groupOf } from './topic-groups.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** One question as its screen gets it. */
export interface AskedProps extends Props {
  readonly question: Question;
  /** What was answered before, when one comes back (A30, I8). */
  readonly given: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** What every screen of a question shares. */
export function useAsked(question: Question): { readonly screenId: string; readonly step: string } {
  const step = useStep(groupOf(question) === 'access' ? 'access' : 'situation');
  return { screenId: `simulation.question.${question.key}`, step };
}
