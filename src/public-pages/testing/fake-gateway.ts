import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { vi } from 'vitest';
import { challengeRoute } from '#contract/routes/public-challenge.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { AnswerOf, Route } from '#contract/routes/route.ts';

/** What was asked of the gateway: a path, and a body. */
interface Asked {
  readonly path: string;
  readonly body: unknown;
}

/** A challenge that the first number solves. */
async function easyChallenge() {
  const algorithm = 'PBKDF2/SHA-256';
  const { parameters } = await createChallenge({
    algorithm,
    cost: 1,
    deriveKey,
    counter: 1,
    expiresAt: 4_000_000_000,
    hmacSignatureSecret: 'secret',
  });
  const { nonce, salt, keyLength, keyPrefix } = parameters;
  const kept = { algorithm, nonce, salt, cost: 1, keyLength, keyPrefix, expiresAt: 4_000_000_000 };
  return { parameters: kept, signature: 'ab' };
}

const answering = (status: number, content: unknown): Response => new Response(JSON.stringify(content), { status });

/** A gateway that a page asks by `fetch`: a test sets its answers. By default it gives a challenge. */
export function fakeGateway() {
  const asked: Asked[] = [];
  const challenge = easyChallenge();
  const answers = new Map<string, () => Response | Promise<Response>>();
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit = {}) => {
    asked.push({ path, body: typeof body === 'string' ? JSON.parse(body) : undefined });
    const answer = answers.get(path);
    if (answer !== undefined) return await answer();
    if (path === challengeRoute.path) return answering(200, await challenge);
    throw new TypeError('no network');
  });
  return {
    asked,
    isReady: challenge,
    answer: <R extends Route>({ path }: R, answer: AnswerOf<R>) => void answers.set(path, () => answering(200, answer)),
    refuse: ({ path }: Route, refusal: Problem) => void answers.set(path, () => answering(refusal.status, refusal)),
    refuseAs: (route: Route, name: 'internal' | 'doesNotMatch' | 'codeUsed' | 'sessionOver' | 'caisseUnavailable') =>
      void answers.set(route.path, () => answering(problem(name).status, problem(name))),
    respond: ({ path }: Route, response: () => Response | Promise<Response>) => void answers.set(path, response),
  };
}
