/**
 * Rows in their order, as many on each page as find room; at least one. A row is never cut.
 *
 * @param room in the same unit as `heightOf`
 */
export function fillPages<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  room: number,
): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = heightOf(row);
    const page = pages.at(-1);
    if (page === undefined || height > left) {
      pages.push([row]);
      left = room - height;
    } else {
      page.push(row);
      left -= height;
    }
  }
  return pages;
}
