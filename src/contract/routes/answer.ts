import * as z from 'zod/mini';
import { problemSchema, type Problem } from './problem.ts';
import type { AnswerOf, Route } from './route.ts';

export type AnswerReading<R extends Route> =
  | { readonly kind: 'answer'; readonly answer: AnswerOf<R> }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Not an answer of our gateway, or of one that speaks otherwise: a portal's page, a proxy's error. */
  | { readonly kind: 'unreadable' };

/**
 * Reads what the gateway answered. Members it does not know are dropped, so that a kiosk that
 * was not updated yet understands a newer gateway; the gateway itself sends nothing beyond the
 * schema. `json`: the parsed body, or undefined when there was none.
 */
export function readAnswer<R extends Route>(route: R, status: number, json: unknown): AnswerReading<R> {
  if (status !== 200) {
    const problem = readTolerantly(problemSchema, json);
    return problem === undefined ? { kind: 'unreadable' } : { kind: 'problem', problem };
  }
  const answer = readTolerantly(route.response[200], json);
  return answer === undefined ? { kind: 'unreadable' } : { kind: 'answer', answer: answer as AnswerOf<R> };
}

function readTolerantly<Schema extends z.ZodMiniType>(schema: Schema, json: unknown): z.infer<Schema> | undefined {
  const strict = schema.safeParse(json);
  if (strict.success) return strict.data;
  const unknown = strict.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  if (unknown.length < strict.error.issues.length) return undefined;
  const copy: unknown = structuredClone(json);
  for (const { path, keys } of unknown) {
    const place = path.reduce(memberOf, copy);
    if (typeof place !== 'object' || place === null) return undefined;
    for (const key of keys) Reflect.deleteProperty(place, key);
  }
  return schema.safeParse(copy).data;
}

function memberOf(of: unknown, key: PropertyKey): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;
}
