import { useState } from 'preact/hooks';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { SummaryList, type SummaryItem } from '#ui/messages/summary-list.tsx';
import { useRootMode } from '#ui/modes/use-root-mode.ts';
import { summaryRoom } from './summary-room.ts';

/** Room that one long answer takes more. */
const SECOND_LINE = 0.6;

export interface PagedSummaryProps {
  readonly screenId: string;
  readonly step: string;
  readonly title: string;
  readonly items: readonly SummaryItem[];
  readonly words: {
    readonly page: (page: number, pages: number) => string;
    readonly next: string;
    readonly first: string;
  };
  /** What follows once all is right: offered where the last answers are shown. */
  readonly accept: { readonly label: string; readonly icon: IconComponent; readonly onPress: () => void };
}

/** More answers than one screen holds, to check before what cannot be undone (A33): page by page, without scrolling (A18). */
export function PagedSummary({ items, words, accept, ...screen }: PagedSummaryProps) {
  const t = useTexts();
  const [wanted, setWanted] = useState(0);
  const perPage = Math.floor(summaryRoom(useRootMode()) - SECOND_LINE);
  const pages = Math.ceil(items.length / perPage);
  const page = Math.min(wanted, pages - 1);
  const isLast = page === pages - 1;
  return (
    <KioskScreen
      {...screen}
      lead={words.page(page + 1, pages)}
      personal
      actions={
        <Actions arrangement="row">
          {page > 0 && <SecondaryButton label={words.first} onPress={() => setWanted(0)} />}
          {isLast ? (
            <PrimaryButton {...accept} key="accept" cannotBeUndone />
          ) : (
            <PrimaryButton
              key="next"
              label={words.next}
              icon={ArrowRightIcon}
              iconPlace="after"
              onPress={() => setWanted(page + 1)}
            />
          )}
        </Actions>
      }
    >
      <div class="paged-summary">
        <SummaryList
          items={items.slice(page * perPage, (page + 1) * perPage)}
          changeLabel={t('shell.action.change')}
          changeName={(label) => t('shell.summary.change', { label })}
        />
      </div>
    </KioskScreen>
  );
}
