import {
  PROBLEM_MEDIA_TYPE,
  problem,
  type Problem,
  type ProblemMembers,
  type ProblemName,
} from '#contract/routes/problem.ts';
import type { FastifyReply } from 'fastify';

/** A refusal that a handler returns instead of its answer. Made by `refuse`. */
export class Refusal {
  readonly problem: Problem;
  constructor(body: Problem) {
    this.problem = body;
  }
}

/** The refusal with this name, and what it carries beyond its type: nothing for most. */
export function refuse<Name extends Exclude<ProblemName, 'tooManyTries'>>(
  name: Name,
  ...members: keyof ProblemMembers<Name> extends never ? [] : [ProblemMembers<Name>]
): Refusal {
  return new Refusal(problem(name, ...members));
}

/** « Too many tries » and how long to wait, in whole milliseconds. A wait that is over already is 0. */
export function refuseForNow({ retryAfterMs }: { readonly retryAfterMs: number }): Refusal {
  return new Refusal(problem('tooManyTries', { retryAfterMs: Math.max(0, Math.ceil(retryAfterMs)) }));
}

/** A refusal from a place that cannot return one, such as a hook. Only the gateway's own server files throw it. */
export class RefusalThrown extends Error {
  override readonly name = 'RefusalThrown';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.problem.type);
    this.refusal = refusal;
  }
}

/** Writes a refusal as the answer (RFC 9457), with `Retry-After` when it says how long to wait. */
export function answerRefusal(reply: FastifyReply, { problem: body }: Refusal): FastifyReply {
  if ('retryAfterMs' in body) {
    void reply.header('retry-after', String(Math.ceil(body.retryAfterMs / 1000)));
  }
  return reply.code(body.status).header('cache-control', 'no-store').type(PROBLEM_MEDIA_TYPE).send(body);
}
