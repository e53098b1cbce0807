/** Type numbers of PostgreSQL's catalogue, the same on every server. */
const bytea = 17;
const int8 = 20;
const numeric = 1700;

/**
 * How columns become values, the same for PGlite and node-postgres (left alone, one gives `bigint` where the
 * other gives text). Counts and instants fit a `number`; what would not is an error, never a wrong value.
 */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [int8]: wholeNumber,
  [numeric]: wholeNumber,
  [bytea]: (text) => Buffer.from(text.slice(2), 'hex'),
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a database number is not a safe integer');
  return value;
}
