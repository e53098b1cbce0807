import { metasOf, type Showing } from '../common/shown.ts';
import type { DelegatedMeta, RestingMeta } from '../common/screen-meta.ts';
import type { SessionMeta, SessionPanel, SessionScreen, SessionWarning } from './screens.ts';

/** The screen of the session, or that it is the running journey's; undefined once it has ended. */
export function sessionScreenOf(
  snapshot: Showing<SessionMeta>,
): RestingMeta<SessionScreen> | DelegatedMeta<'journey'> | undefined {
  for (const meta of metasOf(snapshot, 'session.running.place')) {
    if ('screen' in meta || 'screenOf' in meta) return meta;
  }
  return undefined;
}

/** The panel that lies over the screen, if any. */
export function panelOf(snapshot: Showing<SessionMeta>): SessionPanel | undefined {
  return metasOf(snapshot).flatMap((meta) => ('panel' in meta ? [meta.panel] : []))[0];
}

/** The warning that lies over everything, if any; the idle one comes before that of the limit. */
export function warningOf(snapshot: Showing<SessionMeta>): SessionWarning | undefined {
  const warnings = metasOf(snapshot).flatMap((meta) => ('warning' in meta ? [meta.warning] : []));
  return warnings.find((warning) => warning === 'idleWarning') ?? warnings[0];
}
