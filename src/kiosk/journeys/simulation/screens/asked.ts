import type { Answer, Question } from '#domain/benefits/questions/question.ts';
import { progressOf } from '#machines/simulation/questions.ts';
import { useMemo } from 'preact/hooks';
import { groupOf } from './topic-groups.ts';
import type { Props } from './screen.ts';
import { useQuestionStep } from './steps.ts';

/** One question as its screen gets it. */
export interface AskedProps extends Props {
  readonly question: Question;
  /** What was answered before, when one comes back (A30, I8). */
  readonly given: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** What every screen of a question shares. */
export function useAsked({ context, question }: Pick<AskedProps, 'context' | 'question'>): {
  readonly screenId: string;
  readonly step: string;
} {
  const progress = useMemo(() => progressOf(context), [context]);
  const step = useQuestionStep(groupOf(question) === 'access' ? 'access' : 'situation', progress);
  return { screenId: `simulation.question.${question.key}`, step };
}
