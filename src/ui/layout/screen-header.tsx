import { StatusPill, type StatusPillProps } from './status-pill.tsx';

export interface ScreenHeaderProps {
  /** The owner of the terminal: the product, or the chosen caisse. */
  readonly organisation: string;
  readonly site?: string | undefined;
  readonly network?: StatusPillProps | undefined;
  /** Already worded: « 14 h 06 ». */
  readonly time?: string | undefined;
}

/** Who and where, network state, time: on every screen, in the same place. */
export function ScreenHeader({ organisation, site, network, time }: ScreenHeaderProps) {
  return (
    <header class="screen-header">
      <div class="screen-header-place">
        <p class="screen-header-organisation">{organisation}</p>
        {site !== undefined && <p class="screen-header-site">{site}</p>}
      </div>
      <div class="screen-header-state">
        {network && <StatusPill {...network} />}
        {time !== undefined && <p class="screen-header-time">{time}</p>}
      </div>
    </header>
  );
}
