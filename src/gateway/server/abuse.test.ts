import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#contract/routes/all.ts';
import type { Route } from '#contract/routes/route.ts';
import { abuse, columns, sendGenuinely, type Column } from '../testing/abuse/columns.ts';
import { wordFor, type Cell } from '../testing/abuse/cells.ts';
import { rows } from '../testing/abuse/rows.ts';
import { abuseWorld, stateOf, type AbuseWorld } from '../testing/abuse/world.ts';
import { onPostgres, type SuiteDatabase } from '../testing/databases.ts';
import { sendPlainly, type Answer } from '../testing/signing-kiosk.ts';

/** A cell may ask for a status where the refusal's name is no matter. */
const isExpected = (answer: Answer, { answers }: NonNullable<Cell>): boolean =>
  answers.includes(wordFor(answer)) || answers.includes(answer.status);

onPostgres('every route under abuse', (suite: SuiteDatabase) => {
  let world: AbuseWorld;

  beforeAll(async () => {
    world = await abuseWorld(suite.open().kysely);
  });
  afterAll(async () => {
    await world.close();
  });

  it('has a row for each route of the description of the API, and no other', async () => {
    const { body } = await sendPlainly(world.server, {
      method: 'GET',
      path: '/api/openapi.json',
    } as unknown as Route);
    const paths = Object.entries(body['paths'] as Record<string, Record<string, unknown>>);
    // The pages of the demonstration are no part of the contract.
    const described = paths
      .filter(([path]) => path.startsWith('/api/'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    expect(Object.keys(rows).toSorted()).toEqual(described.toSorted());
  });

  for (const route of allRoutes) {
    const row = rows[`${route.method} ${route.path}`];
    const cellOf = (column: Column): Cell => row?.cells[column];
    describe(`${route.method} ${route.path}`, () => {
      it.each(columns.filter((column) => cellOf(column) !== undefined))(
        '%s: nothing is had by it, and the holder is served right after',
        async (column) => {
          const cell = cellOf(column);
          if (row === undefined || cell === undefined) throw new Error('the table has no such cell');
          const genuine = await row.prepare(world);
          const before = await stateOf(world.deps.database);
          const answers = await abuse(column, { world, route }, genuine);
          expect(answers.filter((answer) => !isExpected(answer, cell)).map(wordFor)).toEqual([]);
          if (cell.changes !== true) expect(await stateOf(world.deps.database)).toBe(before);
          const after = await sendGenuinely({ world, route, body: await genuine.body?.() });
          const isServed = row.serves?.(after) ?? (after.status === 200 || row.mayBeUnready === true);
          expect({ word: wordFor(after), isServed }).toEqual({ word: wordFor(after), isServed: true });
        },
      );
    });
  }
});
