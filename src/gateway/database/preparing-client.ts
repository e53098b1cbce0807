import pg from 'pg';

/** Texts beyond this are sent whole each time: no statement of ours is built without end, but a list may have any length. */
const maxPrepared = 300;

/** A name for each text, the same on every connection. */
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= maxPrepared) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A connection on which the server reads and plans each statement once: most of what a short statement costs is that.
 * Statements without parameters (`begin`, `commit`, migrations) are sent as they are.
 */
export class PreparingClient extends pg.Client {
  // Kysely asks with a text and its values; the other ways of `query` are the pool's own and stay.
  override query = ((...given: unknown[]) => {
    const [text, values] = given;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name === undefined
      ? super.query(...(given as [string]))
      : super.query({ name, text: text as string, values: values as unknown[] });
  }) as pg.Client['query'];
}
