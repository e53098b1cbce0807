import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../database/database.ts';
import { testConfiguration } from '../testing/dependencies.ts';
import { memoryDatabase } from '../testing/memory-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import type { ServerLimits } from './limits.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(async () => await database.close());

let running: TestServer['server'] | undefined;
afterEach(async () => await running?.close());

async function listening(publicUrl: string, limits: Partial<ServerLimits> = {}) {
  const configuration = { ...testConfiguration, publicUrl };
  const { server } = await testServer(database.kysely, { configuration }, [], limits);
  running = server;
  await server.listen({ host: '127.0.0.1', port: 0 });
  return server;
}

/** Says these bytes to the server; the status of its answer, its headers by name, and its body. */
async function answerTo(server: TestServer['server'], bytes: string) {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  const [head = '', body] = (await text(socket)).split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.replace(/^[^:]*: /, '')]),
  );
  return { status: first.split(' ')[1], headers, body };
}

const unreadable = {
  'no HTTP': ['400', 'Jean Martin\r\n\r\n'],
  'a control character in a header': ['400', 'GET / HTTP/1.1\r\nhost: a\r\nx: \u0001\r\n\r\n'],
  'two lengths': ['400', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
  'headers without end': ['431', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`],
  'a request that does not end': ['408', 'GET / HTTP/1.1\r\nhost: a\r\n'],
} as const;

/** Node would answer these by itself. */
const refusedByNode = {
  'a request that names no host': ['400', 'GET /api/health/live HTTP/1.1\r\nconnection: close\r\n\r\n'],
  'an expectation': ['404', 'GET /api/nothing HTTP/1.1\r\nhost: a\r\nexpect: the moon\r\nconnection: close\r\n\r\n'],
} as const;

/** What belongs to one answer, not to all. */
const ofOneAnswer = ['content-type', 'content-length', 'date', 'connection', 'transfer-encoding', 'vary'];

function commonHeaders(headers: Record<string, unknown>) {
  const common = Object.entries(headers).filter(([name]) => !ofOneAnswer.includes(name) && !name.startsWith('x-rate'));
  return Object.fromEntries(common);
}

const limits = { headersMs: 100, requestMs: 100, lookEveryMs: 10 };

describe.each(['http://localhost:8080', 'https://borne.example.org'])(
  'P35 at %s every security header is sent',
  (url) => {
    it.each(Object.entries(unreadable))('with the empty answer to %s', async (_what, [status, bytes]) => {
      const server = await listening(url, limits);
      const ordinary = await server.inject({ url: '/api/nothing' });
      const answer = await answerTo(server, bytes);
      expect([answer.status, answer.body]).toEqual([status, '']);
      expect(answer.headers).toMatchObject(commonHeaders(ordinary.headers));
    });

    it.each(Object.entries(refusedByNode))('with the answer to %s', async (_what, [status, bytes]) => {
      const server = await listening(url, limits);
      const ordinary = await server.inject({ url: '/api/nothing' });
      const answer = await answerTo(server, bytes);
      expect(answer.status).toBe(status);
      expect(commonHeaders(answer.headers)).toEqual(commonHeaders(ordinary.headers));
    });
  },
);
