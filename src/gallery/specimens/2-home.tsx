import { TileGrid } from '#ui/controls/tile-grid.tsx';
import { HouseIcon, IdCardIcon } from '#ui/icons/service-icons.tsx';
import { Frame, nothing } from '../frame.tsx';
import { services } from '../sample-services.ts';
import type { Specimen } from '../specimen.ts';
import { texts } from '../texts.ts';

const group = 'Services';
const labels = { previous: texts.previous, next: texts.next, page: texts.pageLabel };

function Home({ amount }: { readonly amount: number }) {
  return (
    <Frame screenId="home" title={texts.home}>
      <TileGrid tiles={services.slice(0, amount)} onChoose={nothing} labels={labels} />
    </Frame>
  );
}

function ChooseCaisse() {
  return (
    <Frame screenId="caisse" title={texts.chooseCaisse}>
      <TileGrid
        hasMain={false}
        onChoose={nothing}
        labels={labels}
        tiles={[
          { id: 'caf', label: texts.caf, detail: 'CAF de la Haute-Garonne', icon: HouseIcon, caisse: 'caf' },
          { id: 'cpam', label: texts.cpam, detail: 'CPAM de la Haute-Garonne', icon: IdCardIcon, caisse: 'cpam' },
        ]}
      />
    </Frame>
  );
}

export const specimens: readonly Specimen[] = [
  ...[1, 2, 7, 8, 12].map((amount): Specimen => ({
    id: `home-${amount}`,
    group,
    title: `Services : ${amount}`,
    Show: () => <Home amount={amount} />,
  })),
  { id: 'caisse', group, title: 'Choix de la caisse', Show: ChooseCaisse },
];
