import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactRoute } from '#contract/routes/contact.ts';
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

describe('security headers', () => {
  const policyOf = async (url: string) => String((await server.inject({ url })).headers['content-security-policy']);

  it('P35 stand on every answer', async () => {
    for (const url of [
      '/borne/',
      '/c',
      '/api/openapi.json',
      '/api/nothing',
      '/%',
      '/api/%zz',
      '/borne/%C3%28',
      '/borne/assets/main-Ab3_x9Zq.js',
    ]) {
      const { headers } = await server.inject({ url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'permissions-policy': expect.stringContaining('camera=()') as unknown,
      });
      const policy = String(headers['content-security-policy']);
      for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  it('P35 give the kiosk what it needs and no page more than that', async () => {
    const kiosk = await policyOf('/borne/');
    for (const part of [
      "script-src 'self'",
      'frame-src blob:',
      "worker-src 'self'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(kiosk).toContain(part);
    }
    expect(await policyOf('/c')).not.toContain('frame-src');
    expect(await policyOf('/code')).toContain("require-trusted-types-for 'script'");
    expect(await policyOf('/simulation')).toContain("script-src 'self'; style-src 'self'");
    expect(await policyOf('/simulation')).toContain("connect-src 'none'");
    for (const page of ['/c', '/code', '/mot-de-passe', '/simulation', '/pages/simulation.html']) {
      expect(await policyOf(page)).toContain("trusted-types 'none'");
    }
    expect(await policyOf('/api/docs')).not.toContain('script-src');
    expect(await policyOf('/api/health/live')).not.toContain("'self'");
  });

  it('P35 give the camera and WebAssembly to the page that reads a seal, and to nothing else', async () => {
    const permissionsOf = async (url: string) => String((await server.inject({ url })).headers['permissions-policy']);
    for (const url of ['/verifier', '/pages/verify.html', '/pages/%76erify.html']) {
      expect(await permissionsOf(url)).toContain('camera=(self)');
      expect(await permissionsOf(url)).toContain('microphone=()');
      expect(await policyOf(url)).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(await policyOf(url)).toContain('trusted-types verifier');
    }
    const others = [
      '/borne/',
      '/c',
      '/code',
      '/mot-de-passe',
      '/franceconnect',
      '/simulation',
      '/verifier/',
      '/nothing',
    ];
    for (const url of [...others, '/pages/verify-worker.js', '/pages/assets/use-Ab3_x9Zq.css', '/api/health/live']) {
      expect(await permissionsOf(url)).toContain('camera=()');
      expect(await policyOf(url)).not.toContain('unsafe');
    }
  });

  it('go by the file that is sent, whatever the address is called', async () => {
    const addresses = ['/simulation', '/pages/simulation.html', '/pages/%73imulation.html', '/pages/./simulation.html'];
    const policies = await Promise.all(addresses.map(policyOf));
    expect(new Set(policies)).toEqual(new Set([await policyOf('/simulation')]));
    expect(await policyOf('/pages/use.html')).toBe(await policyOf('/code'));
    expect(await policyOf('/borne/%69ndex.html')).toBe(await policyOf('/borne/'));
  });

  it('P22 keep every answer of the API out of caches', async () => {
    for (const url of ['/api/health/live', '/api/public/echo', contactRoute.path]) {
      expect((await server.inject({ url })).headers['cache-control']).toBe('no-store');
    }
  });
});
