import { staffPorts } from '#kiosk/staff/staff-ports.ts';
import { StaffView } from '#kiosk/staff/staff-view.tsx';
import { textsIn } from '#kiosk/texts/texts-in.ts';
import { createSessionMachine, type SessionMachine } from '#machines/session/machine.ts';
import { journeys as offers } from '#kiosk/journeys/index.ts';
import type { PrintResult } from '#machines/printing/ports.ts';
import type { DemonstrationReader } from '#kiosk/devices/demonstration-reader.ts';
import { callAgent } from '#kiosk/terminal/call-agent.ts';
import { keepAccount } from '#kiosk/terminal/keep-account.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { printTestPage } from '#kiosk/paper/print-job.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { createVisitTerminal, forgetVisit } from '#kiosk/terminal/visit-terminal.ts';
import './kiosk-screens.css';
import { openJourneys, type OpenJourneys } from './open-journeys.ts';
import { SessionView } from './session-view.tsx';

/** The charts of a visit with their ports, its views and its texts. */
export interface Visit {
  readonly SessionView: typeof SessionView;
  readonly StaffView: typeof StaffView;
  readonly textsIn: typeof textsIn;
  readonly machine: SessionMachine;
  readonly journeys: OpenJourneys;
  /** The slot of the demonstration's fictitious cards. */
  readonly reader: DemonstrationReader;
  /** What the pages of staff ask of the terminal. */
  readonly staff: ReturnType<typeof staffPorts>;
  readonly printTestPage: () => Promise<PrintResult>;
  /** Empties what was kept in memory for the visitor. */
  readonly forget: () => void;
}

/** Everything that is only needed once somebody touches the screen; loaded right after the attract screen. */
export function createVisit(plainTerminal: Terminal, environment: Environment): Visit {
  const terminal = createVisitTerminal(plainTerminal);
  const journeys = openJourneys(offers, terminal, environment);
  const format = environment.printer();
  // A worker opened while a service worker takes over holds the previous one for minutes (Chromium): the update would fail.
  if (format !== 'none') void environment.updatesSettled().then(() => terminal.papers.warmUp(format));
  return {
    SessionView,
    StaffView,
    textsIn,
    machine: createSessionMachine(offers).provide({
      actors: { callAgent: callAgent(terminal), keepAccount: keepAccount(terminal), ...journeys.actors },
    }),
    journeys,
    reader: terminal.reader,
    staff: staffPorts(terminal),
    printTestPage: () => printTestPage(terminal, environment),
    forget: () => forgetVisit(terminal),
  };
}
