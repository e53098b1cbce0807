import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { connect } from '../database/connect.ts';
import { databaseTime } from '../database/database-time.ts';
import type { OpenDatabase } from '../database/database.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { systemClock } from '../server/clock.ts';
import { onPostgres } from '../testing/databases.ts';
import { databaseThrottles } from './database-throttles.ts';
import type { ThrottleRule, Throttles, ThrottleSubject } from './throttles.ts';

const atOnce = 20;
const rounds = 10;
const address = (round: number): ThrottleSubject => ({ kind: 'address', address: `192.0.2.${round}` });

onPostgres('throttles of two gateways at once', (suite) => {
  let second: OpenDatabase;
  let gateways: readonly Throttles[];

  beforeAll(async () => {
    second = await connect(suite.location(), systemClock);
    const keys = await keysInMemory(systemClock.now());
    gateways = [suite.open(), second].map(({ kysely }) =>
      databaseThrottles({ database: kysely, keys, time: databaseTime }),
    );
  });
  afterAll(async () => await second.close());

  /** As many tries as come at once in a busy hall, half of them by each gateway. */
  const tryAtOnce = async (rule: ThrottleRule, subject: ThrottleSubject) =>
    await Promise.all(
      Array.from({ length: atOnce }, (_, index) => {
        const gateway = gateways[index % gateways.length];
        if (gateway === undefined) throw new Error('there are two gateways');
        return gateway.count(rule, subject);
      }),
    );
  const allowedOf = async (rule: ThrottleRule, subject: ThrottleSubject) =>
    (await tryAtOnce(rule, subject)).filter((outcome) => outcome.kind === 'allowed').length;

  it('refuse nobody below the limit', async () => {
    const rule: ThrottleRule = { name: 'roomy', limit: 60, windowMs: HOUR_MS };
    for (let round = 0; round < rounds; round += 1) expect(await allowedOf(rule, address(round))).toBe(atOnce);
  });

  it('let exactly the limit through', async () => {
    const rule: ThrottleRule = { name: 'narrow', limit: 3, windowMs: HOUR_MS };
    for (let round = 0; round < rounds; round += 1) expect(await allowedOf(rule, address(round))).toBe(3);
  });

  it('let one through when tries are to be kept apart', async () => {
    const rule: ThrottleRule = { name: 'apart', limit: 60, windowMs: HOUR_MS, spacingMs: 2 * MINUTE_MS };
    for (let round = 0; round < rounds; round += 1) expect(await allowedOf(rule, address(round))).toBe(1);
  });
});
