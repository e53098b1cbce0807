import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { themeIds } from '#domain/information/document.ts';
import type { InformationEvent } from '#machines/information/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { TileGrid, type Tile } from '#ui/controls/tile-grid.tsx';
import { BookOpenIcon } from '#ui/icons/attract-icons.tsx';
import { LinkIcon, NewspaperIcon, SearchIcon } from '#ui/icons/information-icons.tsx';
import { CircleHelpIcon, HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { useListLabels } from './list-labels.ts';
import type { Props } from './screen.ts';
import { themeIcons } from './themes.tsx';

interface Door extends Tile {
  readonly event: InformationEvent;
}

/** Every way to what one looks for (#64–#70, #72): by name, by theme, by question, by word. */
export function Home({ context, send }: Props) {
  const t = useTexts();
  const doors = useDoors(caisseKindOf(context.caisse) === 'caf');
  return (
    <KioskScreen
      screenId="information.home"
      title={t('information.home.title')}
      actions={
        <Actions arrangement="row">
          <SecondaryButton
            label={t('information.home.menu')}
            icon={HandHelpingIcon}
            onPress={() => send({ type: 'MENU' })}
          />
          <SecondaryButton
            label={t('information.home.links')}
            icon={LinkIcon}
            onPress={() => send({ type: 'LINKS' })}
          />
          <PrimaryButton
            label={t('information.home.search')}
            icon={SearchIcon}
            onPress={() => send({ type: 'SEARCH' })}
          />
        </Actions>
      }
    >
      <TileGrid
        labels={useListLabels()}
        tiles={doors}
        hasMain={false}
        onChoose={(id) => {
          const door = doors.find((one) => one.id === id);
          if (door) send(door.event);
        }}
      />
    </KioskScreen>
  );
}

/** Sheets and themes belong to the Caf; news and questions to both caisses. */
function useDoors(hasSheets: boolean): readonly Door[] {
  const t = useTexts();
  const sheets: readonly Door[] = [
    {
      id: 'sheets',
      label: t('information.home.sheets'),
      icon: BookOpenIcon,
      event: { type: 'SHEETS' },
    },
    ...themeIds.map((theme): Door => ({
      id: theme,
      label: t(`information.theme.${theme}`),
      icon: themeIcons[theme],
      theme,
      event: { type: 'SHEETS', theme },
    })),
  ];
  return [
    ...(hasSheets ? sheets : []),
    {
      id: 'questions',
      label: t('information.home.questions'),
      detail: hasSheets ? undefined : t('information.home.questions.lead'),
      icon: CircleHelpIcon,
      event: { type: 'QUESTIONS' },
    },
    { id: 'news', label: t('information.home.news'), icon: NewspaperIcon, event: { type: 'NEWS' } },
  ];
}
