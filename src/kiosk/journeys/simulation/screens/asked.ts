import type { Answer, Question } from '#domain/benefits/questions/question.ts';
import { isAnsweredByFile, progressOf } from '#machines/simulation/questions.ts';
import { useMemo } from 'preact/hooks';
import { groupOf } from './topic-groups.ts';
import type { Props } from './screen.ts';
import { useFileStep, useQuestionStep } from './steps.ts';
import { whoseFile } from './whose-file.ts';

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
  const name = groupOf(question) === 'access' ? 'access' : 'situation';
  const plain = useQuestionStep(name, progress);
  const ofFile = useFileStep(name, whoseFile(context));
  const step = isAnsweredByFile(context) ? ofFile : plain;
  return { screenId: `simulation.question.${question.key}`, step };
}
