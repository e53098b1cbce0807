import type { InformationDocument } from '#domain/information/document.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { Choice } from '#ui/controls/choice-list.tsx';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { LinkIcon } from '#ui/icons/information-icons.tsx';
import { CircleHelpIcon } from '#ui/icons/interface-icons.tsx';
import { useListLabels } from './list-labels.ts';
import type { Props } from './screen.ts';
import { themeIcons } from './themes.tsx';
import { useLibrary } from './use-library.ts';

/** How a sheet stands in a list: its name, and its themes in words, the first one's colour beside. */
export function useSheetChoice(): (sheet: InformationDocument) => Choice {
  const t = useTexts();
  return ({ id, title, themes }) => {
    const [first] = themes;
    return {
      id,
      label: title,
      detail: themes.map((theme) => t(`information.theme.${theme}`)).join(' · '),
      icon: first && themeIcons[first],
      theme: first,
    };
  };
}

/** All sheets in the source's order (#102), or those of one theme. */
export function Sheets({ context, send }: Props) {
  const t = useTexts();
  const { theme, chosen } = context;
  const { sheets } = useLibrary(context);
  const title = t(theme ? `information.theme.${theme}` : 'information.sheets.title');
  const shown = theme ? sheets.filter(({ themes }) => themes.includes(theme)) : sheets;
  return (
    <KioskScreen screenId="information.sheets" title={title}>
      <PagedChoices
        label={title}
        labels={useListLabels()}
        choices={shown.map(useSheetChoice())}
        startAt={chosen.sheet}
        onChoose={(id) => send({ type: 'CHOOSE', document: { kind: 'sheet', id } })}
      />
    </KioskScreen>
  );
}

/** The frequent questions in the site's order (#70), or those about one sheet. */
export function Questions({ context, send }: Props) {
  const t = useTexts();
  const { about, chosen } = context;
  const { questions, sheets } = useLibrary(context);
  const title = t('information.questions.title');
  const sheet = sheets.find(({ id }) => id === about)?.title;
  return (
    <KioskScreen
      screenId="information.questions"
      title={title}
      lead={sheet && t('information.questions.about', { sheet })}
    >
      <PagedChoices
        label={title}
        labels={useListLabels()}
        choices={questions
          .filter((question) => about === undefined || question.about.includes(about))
          .map(({ id, title: label }) => ({ id, label, icon: CircleHelpIcon }))}
        startAt={chosen.question}
        onChoose={(id) => send({ type: 'CHOOSE', document: { kind: 'question', id } })}
      />
    </KioskScreen>
  );
}

/** Useful links; each opens on one's own phone (#243–245, #326–329). */
export function Links({ context, send }: Props) {
  const t = useTexts();
  const { links } = useLibrary(context);
  const title = t('information.links.title');
  return (
    <KioskScreen screenId="information.links" title={title} lead={t('information.links.lead')}>
      <PagedChoices
        label={title}
        labels={useListLabels()}
        choices={links.map(({ id, title: label }) => ({ id, label, icon: LinkIcon }))}
        startAt={context.chosen.link}
        onChoose={(id) => send({ type: 'CHOOSE', document: { kind: 'link', id } })}
      />
    </KioskScreen>
  );
}
