import * as z from 'zod/mini';
import { problemName, problemSchema, type ProblemName } from '#contract/routes/problem.ts';
import type { AnswerOf, BodyOf, Route } from '#contract/routes/route.ts';

/** The result of a request: the answer, a refusal by name, or no gateway. */
export type Reply<R extends Route> =
  | { readonly kind: 'answer'; readonly answer: AnswerOf<R> }
  | { readonly kind: 'refused'; readonly problem: ProblemName }
  | { readonly kind: 'offline' };

/** Calls a public route, and checks the answer against the contract. */
export async function call<R extends Route>(route: R, body?: BodyOf<R>): Promise<Reply<R>> {
  return await send(route, 'omit', body);
}

/** The same with the cookie of this browser, which the gateway may set. */
export async function callAsBrowser<R extends Route>(route: R, body?: BodyOf<R>): Promise<Reply<R>> {
  return await send(route, 'same-origin', body);
}

async function send<R extends Route>(
  route: R,
  credentials: 'omit' | 'same-origin',
  body: BodyOf<R> | undefined,
): Promise<Reply<R>> {
  let response: Response;
  try {
    response = await fetch(route.path, {
      method: route.method,
      credentials,
      cache: 'no-store',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    return { kind: 'offline' };
  }
  const content: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    const read = z.safeParse(route.response[200], content);
    return read.success
      ? { kind: 'answer', answer: read.data as AnswerOf<R> }
      : { kind: 'refused', problem: 'internal' };
  }
  const problem = z.safeParse(problemSchema, content);
  return { kind: 'refused', problem: problem.success ? problemName(problem.data) : 'internal' };
}
