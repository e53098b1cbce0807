import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import type { IconComponent } from '../icons/icon.tsx';
import { useRootMode } from '../modes/use-root-mode.ts';
import { PrimaryButton } from './primary-button.tsx';
import { SecondaryButton } from './secondary-button.tsx';
import { TouchButton } from './touch-button.tsx';

export interface BoardTile {
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly detail?: ComponentChildren;
  readonly icon: IconComponent;
  /** A mark on the icon: something is new. The sentence says it too (A51). */
  readonly hasNews?: boolean | undefined;
  readonly onPress: () => void;
}

export interface BoardButton {
  readonly id: string;
  readonly label: string;
  readonly icon: IconComponent;
  readonly onPress: () => void;
}

export interface BoardProps {
  /** Nothing in them is about a person: they fill the top third (P42). */
  readonly general: readonly BoardTile[];
  /** What is said first, over the whole width. */
  readonly first?: BoardTile | undefined;
  /** What the board is for, with buttons of its own; the first of them is filled. */
  readonly main?: { readonly tile: BoardTile; readonly buttons: readonly BoardButton[] } | undefined;
  readonly further: readonly BoardTile[];
  /** Words for the parts, which are lists. */
  readonly labels: { readonly general: string; readonly own: string };
}

/** Many tiles on one screen, each with its sentence: at 100 % all at once, in larger text one under the other. */
export function Board({ general, first, main, further, labels }: BoardProps) {
  const { textSize } = useRootMode();
  return (
    <div class="board" data-size={textSize}>
      <ul class="board-general" aria-label={labels.general} style={{ '--board-columns': general.length === 4 ? 4 : 3 }}>
        {general.map((tile) => (
          <li key={tile.id}>
            <Tile {...tile} />
          </li>
        ))}
      </ul>
      <div
        class="board-own"
        data-further={main === undefined ? 'alone' : 'beside'}
        style={{ '--board-rows': Math.max(2, Math.ceil(further.length / 2)) }}
      >
        {(first ?? main) && (
          <div class="board-lead" data-first={first !== undefined}>
            {first && <Tile {...first} />}
            {main && <Tile {...main.tile} isMain />}
            {main && main.buttons.length > 0 && (
              <div class="board-buttons">
                {main.buttons.map(({ id, ...button }, index) =>
                  index === 0 ? <PrimaryButton key={id} {...button} /> : <SecondaryButton key={id} {...button} />,
                )}
              </div>
            )}
          </div>
        )}
        <ul class="board-further" aria-label={labels.own}>
          {further.map((tile) => (
            <li key={tile.id}>
              <Tile {...tile} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Tile(props: BoardTile & { readonly isMain?: boolean }) {
  const { id, label, detail, icon: Icon, hasNews = false, isMain = false, onPress } = props;
  return (
    <TouchButton class={classNames('board-tile', isMain && 'board-tile-main')} data-tile={id} onPress={onPress}>
      <span class="board-icon">
        <Icon />
        {hasNews && <span class="board-news" />}
      </span>
      <span class="board-words">
        <span class="board-label">{label}</span>
        {detail !== undefined && <span class="board-detail">{detail}</span>}
      </span>
    </TouchButton>
  );
}
