import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../codes/testing/observe.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { testConfiguration } from '../testing/dependencies.ts';
import { echoServer, type EchoServer } from '../testing/echo-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryDatabase } from '../testing/memory-databases.ts';
import { testServer } from '../testing/test-server.ts';

let running: EchoServer;
let server: EchoServer['server'];

beforeAll(async () => {
  running = await echoServer();
  ({ server } = running);
});

afterAll(async () => {
  await running.close();
});

describe('health', () => {
  it('is live and ready while the database answers and the jobs look for work', async () => {
    expect((await server.inject({ url: '/api/health/live' })).json()).toEqual({
      status: 'live',
      version: '0.0.0-test',
    });
    const ready = await server.inject({ url: '/api/health/ready' });
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', parts: { database: 'up', jobs: 'up' } }]);
  });

  it('looks at the database once a second, however often it is asked', async () => {
    const clock = manualClock();
    const { database, keys, seen } = observe(running.opened.kysely, await keysInMemory(clock.now()));
    const watched = await testServer(database, { clock, keys });
    const ask = async () => (await watched.server.inject({ url: '/api/health/ready' })).statusCode;
    expect(await ask()).toBe(200);
    const statements = seen.length;
    expect(statements).toBeGreaterThan(0);
    expect(await Promise.all(Array.from({ length: 20 }, ask))).toEqual(Array.from({ length: 20 }, () => 200));
    expect(seen).toHaveLength(statements);
    clock.advance(1_000);
    expect(await ask()).toBe(200);
    expect(seen).toHaveLength(2 * statements);
  });

  it('is not ready when a migration is missing, and says which part', async () => {
    const clock = manualClock();
    const empty = await memoryDatabase('empty', clock);
    const unready = await testServer(empty.kysely, { clock });
    const response = await unready.server.inject({ url: '/api/health/ready' });
    expect([response.statusCode, response.json()]).toEqual([
      503,
      { status: 'notReady', parts: { database: 'down', jobs: 'up' } },
    ]);
    expect((await unready.server.inject({ url: '/api/health/live' })).statusCode).toBe(200);
    clock.advance(60_000);
    expect((await unready.server.inject({ url: '/api/health/ready' })).json()).toMatchObject({
      parts: { jobs: 'down' },
    });
    await empty.close();
  });
});

describe('metrics', () => {
  it('are read from this machine, or with the operator’s token', async () => {
    const configuration = { ...testConfiguration, metricsToken: 'a-token-of-an-operator' };
    const guarded = (await testServer(running.opened.kysely, { configuration })).server;
    const read = (remoteAddress: string, authorization?: string) =>
      guarded.inject({
        url: '/api/metrics',
        remoteAddress,
        headers: { host: 'localhost', ...(authorization === undefined ? {} : { authorization }) },
      });
    expect((await read('127.0.0.1')).body).toContain('borne_http_request_seconds');
    expect((await read('192.0.2.1')).statusCode).toBe(404);
    expect((await read('192.0.2.1', 'Bearer a-token-of-an-operator')).statusCode).toBe(200);
    expect((await read('192.0.2.1', 'Bearer another')).statusCode).toBe(404);
  });

  it('are read with the token alone in production: a proxy of this machine looks like this machine', async () => {
    const production = { ...testConfiguration, mode: 'production' } as const;
    const statusOf = async (configuration: typeof testConfiguration, authorization?: string) => {
      const { server: guarded } = await testServer(running.opened.kysely, { configuration });
      const headers = { host: '127.0.0.1', ...(authorization === undefined ? {} : { authorization }) };
      return (await guarded.inject({ url: '/api/metrics', remoteAddress: '127.0.0.1', headers })).statusCode;
    };
    expect(await statusOf(production)).toBe(404);
    const withToken = { ...production, metricsToken: 'a-token-of-an-operator' };
    expect(await statusOf(withToken)).toBe(404);
    expect(await statusOf(withToken, 'Bearer a-token-of-an-operator')).toBe(200);
  });
});
