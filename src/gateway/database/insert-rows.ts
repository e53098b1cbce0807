import { sql, type Insertable, type RawBuilder } from 'kysely';

/** What a column of an inserted row may hold. */
type Value = string | number | boolean | Buffer | null | undefined;

/**
 * `insert into … select …` of rows that all have the same columns, to be followed by `on conflict` and `returning`. Its
 * text does not depend on how many rows there are, so that the server plans it once. Columns left out get their default.
 *
 * @param rows at least one.
 */
export function insertRows<Row>(table: string, rows: readonly Insertable<Row>[]): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.map(asJson))}::jsonb)`;
}

/** Bytes as PostgreSQL writes them. */
function asJson(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, Value]) => [
      column,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );
}
