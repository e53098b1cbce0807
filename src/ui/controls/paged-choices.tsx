import { useState } from 'preact/hooks';
import { useRootMode } from '../modes/use-root-mode.ts';
import { ChoiceList, type ChoiceListProps } from './choice-list.tsx';
import { Pager, type PagerLabels } from './pager.tsx';
import { buttonedChoiceRoom, choiceRoom, shortChoiceRoom, shortColumns, tilePages } from './tile-pages.ts';

export interface PagedChoicesProps extends ChoiceListProps {
  /** The choice to return to: the page that holds it is shown first. */
  readonly startAt?: string | undefined;
  /** Names of people: the list stands below the top third (P42). */
  readonly personal?: boolean;
  /** Personal ones, and a button below them in portrait. */
  readonly besideButton?: boolean;
  /** Of a word or two each, in two columns: more of them find room. */
  readonly isShort?: boolean;
  readonly labels: PagerLabels;
}

/** A list of any length, one under the other; a list that does not fit gets pages with ▲▼. */
export function PagedChoices({
  choices,
  onChoose,
  chosen,
  label,
  startAt,
  personal,
  besideButton = false,
  isShort = false,
  labels,
}: PagedChoicesProps) {
  const mode = useRootMode();
  const columns = isShort ? shortColumns(mode) : 1;
  const pages = tilePages(
    choices,
    isShort ? shortChoiceRoom(mode) : besideButton ? buttonedChoiceRoom(mode) : choiceRoom(mode, personal),
  );
  const [wanted, setWanted] = useState(() =>
    Math.max(
      0,
      pages.findIndex((page) => page.some(({ id }) => id === startAt)),
    ),
  );
  const page = Math.min(wanted, pages.length - 1);

  return (
    <div class="tiles" data-amount="list" data-size={mode.textSize} data-columns={columns}>
      <ChoiceList choices={pages[page] ?? []} onChoose={onChoose} chosen={chosen} label={label} />
      {pages.length > 1 && <Pager page={page} pages={pages.length} onTurn={setWanted} labels={labels} />}
    </div>
  );
}
