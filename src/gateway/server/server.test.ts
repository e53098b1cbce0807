import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemType, PROBLEM_MEDIA_TYPE } from '#contract/routes/problem.ts';
import { echoRoute, echoServer, type EchoServer } from '../testing/echo-server.ts';

const nir = '1820631000001';
let running: EchoServer;
let server: EchoServer['server'];

beforeAll(async () => {
  running = await echoServer();
  ({ server } = running);
});

afterAll(async () => {
  await running.close();
});

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: echoRoute.path,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Asks for a path as it stands: other clients clean it first. */
function getAsWritten(path: string): Promise<{ readonly status: number; readonly type: string }> {
  const { port } = server.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.resume();
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '' }),
      );
    }).once('error', reject);
  });
}

describe('refusals', () => {
  const problem = (name: Parameters<typeof problemType>[0]) => ({ type: problemType(name) });

  it('are problem details with a stable type, never stored', async () => {
    const response = await post({ nir, wish: 'refuse' });
    expect(response.statusCode).toBe(403);
    expect(response.headers['content-type']).toContain(PROBLEM_MEDIA_TYPE);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json()).toEqual({
      type: 'urn:borne:problem:doesNotMatch',
      title: 'These data do not match.',
      status: 403,
    });
  });

  it('P21 name the fields that do not fit and repeat nothing that was typed', async () => {
    const response = await post({ nir: 'Jean Martin', wish: 7 });
    expect(response.json()).toEqual({
      ...problem('invalidInput'),
      title: expect.any(String) as unknown,
      status: 400,
      fields: ['body.nir', 'body.wish'],
    });
    expect(response.body).not.toContain('Martin');
    const unknownField = await post({ nir, wish: 'a', 'Jean Martin': 1 });
    expect(unknownField.json()).toMatchObject({ fields: ['body'] });
    expect(unknownField.body).not.toContain('Martin');
  });

  it.each([
    ['no JSON', '{"nir":', {}, 400, 'invalidInput'],
    ['nothing', '', {}, 400, 'invalidInput'],
    ['a poisoned prototype', `{"nir":"${nir}","wish":"a","__proto__":{"x":1}}`, {}, 400, 'invalidInput'],
    ['too much', JSON.stringify({ nir, wish: 'a'.repeat(300) }), {}, 413, 'payloadTooLarge'],
    ['a form', 'nir=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupportedMediaType'],
    ['text', 'nir', { 'content-type': 'text/plain' }, 415, 'unsupportedMediaType'],
  ] as const)('answer %s', async (_what, payload, headers, status, name) => {
    const response = await post(payload, headers);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject(problem(name));
  });

  it('P39 say nothing of what nobody foresaw, and neither does the log', async () => {
    const { lines } = running;
    lines.length = 0;
    const response = await post({ nir, wish: 'throw' });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({
      ...problem('internal'),
      title: 'The gateway failed.',
      status: 500,
    });
    expect(lines.join('\n')).toContain('requestFailed');
    expect(lines.join('\n')).not.toContain(nir);
  });

  it('come instead of an answer that holds more than its schema', async () => {
    const response = await post({ nir, wish: 'leak' });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain(nir);
  });

  it('of an address that leads nowhere are no failure of ours, and no line of the log', async () => {
    await server.listen({ host: '127.0.0.1', port: 0 });
    running.lines.length = 0;
    const paths = ['/borne/../x', '/borne/..%2fx', '/borne/a/../../gateway/main.js', '/pages/../x', '/%', '/borne/%00'];
    const answers = await Promise.all(paths.map((path) => getAsWritten(path)));
    expect(answers.map(({ status }) => status).filter((status) => status !== 400 && status !== 404)).toEqual([]);
    for (const { type } of answers) expect(type).toContain(PROBLEM_MEDIA_TYPE);
    expect(running.lines.join('\n')).not.toContain('requestFailed');
  });

  it('tell an unknown address from a known one asked otherwise', async () => {
    const unknown = await server.inject({ url: '/api/nothing' });
    expect([unknown.statusCode, unknown.json()]).toEqual([404, expect.objectContaining(problem('notFound'))]);
    const otherwise = await server.inject({ method: 'GET', url: echoRoute.path });
    expect([otherwise.statusCode, otherwise.json()]).toEqual([
      405,
      expect.objectContaining(problem('methodNotAllowed')),
    ]);
    const broken = await server.inject({ url: '/api/%ff' });
    expect(broken.json()).toMatchObject(problem('notFound'));
  });
});

describe('the log of requests', () => {
  it('P21 P32 says route, status and time; nothing of address, body, headers or the caller', async () => {
    const { lines } = running;
    lines.length = 0;
    await post({ nir, wish: 'hello' }, { 'user-agent': 'Jean Martin', authorization: 'Bearer 0639980102' });
    await server.inject({ url: `/api/public/echo/${nir}?name=Martin`, remoteAddress: '192.0.2.99' });
    await server.inject({ url: `/c?nir=${nir}`, remoteAddress: '192.0.2.99' });
    const text = lines.join('');
    expect(text).toContain('"route":"/api/public/echo"');
    expect(text).toContain('"status":404');
    for (const secret of [nir, 'Martin', '0639980102', '192.0.2.99', 'hello']) expect(text).not.toContain(secret);
    const known = new Set(['level', 'time', 'event', 'method', 'route', 'status', 'durationMs']);
    for (const line of lines) {
      for (const key of Object.keys(JSON.parse(line) as object)) expect(known).toContain(key);
    }
  });
});
