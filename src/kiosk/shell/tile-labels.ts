import { useTexts } from '#kiosk/texts/texts.ts';

/** Words of a grid of tiles that takes more than one page. */
export function useTileLabels() {
  const t = useTexts();
  return {
    previous: t('shell.tiles.previous'),
    next: t('shell.tiles.next'),
    page: (page: number, pages: number) => t('shell.tiles.page', { page, pages }),
  };
}
