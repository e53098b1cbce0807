import type { TerminalState } from '#kiosk/shell/terminal-state.ts';
import type { LongLivedServices } from '#kiosk/terminal/long-lived-services.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import type { KnownSite } from '#kiosk/terminal/site.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';

/** What the staff's pages look at. */
export interface StaffViewProps {
  readonly kiosk: KioskActor;
  readonly services: LongLivedServices;
  readonly terminal: Terminal;
  readonly known: KnownSite;
  readonly state: TerminalState;
}
