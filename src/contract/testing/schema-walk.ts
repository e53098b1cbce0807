import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** One schema inside another, and the names that lead to it. */
export interface Found {
  readonly path: string;
  readonly schema: z.core.$ZodTypes;
}

/** Every schema inside a schema, itself included. */
export function schemasIn(schema: Schema, path = ''): readonly Found[] {
  const known = schema as z.core.$ZodTypes;
  return [{ path, schema: known }, ...children(known, path).flatMap(([name, child]) => schemasIn(child, name))];
}

function children(schema: z.core.$ZodTypes, path: string): readonly (readonly [string, Schema])[] {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([name, child]) => [`${path}.${name}`, child]);
    case 'array':
      return [[`${path}[]`, def.element]];
    case 'tuple':
      return def.items.map((item, index) => [`${path}[${index}]`, item]);
    case 'optional':
    case 'nullable':
    case 'readonly':
      return [[path, def.innerType]];
    case 'union':
      return def.options.map((option, index) => [`${path}|${index}`, option]);
    case 'record':
      return [
        [`${path}{key}`, def.keyType],
        [`${path}{value}`, def.valueType],
      ];
    case 'string':
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
    case 'unknown':
      return [];
    default:
      throw new Error(`${path}: the contract has no use for a schema of type ${def.type}`);
  }
}

/** Whether an object schema refuses members it does not know. */
export function isStrict(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  return def.type !== 'object' || def.catchall?._zod.def.type === 'never';
}

/** Whether a text or a list has a longest length: by a check, or by a pattern without « for ever ». */
export function isBounded(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  if (def.type !== 'string' && def.type !== 'array') return true;
  const checks = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  return checks.some(
    (check) =>
      ('check' in check && check.check === 'max_length') ||
      ('pattern' in check && check.pattern instanceof RegExp && endsSomewhere(check.pattern)),
  );
}

/** A pattern that holds to both ends and repeats nothing without a limit. */
function endsSomewhere({ source }: RegExp): boolean {
  const bare = source.replace(/\\.|\[(?:\\.|[^\]])*\]/g, 'x');
  return /^\^.*\$$/s.test(bare) && !/[*+]|\{\d+,\}/.test(bare);
}
