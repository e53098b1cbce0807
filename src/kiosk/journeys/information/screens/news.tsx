import type { InformationDocument } from '#domain/information/document.ts';
import { firstNews, newsByTheme } from '#kiosk-config/information/library.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { Choice } from '#ui/controls/choice-list.tsx';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { BookOpenIcon } from '#ui/icons/attract-icons.tsx';
import { NewspaperIcon } from '#ui/icons/information-icons.tsx';
import { FileTextIcon } from '#ui/icons/service-icons.tsx';
import { useListLabels } from './list-labels.ts';
import { newsOrigin } from './news-origin.ts';
import type { Props } from './screen.ts';
import { themeIcons } from './themes.tsx';
import { useLibrary } from './use-library.ts';

/** The magazine of the Caf, among the useful links (#69). */
const magazine = 'vies-de-famille';
const allNews = 'all-news';

/** Four news, the newest first, one of them of here (#64); then the way to the others and to the magazine (#69, #113). */
export function News({ context, send }: Props) {
  const t = useTexts();
  const { news, links } = useLibrary(context);
  const first = firstNews(news);
  const hasMore = newsByTheme(news).some((one) => !first.includes(one));
  const hasMagazine = links.some(({ id }) => id === magazine);
  const title = t('information.news.title');
  return (
    <KioskScreen screenId="information.news" title={title}>
      <PagedChoices
        label={title}
        labels={useListLabels()}
        choices={[
          ...first.map((one) => ({
            id: one.id,
            label: one.title,
            detail: newsOrigin(t, context, one),
            icon: NewspaperIcon,
          })),
          ...(hasMore ? [{ id: allNews, label: t('information.news.all'), icon: FileTextIcon }] : []),
          ...(hasMagazine ? [{ id: magazine, label: t('information.news.magazine'), icon: BookOpenIcon }] : []),
        ]}
        startAt={context.chosen.news}
        onChoose={(id) => {
          if (id === allNews) send({ type: 'ALL_NEWS' });
          else send({ type: 'CHOOSE', document: { kind: id === magazine ? 'link' : 'news', id } });
        }}
      />
    </KioskScreen>
  );
}

/** All national news, grouped by theme: its colour, its icon and its name beside each (#104, #113, A51). */
export function AllNews({ context, send }: Props) {
  const t = useTexts();
  const { news } = useLibrary(context);
  const title = t('information.allNews.title');
  const choiceOf = (one: InformationDocument): Choice => {
    const [theme] = one.themes;
    const origin = newsOrigin(t, context, one);
    return {
      id: one.id,
      label: one.title,
      detail: theme ? `${t(`information.theme.${theme}`)} · ${origin}` : origin,
      icon: theme ? themeIcons[theme] : NewspaperIcon,
      theme,
    };
  };
  return (
    <KioskScreen screenId="information.allNews" title={title} lead={t('information.allNews.lead')}>
      <PagedChoices
        label={title}
        labels={useListLabels()}
        choices={newsByTheme(news).map(choiceOf)}
        startAt={context.chosen.news}
        onChoose={(id) => send({ type: 'CHOOSE', document: { kind: 'news', id } })}
      />
    </KioskScreen>
  );
}
