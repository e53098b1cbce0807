import type { FastifyError, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { fieldPathSchema } from '#contract/routes/problem.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import type { EventLog } from './logging.ts';
import { answerRefusal, refuse, Refusal, RefusalThrown } from './problems.ts';
import type { GatewayServer } from './routing.ts';

const maxFields = 20;

/**
 * Turns every error into a problem of the contract. An unexpected one becomes `internal`: a stable type, no detail; the
 * log gets its class and its place, not its words (P21, P39).
 */
export function registerErrors(server: GatewayServer, log: EventLog): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.problem.type === 'urn:borne:problem:internal') {
      log.failure({ event: 'requestFailed', route: request.routeOptions.config.template ?? 'none' }, error);
    }
    return answerRefusal(reply, refusal);
  });
  server.setNotFoundHandler((request, reply) => answerRefusal(reply, notHere(server, request)));
}

function refusalOf(error: FastifyError): Refusal {
  if (error instanceof RefusalThrown) return error.refusal;
  if (error instanceof CaisseUnavailable) return refuse('caisseUnavailable');
  if (hasZodFastifySchemaValidationErrors(error)) return refuse('invalidInput', { fields: fieldsOf(error) });
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refuse('payloadTooLarge');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse('unsupportedMediaType');
    case 'FST_UNDER_PRESSURE':
      return refuse('unavailable');
    default:
      return refusalOfStatus(error.statusCode);
  }
}

/**
 * A library that refuses a request (a path with `..`, a range that is none) says so by a status below 500: that is no
 * failure of ours, and no line of the log.
 */
function refusalOfStatus(status = 500): Refusal {
  if (status < 400 || status > 499) return refuse('internal');
  if (status === 413) return refuse('payloadTooLarge');
  if (status === 415) return refuse('unsupportedMediaType');
  return status === 400 ? refuse('invalidInput', { fields: [] }) : refuse('notFound');
}

/** Which fields do not fit, never what stood in them. A name that is not one of ours is not repeated. */
function fieldsOf(error: FastifyError): string[] {
  const paths = (error.validation ?? []).map(({ instancePath }) => {
    const path = `${error.validationContext ?? 'body'}${instancePath.replaceAll('/', '.')}`.replace(/\.$/, '');
    return fieldPathSchema.safeParse(path).data ?? 'body';
  });
  return [...new Set(paths)].slice(0, maxFields);
}

function notHere(server: GatewayServer, request: FastifyRequest): Refusal {
  const [path = '/'] = request.url.split('?');
  const others = (['GET', 'POST', 'DELETE'] as const).filter((method) => method !== request.method);
  const isElsewhere = others.some((method) => server.findRoute({ method, url: path }) !== null);
  return refuse(isElsewhere ? 'methodNotAllowed' : 'notFound');
}
