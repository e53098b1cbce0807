import fc from 'fast-check';
import * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** How many texts or numbers a leaf draws from. */
const POOL = 40;
/** First few, and many more where a schema takes only one draw in a hundred. */
const tries = [POOL, 50 * POOL] as const;

const anyNumber = [fc.integer(), fc.nat({ max: 2 ** 42 }), fc.double()];

/** Only of what the contract checks where there is no pattern. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/**
 * Any value that a schema of the contract takes, drawn from the schema itself: so a new route is drawn for without a line
 * more.
 *
 * @throws Error for a kind of schema that the contract did not have so far, or of which no good value was drawn.
 */
export function anyOf(schema: Schema, path = 'body'): fc.Arbitrary<unknown> {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  switch (def.type) {
    case 'object':
      return anyObject(def, path);
    case 'array': {
      const maxLength = Math.min(maxLengthOf(def.checks) ?? 5, 5);
      return fc.array(anyOf(def.element, `${path}[]`), { maxLength }).filter((list) => takes(schema, list));
    }
    case 'optional':
      return fc.option(anyOf(def.innerType, path), { nil: undefined });
    case 'nullable':
      return fc.option(anyOf(def.innerType, path), { nil: null });
    case 'readonly':
      // It may be checked as a whole: months in their order.
      return anyOf(def.innerType, path).filter((value) => takes(schema, value));
    case 'union':
      return fc.oneof(...def.options.map((option, index) => anyOf(option, `${path}|${index}`)));
    case 'record':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,10}$/), anyOf(def.valueType, `${path}{}`), { maxKeys: 3 });
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return pooled(schema, fc.oneof(fc.nat({ max: 20 }), ...wholeBetween(def.checks), ...anyNumber), path);
    case 'string':
      return pooled(schema, fc.oneof(...patternsOf(def).map((pattern) => fc.stringMatching(pattern)), anyText), path);
    case 'unknown':
      return fc.jsonValue();
    default:
      throw new Error(`${path}: nothing is drawn for a schema of type ${def.type}`);
  }
}

function anyObject({ shape }: z.core.$ZodObjectDef, path: string): fc.Arbitrary<unknown> {
  const members = Object.entries(shape).map(([name, member]) => [name, anyOf(member, `${path}.${name}`)] as const);
  // As JSON has it: what is undefined is not there.
  return fc
    .record(Object.fromEntries(members))
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
}

/** A text may have to satisfy more than its pattern: a check character, a day that exists. */
function pooled<Value>(schema: Schema, arbitrary: fc.Arbitrary<Value>, path: string): fc.Arbitrary<Value> {
  for (const numRuns of tries) {
    const good = fc.sample(arbitrary, { numRuns }).filter((value) => takes(schema, value));
    const [first, ...rest] = [...new Set(good)].slice(0, POOL);
    if (first !== undefined) return fc.constantFrom(first, ...rest);
  }
  throw new Error(`${path}: no value that its schema takes was drawn`);
}

const takes = (schema: Schema, value: unknown): boolean => z.safeParse(schema, value).success;

function patternsOf(def: z.core.$ZodStringDef): readonly RegExp[] {
  const own = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  return own.flatMap((part) => ('pattern' in part && part.pattern instanceof RegExp ? [part.pattern] : []));
}

/** Whole numbers of a narrow range, such as years, that other draws would hardly meet. */
function wholeBetween(checks: readonly z.core.$ZodCheck[] = []): readonly fc.Arbitrary<number>[] {
  const bound = (name: string) => {
    const found = checks.map(({ _zod }) => _zod.def).find(({ check }) => check === name);
    return found !== undefined && 'value' in found ? Number(found.value) : Number.NaN;
  };
  const [min, max] = [bound('greater_than'), bound('less_than')];
  return Number.isSafeInteger(min) && Number.isSafeInteger(max) ? [fc.integer({ min, max })] : [];
}

function maxLengthOf(checks: readonly z.core.$ZodCheck[] = []): number | undefined {
  const found = checks.map(({ _zod }) => _zod.def).find(({ check }) => check === 'max_length');
  return found !== undefined && 'maximum' in found ? Number(found.maximum) : undefined;
}
