import type { Progress } from '#machines/simulation/questions.ts';
import { useTexts } from '#kiosk/texts/texts.ts';

/** « Accès → Situation → Résultat » (#193). */
const steps = ['access', 'situation', 'result'] as const;
export type StepName = (typeof steps)[number];

/** One page of several of the same screen. */
interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

/** « Étape 3 sur 3 : Résultat », and the page where the screen has several. */
export function useStep(name: StepName, number?: PageNumber): string {
  const t = useTexts();
  const values = { step: steps.indexOf(name) + 1, of: steps.length, name: t(`simulation.step.${name}`) };
  return number ? t('simulation.step.page', { ...values, ...number }) : t('simulation.step', values);
}

/** « Étape 2 sur 3 : Situation – d’après votre dossier »: until another answer is given. */
export function useFileStep(name: StepName, whose: 'own' | 'other'): string {
  const t = useTexts();
  return t('simulation.step.ofFile', { step: useStep(name), whose });
}

/** « Étape 2 sur 3 : Situation – question 5 sur 14 environ ». */
export function useQuestionStep(name: StepName, progress: Progress | undefined): string {
  const t = useTexts();
  const plain = useStep(name);
  if (!progress) return plain;
  const { position, expected } = progress;
  return t('simulation.step.question', { step: plain, question: position, questions: expected });
}
