import { useState } from 'preact/hooks';
import { classNames } from '../class-names.ts';
import { Pager, type PagerLabels } from '../controls/pager.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import { useRootMode } from '../modes/use-root-mode.ts';
import { nothingReserved, rowPages, sumReserved, type Reserved, type RowGroup, type RowWords } from './row-pages.ts';

export interface Row extends RowWords {
  readonly id: string;
  readonly icon?: IconComponent | undefined;
  /** Something is to be done about it; the title says so too. */
  readonly isWarning?: boolean | undefined;
}

export interface PagedRowsProps {
  readonly groups: readonly RowGroup<Row>[];
  /** Stands above the rows of each page: a total. */
  readonly total?: { readonly label: string; readonly amount: string } | undefined;
  /** Name of the list. */
  readonly label: string;
  readonly labels: PagerLabels;
  /** What else stands below. */
  readonly reserved?: Reserved | undefined;
}

/** In units of the drawing, a second line included. */
const TOTAL_HEIGHT = 80;

/** A list that is read, row by row, each with its amount at the end; what does not fit gets pages. */
export function PagedRows({ groups, total, label, labels, reserved = nothingReserved }: PagedRowsProps) {
  const mode = useRootMode();
  const ofTotal = total === undefined ? 0 : TOTAL_HEIGHT * (mode.textSize / 100);
  const pages = rowPages(groups, mode, sumReserved(reserved, { portrait: ofTotal, landscape: ofTotal }));
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages.length - 1);
  const shown = pages[page];
  return (
    <div class="tiles" data-amount="list" data-size={mode.textSize}>
      {total && (
        <p class="row-total">
          <span>{total.label}</span>
          <strong class="row-amount">{total.amount}</strong>
        </p>
      )}
      {shown && (
        <section class="row-group">
          {shown.title !== undefined && <h2 class="row-group-title">{shown.title}</h2>}
          <ul class="rows" aria-label={shown.title === undefined ? label : `${label}, ${shown.title}`}>
            {shown.rows.map((row) => (
              <RowLine key={row.id} {...row} />
            ))}
          </ul>
        </section>
      )}
      {pages.length > 1 && <Pager page={page} pages={pages.length} onTurn={setWanted} labels={labels} />}
    </div>
  );
}

function RowLine({ icon: Icon, title, details, amount, isWarning = false }: Row) {
  return (
    <li class={classNames('row', isWarning && 'row-warning')}>
      {Icon && (
        <span class="tile-icon">
          <Icon />
        </span>
      )}
      <div class="row-words">
        <p class="row-title">{title}</p>
        {details.map((detail, index) => (
          <p key={index} class="row-detail">
            {detail}
          </p>
        ))}
      </div>
      {amount !== undefined && <p class="row-amount">{amount}</p>}
    </li>
  );
}
