import type { CodeUseContext, CodeUseQuestion } from '#machines/code-use/context.ts';
import { useTexts } from '#kiosk/texts/texts.ts';

/** « Étape 1 sur 3 », among what this visitor is asked; none where an answer known before is changed. */
export function useStep({ questions }: CodeUseContext, question: CodeUseQuestion): string | undefined {
  const t = useTexts();
  const step = questions.indexOf(question) + 1;
  return step === 0 ? undefined : t('shell.step', { step, of: questions.length });
}
