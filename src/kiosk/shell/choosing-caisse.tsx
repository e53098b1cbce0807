import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { KioskScreen } from './frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { TileGrid } from '#ui/controls/tile-grid.tsx';
import { WalletIcon } from '#ui/icons/service-icons.tsx';
import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { useTileLabels } from './tile-labels.ts';

const icons = { caf: UserRoundIcon, cpam: WalletIcon };

interface ChoosingCaisseProps {
  readonly caisses: readonly CaisseId[];
  readonly onChoose: (caisse: CaisseId) => void;
}

/** « caf•fr » and « ameli.fr » side by side (#59), in words: no logo is ours to draw. */
export function ChoosingCaisse({ caisses, onChoose }: ChoosingCaisseProps) {
  const t = useTexts();
  return (
    <KioskScreen screenId="choosingCaisse" title={t('shell.caisse.title')} contentPlace="end">
      <TileGrid
        labels={useTileLabels()}
        hasMain={false}
        tiles={caisses.map((id) => {
          const kind = caisseKindOf(id);
          return {
            id,
            label: t(`shell.caisse.${kind}`),
            detail: t(`shell.caisse.${kind}.lead`),
            icon: icons[kind],
            caisse: kind,
          };
        })}
        onChoose={(id) => {
          const caisse = caisses.find((known) => known === id);
          if (caisse) onChoose(caisse);
        }}
      />
    </KioskScreen>
  );
}
