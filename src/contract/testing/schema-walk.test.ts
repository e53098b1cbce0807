import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isBounded, isStrict, schemasIn } from './schema-walk.ts';

function paths(schema: z.ZodMiniType, isRight: typeof isStrict): string[] {
  return schemasIn(schema)
    .filter((found) => !isRight(found.schema))
    .map(({ path }) => path);
}

const text = z.string();

describe('the walk over schemas', () => {
  it('finds texts and lists without an end, wherever they stand', () => {
    const schema = z.strictObject({
      plain: text,
      short: text.check(z.maxLength(3)),
      ended: text.check(z.regex(/^[a-z*+]{1,3}\+?$/)),
      open: text.check(z.regex(/^[a-z]+$/)),
      openCount: text.check(z.regex(/^x{2,}$/)),
      noEnd: text.check(z.regex(/^x{2}/)),
      date: z.iso.date(),
      list: z.array(z.nullable(text)),
      choice: z.union([z.literal('a'), z.strictObject({ inner: z.readonly(text) })]),
      map: z.record(text, z.unknown()),
    });
    expect(paths(schema, isBounded)).toEqual([
      '.plain',
      '.open',
      '.openCount',
      '.noEnd',
      '.list',
      '.list[]',
      '.choice|1.inner',
      '.map{key}',
    ]);
  });

  it('finds objects that take members nobody named', () => {
    const schema = z.strictObject({
      stripped: z.object({}),
      loose: z.looseObject({}),
      strict: z.strictObject({ deep: z.optional(z.object({})) }),
    });
    expect(paths(schema, isStrict)).toEqual(['.stripped', '.loose', '.strict.deep']);
  });

  it('does not pass over a kind of schema that it does not know', () => {
    expect(() => schemasIn(z.strictObject({ when: z.date() }))).toThrow('.when');
  });
});
