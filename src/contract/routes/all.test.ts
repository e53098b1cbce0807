import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { problems } from './problem.ts';
import { refusalsOf, type Route } from './route.ts';
import { isBounded, isStrict, schemasIn } from '../testing/schema-walk.ts';
import { allRoutes } from './all.ts';

const named = allRoutes.map((route) => [`${route.method} ${route.path}`, route] as const);

function schemasOf(route: Route): z.ZodMiniType[] {
  const { body, response } = route;
  return [body, response[200], response[503]].filter((schema) => schema !== undefined);
}

function findings(schema: z.ZodMiniType, isRight: typeof isStrict): string[] {
  return schemasIn(schema)
    .filter((found) => !isRight(found.schema))
    .map(({ path }) => path);
}

describe('the routes', () => {
  it('are at least the fifteen of this contract, no two alike', () => {
    expect(named.length).toBeGreaterThanOrEqual(15);
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  });

  describe.each(named)('%s', (_, route) => {
    it('P21 has an address that nothing personal can stand in: neither parameter nor query', () => {
      expect(route.path).toMatch(/^\/api(?:\/[a-z-]+)+$/);
      expect(Object.keys(route)).not.toContain('query');
      expect(Object.keys(route)).not.toContain('params');
    });

    it('is signed if, and only if, it is for kiosks', () => {
      expect(route.level === 'kiosk').toBe(route.path.startsWith('/api/kiosk/'));
      expect(refusalsOf(route).includes('signatureInvalid')).toBe(route.level === 'kiosk');
    });

    it('has a body exactly when it changes something, with a limit', () => {
      expect(route.body === undefined).toBe(route.method === 'GET');
      expect(route.bodyLimitBytes === undefined).toBe(route.method === 'GET');
    });

    it('refuses every member that its schemas do not name', () => {
      expect(schemasOf(route).flatMap((schema) => findings(schema, isStrict))).toEqual([]);
    });

    it('bounds every text and every list', () => {
      expect(schemasOf(route).flatMap((schema) => findings(schema, isBounded))).toEqual([]);
    });

    it('names refusals that exist, each once', () => {
      const refusals = refusalsOf(route);
      expect(refusals.filter((name) => !(name in problems))).toEqual([]);
      expect(new Set(refusals).size).toBe(refusals.length);
    });

    it('says that it exists in demonstration only, in its address too', () => {
      expect(route.demonstrationOnly === true).toBe(route.path.includes('/demonstration/'));
      expect(route.problems.includes('demonstrationOnly')).toBe(route.demonstrationOnly === true);
    });

    it('can be written as JSON Schema, for OpenAPI', () => {
      for (const schema of schemasOf(route)) {
        expect(() => z.toJSONSchema(schema)).not.toThrow();
      }
    });
  });
});
