import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#contract/routes/all.ts';
import { takesVisitorToken, type Route } from '#contract/routes/route.ts';
import { authenticatedColumns, expectedOf, tryAs, type AuthenticatedColumn } from '../testing/abuse/authenticated.ts';
import { authenticatedRows } from '../testing/abuse/authenticated-rows.ts';
import { wordFor } from '../testing/abuse/cells.ts';
import { abuseWorld, stateOf, type AbuseWorld } from '../testing/abuse/world.ts';
import { onPostgres } from '../testing/databases.ts';

/** The end of a visit is answered alike whatever is shown, and a phone has neither kiosk nor account: `abuse.test.ts` has both. */
const isAlike = ({ act, level }: Route): boolean => act === 'endVisit' || level === 'public';

const routes = allRoutes.filter((route) => takesVisitorToken(route) && !isAlike(route));
/** What the database holds; without sessions where the refusal itself ends one for good. */
const stateFor = async (column: AuthenticatedColumn, { deps }: AbuseWorld): Promise<string> => {
  const state = await stateOf(deps.database);
  const rows = JSON.parse(state) as readonly { readonly part: string }[];
  return column === 'endedByPassword' ? JSON.stringify(rows.filter(({ part }) => part !== 'token')) : state;
};

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

onPostgres('every route that takes the token of a visitor', (suite) => {
  let world: AbuseWorld;

  beforeAll(async () => {
    world = await abuseWorld(suite.open().kysely);
  });
  afterAll(async () => {
    await world.close();
  });

  it('names its act, and has a row', () => {
    expect(allRoutes.filter((route) => takesVisitorToken(route) && route.act === undefined).map(nameOf)).toEqual([]);
    expect(Object.keys(authenticatedRows).toSorted()).toEqual(routes.map(nameOf).toSorted());
  });

  describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
    it.each(authenticatedColumns)('%s gets what its session may, and changes nothing when refused', async (column) => {
      const { [name]: row } = authenticatedRows;
      if (row === undefined || route.act === undefined) throw new Error('there is no such row');
      const expected = expectedOf(route.act, column, row);
      let before = '';
      const answer = await tryAs(column, world, route, row, async () => {
        before = await stateFor(column, world);
      });
      expect(expected).toContain(wordFor(answer));
      // Not `toBe`: a failure must not print all that the database holds.
      if (!expected.includes(200)) expect((await stateFor(column, world)) === before, 'nothing changed').toBe(true);
    });
  });
});
