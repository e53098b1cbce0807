import type { ForgottenPasswordContext, ForgottenPasswordQuestion } from '#machines/forgotten-password/context.ts';
import { useTexts } from '#kiosk/texts/texts.ts';

/** « Étape 1 sur 3 », among what this visitor is asked; none where there is one only, or a known answer is changed. */
export function useStep(
  { questions }: ForgottenPasswordContext,
  question: ForgottenPasswordQuestion,
): string | undefined {
  const t = useTexts();
  const step = questions.indexOf(question) + 1;
  return step === 0 || questions.length === 1 ? undefined : t('shell.step', { step, of: questions.length });
}
