import { useTexts } from '#kiosk/texts/texts.ts';

/** « Accès → Situation → Résultat » (#193). */
const steps = ['access', 'situation', 'result'] as const;
export type StepName = (typeof steps)[number];

/** « Étape 2 sur 3 : Situation ». */
export function useStep(name: StepName): string {
  const t = useTexts();
  return t('simulation.step', { step: steps.indexOf(name) + 1, of: steps.length, name: t(`simulation.step.${name}`) });
}
