import type { KioskMeta } from '../kiosk/screens.ts';

/** The part of a machine's snapshot that says what to show. */
interface Showing<Meta> {
  readonly getMeta: () => Readonly<Record<string, Meta | undefined>>;
}

/**
 * What the active states of `branch` say, outermost first. `branch` is the id of a state, such as
 * `kiosk.staff`; without it, the whole machine.
 */
export function metasOf<Meta>(snapshot: Showing<Meta>, branch = ''): readonly Meta[] {
  return Object.entries(snapshot.getMeta()).flatMap(([id, meta]) =>
    meta !== undefined && (id === branch || branch === '' || id.startsWith(`${branch}.`)) ? [meta] : [],
  );
}

/** While the staff overlay is open it alone is shown, else the front. */
export function kioskScreenOf(snapshot: Showing<KioskMeta>): KioskMeta | undefined {
  return metasOf(snapshot, 'kiosk.staff')[0] ?? metasOf(snapshot, 'kiosk.front')[0];
}
