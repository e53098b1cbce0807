import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { PROBLEM_MEDIA_TYPE, problems, problemSchema } from '#contract/routes/problem.ts';
import {
  refusalsOf,
  takesVisitorToken,
  type AnswerOf,
  type BodyOf,
  type Route,
  type RouteLevel,
} from '#contract/routes/route.ts';
import type { AccountAct } from '#domain/account/acts.ts';
import type * as z from 'zod/mini';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { waitForStep } from './even-refusals.ts';
import { answerRefusal, Refusal } from './problems.ts';

export type GatewayServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** From the contract; a page or a file has none. */
    readonly level?: RouteLevel;
    /** The template under which the route is logged and measured. */
    readonly template?: string;
    /** From the contract: see `signed-answers.ts`. */
    readonly isAnswerSigned?: true;
  }
  interface FastifyRequest {
    /** The kiosk whose signature was verified; only on routes of level `kiosk`. */
    kiosk: VerifiedKiosk | undefined;
    /** The body's exact bytes, of which a signature holds the digest. */
    rawBody: Buffer | undefined;
  }
}

/** What a handler receives. */
export interface Call<R extends Route> {
  readonly body: BodyOf<R>;
  /** The kiosk that signed; there is one exactly on routes of level `kiosk`. */
  readonly kiosk: R['level'] extends 'kiosk' ? VerifiedKiosk : undefined;
  /** For its socket address and its abort; its URL, headers and body are not for handlers. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The body of a 503 that is no problem but the probe's own « no ». */
export class NotReady<Body> {
  readonly body: Body;
  constructor(body: Body) {
    this.body = body;
  }
}

type NotReadyOf<R extends Route> = R['response'] extends { readonly 503: infer Schema extends z.ZodMiniType }
  ? NotReady<z.infer<Schema>>
  : never;

export type Handler<R extends Route> = (call: Call<R>) => Promise<AnswerOf<R> | NotReadyOf<R> | Refusal>;

/** Acts of a token itself, whose handlers know it by its hash alone. */
const actsOfToken: readonly (AccountAct | undefined)[] = ['choosePassword', 'endVisit'];

/**
 * Serves a route of the contract: its schemas validate and document it, its level decides who may call it.
 * A handler returns the body of a 200, or a refusal made by `refuse`.
 *
 * @throws Error at start-up for a route that takes a visitor's token and names no act, or that needs a guard.
 */
export function registerRoute<R extends Route>(server: GatewayServer, route: R, handler: Handler<R>): void {
  if (takesVisitorToken(route) && !actsOfToken.includes(route.act)) {
    throw new Error(
      `${route.method} ${route.path} takes a visitor's token: it names an act, and is registered guarded`,
    );
  }
  serve(server, route, handler);
}

/**
 * Serves a route to whom its guard lets pass: what the guard gives is what the handler gets.
 *
 * @throws Error at start-up for a route that names no act.
 */
export function registerGuardedRoute<R extends Route, Granted extends object>(
  server: GatewayServer,
  route: R,
  guard: (call: Call<R>) => Promise<Granted | Refusal>,
  handler: (granted: Granted) => ReturnType<Handler<R>>,
): void {
  if (route.act === undefined) throw new Error(`${route.method} ${route.path} names no act`);
  serve(server, route, async (call) => {
    const granted = await guard(call);
    return granted instanceof Refusal ? granted : await handler(granted);
  });
}

function serve<R extends Route>(server: GatewayServer, route: R, handler: Handler<R>): void {
  server.route({
    method: route.method,
    url: route.path,
    config: {
      level: route.level,
      template: route.path,
      ...(route.isAnswerSigned === true ? { isAnswerSigned: true } : {}),
    },
    ...(route.bodyLimitBytes === undefined ? {} : { bodyLimit: route.bodyLimitBytes }),
    schema: {
      summary: route.summary,
      tags: [route.level],
      ...(route.body === undefined ? {} : { body: route.body }),
      response: { ...route.response, ...refusalResponses(route) },
    },
    handler: async (request, reply) => {
      // The type provider read `body` with the route's own schema; the hook of `kiosk` routes set `kiosk`.
      const body = request.body as BodyOf<R>;
      const kiosk = request.kiosk as Call<R>['kiosk'];
      const answer = await handler({ body, kiosk, request, reply });
      if (answer instanceof Refusal) {
        await waitForStep(answer, reply.elapsedTime);
        return answerRefusal(reply, answer);
      }
      return answer instanceof NotReady ? reply.code(503).send(answer.body) : reply.code(200).send(answer);
    },
  });
}

/** The refusals of a route by status, for the documentation. */
function refusalResponses(route: Route): Record<number, unknown> {
  const namesByStatus = new Map<number, string[]>();
  for (const name of new Set(refusalsOf(route))) {
    const { status } = problems[name];
    namesByStatus.set(status, [...(namesByStatus.get(status) ?? []), name]);
  }
  return Object.fromEntries(
    [...namesByStatus]
      .filter(([status]) => !(status in route.response))
      .map(([status, names]) => [
        status,
        { description: names.join(', '), content: { [PROBLEM_MEDIA_TYPE]: { schema: problemSchema } } },
      ]),
  );
}
