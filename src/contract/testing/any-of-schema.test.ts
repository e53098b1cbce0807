import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { allRoutes } from '../routes/all.ts';
import { anyOf } from './any-of-schema.ts';

describe('what is drawn from a schema', () => {
  it.each(allRoutes.flatMap((route) => (route.body === undefined ? [] : [[route.path, route.body] as const])))(
    'is taken by it: %s',
    (_, body) => {
      fc.assert(
        fc.property(anyOf(body), (drawn) => {
          expect(z.safeParse(body, drawn).error?.issues ?? []).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
  );

  it('is of a kind that the contract has, or nothing is drawn', () => {
    expect(() => anyOf(z.strictObject({ when: z.date() }))).toThrow('body.when');
    expect(() => anyOf(z.strictObject({ never: z.string().check(z.regex(/^a$/), z.regex(/^b$/)) }))).toThrow(
      'body.never',
    );
  });
});
