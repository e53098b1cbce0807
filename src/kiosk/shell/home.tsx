import { CODE_LIFE_HOURS } from '#domain/provisional-code/life.ts';
import { KioskScreen, useFrame } from './frame.tsx';
import type { JourneyOffer } from './journey.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { TileGrid } from '#ui/controls/tile-grid.tsx';
import { AccessibilityIcon } from '#ui/icons/interface-icons.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import type { Lack } from './terminal-state.ts';
import { useTileLabels } from './tile-labels.ts';

/** What leads may count: an offer is too light to import a rule. */
const leadValues = { codeHours: CODE_LIFE_HOURS };

interface HomeProps {
  /** Journeys of this caisse, switched on here, in the site's order: the first is the large tile. */
  readonly journeys: readonly JourneyOffer[];
  /** A journey that was chosen and did not come. */
  readonly notOpened: boolean;
  /** What does not work now is said before it is tried. */
  readonly lack: Lack | undefined;
  readonly onStart: (journeyId: string) => void;
  readonly showAccessibility: () => void;
}

/** The services of one caisse. */
export function Home({ journeys, notOpened, lack, onStart, showAccessibility }: HomeProps) {
  const t = useTexts();
  const { showPrivacyNotice } = useFrame();
  return (
    <KioskScreen
      screenId="home"
      title={t('shell.home.title')}
      lead={notOpened ? <span role="alert">{t('shell.services.notOpened')}</span> : undefined}
      aside={
        <Actions arrangement="aside">
          <SecondaryButton label={t('shell.home.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
          <SecondaryButton label={t('shell.home.accessibility')} icon={AccessibilityIcon} onPress={showAccessibility} />
        </Actions>
      }
    >
      <TileGrid
        labels={useTileLabels()}
        tiles={journeys.map(({ id, icon, offline }) => ({
          id,
          label: t(`offers.${id}`),
          detail: lack === undefined || offline ? t(`offers.${id}.lead`, leadValues) : t(`shell.services.${lack}`),
          icon,
        }))}
        onChoose={onStart}
      />
    </KioskScreen>
  );
}
