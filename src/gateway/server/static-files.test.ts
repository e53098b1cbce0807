import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseTrouble } from './static-files.ts';
import { echoServer, type EchoServer } from '../testing/echo-server.ts';

let running: EchoServer;
let server: EchoServer['server'];

beforeAll(async () => {
  running = await echoServer();
  ({ server } = running);
});

afterAll(async () => {
  await running.close();
});

describe('files', () => {
  it('of the kiosk lie at /borne/, and the root leads there', async () => {
    expect((await server.inject({ url: '/' })).headers.location).toBe('/borne/');
    expect((await server.inject({ url: '/borne' })).headers.location).toBe('/borne/');
    const page = await server.inject({ url: '/borne/' });
    expect(page.body).toContain('kiosk');
    expect(page.headers['content-type']).toContain('text/html');
  });

  it('of the public pages lie at /c, /code, /mot-de-passe, /franceconnect, /simulation and /verifier', async () => {
    expect((await server.inject({ url: '/c' })).body).toContain('activate');
    expect((await server.inject({ url: '/code' })).body).toContain('use');
    expect((await server.inject({ url: '/mot-de-passe' })).body).toContain('renew');
    expect((await server.inject({ url: '/franceconnect' })).body).toContain('hand-over');
    expect((await server.inject({ url: '/franceconnect/fin?state=a' })).body).toContain('hand-over');
    expect((await server.inject({ url: '/simulation' })).body).toContain('simulation');
    expect((await server.inject({ url: '/verifier' })).body).toContain('verify');
    expect((await server.inject({ url: '/pages/assets/use-Ab3_x9Zq.css' })).body).toBe('css');
  });

  it('with a hash in their name are kept for ever, all others are asked for again', async () => {
    const cacheOf = async (url: string) => (await server.inject({ url })).headers['cache-control'];
    expect(await cacheOf('/borne/assets/main-Ab3_x9Zq.js')).toContain('immutable');
    expect(await cacheOf('/borne/')).toBe('no-cache');
    expect(await cacheOf('/borne/service-worker-xY9_wVoc.js')).toContain('immutable');
    expect(await cacheOf('/borne/release.json')).toBe('no-cache');
    expect(await cacheOf('/c')).toBe('no-cache');
  });

  it('are sent compressed when the build compressed them', async () => {
    const response = await server.inject({
      url: '/borne/assets/main-Ab3_x9Zq.js',
      headers: { 'accept-encoding': 'br' },
    });
    expect(response.body).toBe('compressed');
    expect(response.headers['content-encoding']).toBe('br');
    expect(response.headers['cache-control']).toContain('immutable');
  });

  it('let the worker of /verifier serve that page alone, and be asked for again each time', async () => {
    const { headers } = await server.inject({ url: '/pages/verify-worker.js' });
    expect(headers['service-worker-allowed']).toBe('/verifier');
    expect(headers['cache-control']).toBe('no-cache');
    const others = ['/pages/assets/use-Ab3_x9Zq.css', '/borne/service-worker-xY9_wVoc.js', '/verifier', '/c'];
    for (const url of others) expect((await server.inject({ url })).headers['service-worker-allowed']).toBeUndefined();
  });

  it('outside the folders are not reachable', async () => {
    for (const url of [
      '/borne/../public-pages/use.html',
      '/borne/%2e%2e/public-pages/use.html',
      '/borne/..%2f..%2fx',
    ]) {
      expect((await server.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('the release of the kiosk that is served', () => {
  it.each([
    ['is signed for service', { signature: 'x', payload: '{"development":false}' }, undefined],
    ['is signed by a development key', { signature: 'x', payload: '{"development":true}' }, 'releaseForDevelopment'],
    ['is not signed yet', { signature: '', payload: '{"development":false}' }, 'releaseNotSigned'],
    ['is none', {}, 'releaseNotSigned'],
  ])('P40 %s', (_name, release, trouble) => {
    const dist = mkdtempSync(join(tmpdir(), 'gateway-release-'));
    expect(releaseTrouble(dist)).toBe('releaseNotSigned');
    mkdirSync(join(dist, 'kiosk'));
    writeFileSync(join(dist, 'kiosk/release.json'), JSON.stringify(release));
    expect(releaseTrouble(dist)).toBe(trouble);
    rmSync(dist, { recursive: true });
  });
});
