import { beforeAll, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database } from '../database/database.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { accountEventLifeMs, eventsOf, recordEvents, sweepAccountEvents } from './account-events.ts';

const person = 'person-1' as PersonId;
const other = 'person-2' as PersonId;
const sites = [{ siteId: 'one', name: 'Première agence' }];

onEachDatabase('the history of an account', (suite) => {
  let database: Database;
  const kiosks: number[] = [];

  beforeAll(async () => {
    database = suite.open().kysely;
    for (const siteId of ['one', 'closed since']) {
      const { id } = await database
        .insertInto('kiosks')
        .values({ site_id: siteId, status: 'active', demonstration: true, created_at: 1 })
        .returning('id')
        .executeTakeFirstOrThrow();
      kiosks.push(id);
    }
  });

  it('names the site of the kiosk, and no place for a phone or a site that is known no more', async () => {
    const event = { kind: 'signedIn', caisse: 'caf-31', person } as const;
    const [known = 0, closed = 0] = kiosks;
    await recordEvents(database, sites, [
      { ...event, at: someTuesday, kioskId: known },
      { ...event, at: someTuesday + 1, kioskId: closed },
      { ...event, at: someTuesday + 2, kioskId: null },
    ]);
    expect((await eventsOf(database, { caisse: 'caf-31', person })).map(({ place }) => place)).toEqual([
      null,
      null,
      'Première agence',
    ]);
  });

  it('P29 is of one person at one caisse, the fifty newest lines first', async () => {
    const event = { kind: 'signedIn', kioskId: null, person: other } as const;
    const many = Array.from({ length: 60 }, (_, index) => ({ ...event, caisse: 'caf-31', at: index }) as const);
    await recordEvents(database, sites, [...many, { ...event, caisse: 'cpam-31', at: 1_000 }]);
    const read = await eventsOf(database, { caisse: 'caf-31', person: other });
    expect(read.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, index) => 59 - index));
    expect(await eventsOf(database, { caisse: 'cpam-31', person: other })).toHaveLength(1);
    expect(await eventsOf(database, { caisse: 'cpam-31', person })).toEqual([]);
  });

  it('P09 keeps what its holder did, however often a stranger fails', async () => {
    const event = { kioskId: null, caisse: 'caf-31', person: 'person-3' as PersonId } as const;
    const changed = { ...event, kind: 'passwordChanged', at: someTuesday } as const;
    const failed = Array.from(
      { length: 70 },
      (_, index) => ({ ...event, kind: 'signInFailed', at: someTuesday + 1 + index }) as const,
    );
    await recordEvents(database, sites, [changed, ...failed]);
    const read = await eventsOf(database, event);
    expect(read).toHaveLength(21);
    expect(read.at(0)?.at).toBe(someTuesday + 70);
    expect(read.at(-1)).toMatchObject({ kind: 'passwordChanged', at: someTuesday });
  });

  it('is forgotten after 24 months', async () => {
    const late = { kind: 'signedIn', caisse: 'cpam-31', person, kioskId: null } as const;
    await recordEvents(database, sites, [
      { ...late, at: someTuesday },
      { ...late, at: someTuesday + HOUR_MS },
    ]);
    expect(accountEventLifeMs).toBeGreaterThan(730 * DAY_MS);
    await sweepAccountEvents(database, someTuesday + accountEventLifeMs + 1);
    expect((await eventsOf(database, { caisse: 'cpam-31', person })).map(({ at }) => at)).toEqual([
      someTuesday + HOUR_MS,
    ]);
  });
});
