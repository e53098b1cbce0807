import type { BodyOf } from '#contract/routes/route.ts';
import { documentCheckRoute } from '#contract/routes/document-checks.ts';
import { call } from '../api.ts';
import { proveWork } from '../proof-of-work.ts';
import type { Failure } from '../refusals.ts';

/** What somebody reads on the paper. */
export type TypedDocument = Omit<
  Extract<BodyOf<typeof documentCheckRoute>, { kind: 'typed' }>,
  'kind' | 'challengeAnswer'
>;

/** Asks the register whether a document says so. */
export async function checkTyped(typed: TypedDocument): Promise<'matches' | 'doesNotMatch' | { failure: Failure }> {
  const proof = await proveWork();
  if (proof.kind === 'failed') return { failure: proof.failure };
  const body = { kind: 'typed', ...typed, challengeAnswer: proof.challengeAnswer } as const;
  const reply = await call(documentCheckRoute, body);
  if (reply.kind === 'offline') return { failure: 'offline' };
  if (reply.kind === 'refused') return { failure: reply.problem };
  return reply.answer.kind === 'typed' ? reply.answer.outcome : { failure: 'internal' };
}
