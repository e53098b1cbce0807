import { useTexts } from '#kiosk/texts/texts.ts';

/** Words on the keys of the on-screen keyboards. */
export function useKeyboardLabels() {
  const t = useTexts();
  return {
    panel: t('shell.keyboard.panel'),
    delete: t('shell.keyboard.delete'),
    space: t('shell.keyboard.space'),
    accents: t('shell.keyboard.accents'),
    letters: t('shell.keyboard.letters'),
    shift: t('shell.keyboard.shift'),
    signs: t('shell.keyboard.signs'),
  };
}
