import * as z from 'zod/mini';
import { PROBLEM_MEDIA_TYPE, problemName, problemSchema, type ProblemName } from '#contract/routes/problem.ts';
import { refusalsOf, type Route } from '#contract/routes/route.ts';
import { MARKER } from '#contract/testing/hostile-bodies.ts';
import type { Answer } from '../signing-kiosk.ts';

/** What the server says before it knows which route is meant, or that a route without a body was given one. */
const ofEveryAddress: readonly ProblemName[] = [
  'notFound',
  'methodNotAllowed',
  'invalidInput',
  'payloadTooLarge',
  'unsupportedMediaType',
];

/** Words of a stack trace, of a database or of a library. */
const trace =
  /\bat \S+ \(|node_modules|\.ts:\d|Error\b|stack|SELECT|relation \\?"|syntax error|invalid input syntax|zod/i;
/** Random bytes as they are written (RFC 4648 §5): chance writes words in them. */
const randomBytes = /\b(?=[A-Za-z_-]*\d)[\w-]{22,}/g;

/** What is wrong with an answer to something that no program of ours sends; nothing: the contract holds. */
export function faultsOf(route: Route, { status, headers, body, text }: Answer): readonly string[] {
  const whole = `${text}\n${JSON.stringify(headers)}`;
  return [
    ...(whole.includes(MARKER) ? ['repeats what was sent'] : []),
    ...(trace.test(text.replaceAll(randomBytes, '')) ? ['tells of its own inside'] : []),
    ...(status === 200 || status in route.response
      ? answerFaults(route, status, body)
      : refusalFaults(route, status, headers, body)),
  ];
}

function answerFaults({ response }: Route, status: number, body: unknown): readonly string[] {
  const schema = status === 503 ? response[503] : response[200];
  return schema !== undefined && z.safeParse(schema, body).success ? [] : [`a ${status} that its schema does not know`];
}

function refusalFaults(route: Route, status: number, headers: Answer['headers'], body: unknown): readonly string[] {
  if (status >= 500) return [`a ${status}`];
  const read = z.safeParse(problemSchema, body);
  if (!read.success) return [`a ${status} that is no problem of the contract`];
  const name = problemName(read.data);
  const isNamed = refusalsOf(route).includes(name) || ofEveryAddress.includes(name);
  return [
    ...(read.data.status === status ? [] : [`${name} with a ${status}`]),
    ...(isNamed ? [] : [`${name}, which the route does not name`]),
    ...(String(headers['content-type']).startsWith(PROBLEM_MEDIA_TYPE)
      ? []
      : [`${name} as ${String(headers['content-type'])}`]),
  ];
}
