import { useTexts } from '#kiosk/texts/texts.ts';

/** Number, birth date, code, password, and the password once more. */
const STEPS = 5;

/** « Étape 3 sur 5 ». */
export function useStep(step: number): string {
  return useTexts()('shell.step', { step, of: STEPS });
}
