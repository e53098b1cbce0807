import { ArrowDownIcon, ArrowUpIcon } from '../icons/interface-icons.tsx';
import { SecondaryButton } from './secondary-button.tsx';

export interface PagerLabels {
  readonly previous: string;
  readonly next: string;
  /** « Page 1 sur 2 » */
  readonly page: (page: number, pages: number) => string;
}

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
  readonly labels: PagerLabels;
}

/** Turns the pages of a list. */
export function Pager({ page, pages, onTurn, labels }: PagerProps) {
  return (
    <div class="tile-pager">
      <SecondaryButton
        label={labels.previous}
        icon={ArrowUpIcon}
        disabled={page === 0}
        onPress={() => onTurn(page - 1)}
      />
      <p class="tile-page" role="status">
        {labels.page(page + 1, pages)}
      </p>
      <SecondaryButton
        label={labels.next}
        icon={ArrowDownIcon}
        disabled={page === pages - 1}
        onPress={() => onTurn(page + 1)}
      />
    </div>
  );
}
