import { useTexts } from '#kiosk/texts/texts.ts';

/** « La création du compte se fait en 3 étapes » (#174). */
const steps = { civilStatus: 1, contact: 2, password: 3 } as const;

/** « Étape 1 sur 3 », of the three that were announced. */
export function useStep(step: keyof typeof steps): string {
  const t = useTexts();
  return t('shell.step', { step: steps[step], of: 3 });
}
