import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enrolRoute } from '#contract/routes/enrolments.ts';
import { problemType } from '#contract/routes/problem.ts';
import type { OpenDatabase } from '../database/database.ts';
import { memoryDatabase } from '../testing/memory-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { serverLimits, type ServerLimits } from './limits.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(async () => await database.close());

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});

/** A server that listens, with other limits than a gateway's. */
async function listening(limits: Partial<ServerLimits>) {
  const { server } = await testServer(database.kysely, {}, [], limits);
  open.push(server);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return { server, port };
}

/** Connects, says so much, and waits. */
async function saying(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  // What the server cuts off may end with a reset.
  socket.on('error', () => undefined);
  socket.resume();
  open.push({ close: async () => socket.destroy() });
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

describe('a connection that keeps the gateway waiting is cut off', () => {
  const slowBody = `POST ${enrolRoute.path} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`;
  it.each([
    ['says nothing', ''],
    ['does not end its headers', 'GET /api/health/live HTTP/1.1\r\nhost: a\r\n'],
    ['does not end its body', slowBody],
  ])('when it %s', async (_what, text) => {
    const { port } = await listening({ headersMs: 50, requestMs: 100, lookEveryMs: 10 });
    const socket = await saying(port, text);
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });

  it('at the limits of a gateway, to within a second', async () => {
    const { server } = await listening({});
    expect(server.server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, maxConnections: 2_000 });
    expect(serverLimits.lookEveryMs).toBeLessThanOrEqual(1_000);
  });
});

it('no more connections are held than the limit, and a place that becomes free is given again', async () => {
  const { port } = await listening({ maxConnections: 2 });
  const ask = 'GET /api/health/live HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const [first, second] = [await saying(port, ask), await saying(port, ask)];
  await Promise.all([first, second].map((socket) => once(socket, 'data')));
  const third = await saying(port, ask);
  await once(third, 'close');
  expect(third.bytesRead).toBe(0);
  first.destroy();
  await expect
    .poll(async () => {
      const again = await saying(port, ask);
      await Promise.race([once(again, 'data'), once(again, 'close')]);
      return again.bytesRead;
    })
    .toBeGreaterThan(0);
});

it('one address that floods is slowed, and its neighbours are not', async () => {
  const { server }: TestServer = await testServer(database.kysely, {}, [], { requestsPerMinute: 5 });
  const ask = async (remoteAddress: string) =>
    await server.inject({ method: 'POST', url: enrolRoute.path, payload: {}, remoteAddress });
  for (let count = 0; count < 5; count += 1) expect((await ask('192.0.2.1')).statusCode).toBe(400);
  const refused = await ask('192.0.2.1');
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ type: problemType('tooManyTries') });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask('192.0.2.2')).statusCode).toBe(400);
});
