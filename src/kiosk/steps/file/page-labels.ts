import { useTexts } from '#kiosk/texts/texts.ts';
import type { PagerLabels } from '#ui/controls/pager.tsx';

/** Words of the pages of a list. */
export function usePageLabels(): PagerLabels {
  const t = useTexts();
  return {
    previous: t('file.previous'),
    next: t('file.next'),
    page: (page, pages) => t('file.page', { page, pages }),
  };
}
