import { useState } from 'preact/hooks';
import { classNames } from '../class-names.ts';
import { Pager, type PagerLabels } from '../controls/pager.tsx';
import { eventRoom, tilePages } from '../controls/tile-pages.ts';
import type { IconComponent } from '../icons/icon.tsx';
import { useRootMode } from '../modes/use-root-mode.ts';

/** Something that happened: what, when and where, in words. */
export interface PastEvent {
  readonly id: string;
  readonly icon: IconComponent;
  readonly title: string;
  readonly moment: string;
  readonly place: string;
  /** Something went wrong there; the title says so too. */
  readonly isWarning: boolean;
}

export interface PagedEventsProps {
  readonly events: readonly PastEvent[];
  /** Name of the list. */
  readonly label: string;
  readonly labels: PagerLabels;
}

/** What happened, in the order given; what does not fit gets pages. */
export function PagedEvents({ events, label, labels }: PagedEventsProps) {
  const mode = useRootMode();
  const pages = tilePages(events, eventRoom(mode));
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages.length - 1);
  return (
    <div class="tiles" data-amount="list" data-size={mode.textSize}>
      <ul class="events" aria-label={label}>
        {pages[page]?.map(({ id, icon: Icon, title, moment, place, isWarning }) => (
          <li key={id} class={classNames('event', isWarning && 'event-warning')}>
            <span class="tile-icon">
              <Icon />
            </span>
            <div class="event-words">
              <p class="event-title">{title}</p>
              <p class="event-detail">{moment}</p>
              <p class="event-detail">{place}</p>
            </div>
          </li>
        ))}
      </ul>
      {pages.length > 1 && <Pager page={page} pages={pages.length} onTurn={setWanted} labels={labels} />}
    </div>
  );
}
