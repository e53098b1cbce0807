import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#contract/routes/all.ts';
import { testConfiguration } from '../testing/dependencies.ts';
import { testServer } from '../testing/test-server.ts';
import { echoRoute, echoServer, type EchoServer } from '../testing/echo-server.ts';

let running: EchoServer;
let server: EchoServer['server'];

beforeAll(async () => {
  running = await echoServer();
  ({ server } = running);
});

afterAll(async () => {
  await running.close();
});

describe('the description of the API', () => {
  interface OpenApi {
    readonly openapi: string;
    readonly paths: Record<string, Record<string, { summary?: string; responses?: Record<string, unknown> }>>;
    readonly components: { readonly schemas: Record<string, unknown> };
  }

  it('is OpenAPI 3.1 made from the schemas that validate', async () => {
    const document = (await server.inject({ url: '/api/openapi.json' })).json<OpenApi>();
    expect(document.openapi).toMatch(/^3\.1\./);
    const operation = document.paths[echoRoute.path]?.['post'];
    expect(operation).toMatchObject({
      summary: 'For tests.',
      requestBody: {
        content: { 'application/json': { schema: { properties: { nir: { pattern: '^\\d{13}$' } } } } },
      },
      responses: {
        200: { content: { 'application/json': { schema: { properties: { wish: { type: 'string' } } } } } },
        403: { description: expect.stringContaining('doesNotMatch') as unknown },
      },
    });
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const named = [...references].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('names every route served here that the contract has', async () => {
    const document = (await server.inject({ url: '/api/openapi.json' })).json<OpenApi>();
    const served = allRoutes.filter((each) => server.hasRoute({ method: each.method, url: each.path }));
    expect(served.length).toBeGreaterThanOrEqual(6);
    for (const each of served) expect(document.paths[each.path]).toHaveProperty(each.method.toLowerCase());
  });

  it('is a page for people too, without script or inline style', async () => {
    const page = await server.inject({ url: '/api/docs' });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('POST /api/public/echo');
    expect(page.body).not.toMatch(/<script|style=|<style/);
    const [, style = ''] = /href="([^"]+\.css)"/.exec(page.body) ?? [];
    expect((await server.inject({ url: style })).headers['content-type']).toContain('text/css');
  });
});

describe('in production', () => {
  it.each(['/api/docs', '/api/openapi.json'])('nobody is told the routes: %s', async (url) => {
    const configuration = { ...testConfiguration, mode: 'production' } as const;
    const { server: closed } = await testServer(running.opened.kysely, { configuration });
    expect((await closed.inject({ url })).statusCode).toBe(404);
  });
});
