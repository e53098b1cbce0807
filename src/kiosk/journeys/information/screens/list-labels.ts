import { useTexts } from '#kiosk/texts/texts.ts';

/** Words of a list that takes more than one page. */
export function useListLabels() {
  const t = useTexts();
  return {
    previous: t('information.list.previous'),
    next: t('information.list.next'),
    page: (page: number, pages: number) => t('information.list.page', { page, pages }),
  };
}
