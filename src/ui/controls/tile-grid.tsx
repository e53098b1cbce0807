import { useState } from 'preact/hooks';
import { classNames } from '../class-names.ts';
import type { IconComponent } from '../icons/icon.tsx';
import { useRootMode } from '../modes/use-root-mode.ts';
import { Pager, type PagerLabels } from './pager.tsx';
import { tilePages, tileRoom } from './tile-pages.ts';
import { TouchButton } from './touch-button.tsx';

/** The five themes of #66. */
export type ThemeId = 'personal' | 'work' | 'housing' | 'disability' | 'hardship';

export interface Tile {
  readonly id: string;
  readonly label: string;
  /** What it is or how long it takes, in a few words. */
  readonly detail?: string | undefined;
  readonly icon: IconComponent;
  /** Paints the tile in the accent of a caisse, for the choice of a caisse. */
  readonly caisse?: 'caf' | 'cpam' | undefined;
  readonly theme?: ThemeId | undefined;
}

export interface TileGridProps {
  readonly tiles: readonly Tile[];
  readonly onChoose: (id: string) => void;
  /** The first tile is large and filled; without it all are quiet. */
  readonly hasMain?: boolean | undefined;
  readonly labels: PagerLabels;
}

/** Few tiles stand in one column, as wide as the page. */
const fewTiles = 3;

/** More rows than these, or rows with ▲▼ below, stand closer together. */
const comfortableRows = 4;

/** Services: one large filled tile, then quiet ones. Tiles that do not fit get pages with ▲▼. */
export function TileGrid({ tiles, onChoose, hasMain = true, labels }: TileGridProps) {
  const mode = useRootMode();
  const [wanted, setWanted] = useState(0);
  const pages = tilePages(tiles, tileRoom(mode));
  const page = Math.min(wanted, pages.length - 1);
  const shown = pages[page] ?? [];
  const isFew = tiles.length <= fewTiles;
  const hasLarge = hasMain && page === 0;
  const rows = rowsOf(shown.length, hasLarge, isFew || mode.textSize > 100);

  return (
    <div
      class="tiles"
      data-amount={isFew ? 'few' : 'many'}
      data-dense={rows > comfortableRows || pages.length > 1}
      data-size={mode.textSize}
    >
      <ul class="tile-list" data-large={hasLarge} style={{ '--tile-rows': rows }}>
        {shown.map((tile, index) => (
          <li key={tile.id} class={classNames(hasLarge && index === 0 && 'tile-main-place')}>
            <TileButton tile={tile} isMain={hasLarge && index === 0} onChoose={() => onChoose(tile.id)} />
          </li>
        ))}
      </ul>
      {pages.length > 1 && <Pager page={page} pages={pages.length} onTurn={setWanted} labels={labels} />}
    </div>
  );
}

/** The number of rows for so many tiles: the large tile has its own row. */
function rowsOf(amount: number, hasLarge: boolean, isOneColumn: boolean): number {
  if (isOneColumn) return amount;
  return hasLarge ? 1 + Math.ceil((amount - 1) / 2) : Math.ceil(amount / 2);
}

interface TileButtonProps {
  readonly tile: Tile;
  readonly isMain: boolean;
  readonly onChoose: () => void;
}

function TileButton({ tile, isMain, onChoose }: TileButtonProps) {
  const { label, detail, icon: Icon, caisse, theme } = tile;
  return (
    <TouchButton
      class={classNames('tile', isMain && 'tile-main')}
      data-tile={tile.id}
      data-caisse={caisse}
      data-theme={theme}
      onPress={onChoose}
    >
      <span class="tile-icon">
        <Icon />
      </span>
      <span class="tile-words">
        <span class="tile-label">{label}</span>
        {detail !== undefined && <span class="tile-detail">{detail}</span>}
      </span>
    </TouchButton>
  );
}
