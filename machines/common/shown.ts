/** The part of a machine's snapshot that says what to show. */
export interface Showing<Meta> {
  readonly getMeta: () => Readonly<Record<string, Meta | undefined>>;
}

/**
 * What the active states of `branch` say, outermost first. `branch` is the id of a state, such as
 * `kiosk.staff`; without it, the whole machine. A journey says one thing: `metasOf(snapshot)[0]`.
 */
export function metasOf<Meta>(snapshot: Showing<Meta>, branch = ''): readonly Meta[] {
  return Object.entries(snapshot.getMeta()).flatMap(([id, meta]) =>
    meta !== undefined && (id === branch || branch === '' || id.startsWith(`${branch}.`)) ? [meta] : [],
  );
}
