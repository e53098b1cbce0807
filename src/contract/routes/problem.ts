import * as z from 'zod/mini';
import { countSchema, wordSchema } from '../wire.ts';

/** The media type of every refusal (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/**
 * What a program does after a refusal, without a person:
 * - `retry`: sends the same request later (after the time it names, if any);
 * - `authenticate`: signs again, with a fresh nonce or after enrolling;
 * - `never`: gives up, since the same request will always be refused.
 */
export type Recovery = 'retry' | 'authenticate' | 'never';

interface ProblemKind {
  readonly status: number;
  /** For developers, in English. What a visitor reads comes from the catalogues, by name. */
  readonly title: string;
  readonly recovery: Recovery;
}

/** Every refusal of the gateway: the closed list. Names are stable; titles may change. */
export const problems = {
  invalidInput: { status: 400, title: 'The request does not fit its schema.', recovery: 'never' },
  notFound: { status: 404, title: 'Nothing is at this address.', recovery: 'never' },
  methodNotAllowed: { status: 405, title: 'This address knows other methods.', recovery: 'never' },
  payloadTooLarge: { status: 413, title: 'The request is too large.', recovery: 'never' },
  unsupportedMediaType: { status: 415, title: 'Only JSON is read here.', recovery: 'never' },
  internal: { status: 500, title: 'The gateway failed.', recovery: 'retry' },
  unavailable: { status: 503, title: 'The gateway cannot answer now.', recovery: 'retry' },
  caisseUnavailable: { status: 503, title: 'The caisse does not answer now.', recovery: 'retry' },
  tooManyTries: { status: 429, title: 'Too many tries: wait.', recovery: 'retry' },
  challengeRefused: { status: 403, title: 'The proof of work is wrong or too old.', recovery: 'never' },
  notOfferedHere: { status: 403, title: 'The hall of this kiosk does not offer this.', recovery: 'never' },
  demonstrationOnly: { status: 403, title: 'This exists in demonstration only.', recovery: 'never' },

  enrolmentRefused: { status: 403, title: 'This enrolment code opens nothing.', recovery: 'never' },
  signatureInvalid: { status: 401, title: 'The signature is missing or wrong.', recovery: 'authenticate' },
  nonceStale: { status: 401, title: 'The nonce is not fresh: sign with the new one.', recovery: 'authenticate' },
  kioskUnknown: { status: 401, title: 'No kiosk has this key.', recovery: 'authenticate' },
  kioskUnconfirmed: { status: 403, title: 'An admin has not confirmed this kiosk yet.', recovery: 'authenticate' },
  kioskRevoked: { status: 403, title: 'This kiosk was revoked.', recovery: 'authenticate' },
  counterForked: {
    status: 403,
    title: 'This kiosk is suspended: its request counter went back or forked.',
    recovery: 'authenticate',
  },

  doesNotMatch: { status: 403, title: 'These data do not match.', recovery: 'never' },
  codeExpired: { status: 410, title: 'The code has expired.', recovery: 'never' },
  codeUsed: { status: 410, title: 'The code was used already.', recovery: 'never' },
  codeReplaced: { status: 410, title: 'A newer code replaced this one.', recovery: 'never' },
  codeDestroyed: { status: 410, title: 'Too many wrong tries destroyed this code.', recovery: 'never' },
  sessionOver: { status: 401, title: 'The visitor token is unknown or over.', recovery: 'never' },
  passwordRefused: { status: 422, title: 'The password breaks a rule.', recovery: 'never' },
  proofNeeded: { status: 403, title: 'Another proof comes first.', recovery: 'never' },
  notAllowed: { status: 403, title: 'This account session may not do this.', recovery: 'never' },
  mailTaken: { status: 409, title: 'This mail address belongs to another account.', recovery: 'never' },
  accountExists: { status: 409, title: 'This person has an account already.', recovery: 'never' },
  busy: { status: 503, title: 'Too many ask at this moment: wait a little.', recovery: 'retry' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemName = keyof typeof problems;

/** The stable `type` of a problem: `urn:borne:problem:<name>`. */
export type ProblemType = `urn:borne:problem:${ProblemName}`;

/** The `type` of a name. */
export function problemType<Name extends ProblemName>(name: Name): `urn:borne:problem:${Name}` {
  return `urn:borne:problem:${name}`;
}

function plain<Name extends ProblemName>(name: Name) {
  return {
    type: z.literal(problemType(name)),
    title: z.string().check(z.maxLength(120)),
    status: z.literal(problems[name].status),
  };
}

function plainProblem<Name extends ProblemName>(name: Name) {
  return z.strictObject(plain(name));
}

/** Where in the request something is wrong: `body.birthDate`. Never what was typed. */
export const fieldPathSchema = z.string().check(z.regex(/^[A-Za-z0-9.]{1,80}$/));

/**
 * RFC 9457 problem details: one member of a union for each name, with its own `type`. No `detail` and no `instance`:
 * free text is where personal data leaks (P21).
 */
export const problemSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...plain('invalidInput'),
    /** Fields that do not fit; empty when the whole is unreadable. */
    fields: z.array(fieldPathSchema).check(z.maxLength(20)),
  }),
  z.strictObject({
    ...plain('tooManyTries'),
    /** How long to wait before the next try counts. */
    retryAfterMs: countSchema,
  }),
  z.strictObject({
    ...plain('passwordRefused'),
    /** The rules broken, by their codes in `#domain/password/`, or `common`; at least one. */
    rules: z.array(wordSchema).check(z.minLength(1), z.maxLength(20)),
  }),
  plainProblem('notFound'),
  plainProblem('methodNotAllowed'),
  plainProblem('payloadTooLarge'),
  plainProblem('unsupportedMediaType'),
  plainProblem('internal'),
  plainProblem('unavailable'),
  plainProblem('caisseUnavailable'),
  plainProblem('challengeRefused'),
  plainProblem('notOfferedHere'),
  plainProblem('demonstrationOnly'),
  plainProblem('enrolmentRefused'),
  plainProblem('signatureInvalid'),
  plainProblem('nonceStale'),
  plainProblem('kioskUnknown'),
  plainProblem('kioskUnconfirmed'),
  plainProblem('kioskRevoked'),
  plainProblem('counterForked'),
  plainProblem('doesNotMatch'),
  plainProblem('codeExpired'),
  plainProblem('codeUsed'),
  plainProblem('codeReplaced'),
  plainProblem('codeDestroyed'),
  plainProblem('sessionOver'),
  plainProblem('proofNeeded'),
  plainProblem('notAllowed'),
  plainProblem('mailTaken'),
  plainProblem('accountExists'),
  plainProblem('busy'),
]);

export type Problem = z.infer<typeof problemSchema>;

/** The problem with this name, as a type. */
export type ProblemNamed<Name extends ProblemName> = Extract<Problem, { readonly type: `urn:borne:problem:${Name}` }>;

/** What a problem carries beyond type, title and status: `{}` for most names. */
export type ProblemMembers<Name extends ProblemName> = Omit<ProblemNamed<Name>, 'type' | 'title' | 'status'>;

/** The JSON body of a refusal; `members` only for names that carry some. */
export function problem<Name extends ProblemName>(
  name: Name,
  ...[members]: keyof ProblemMembers<Name> extends never ? [] : [ProblemMembers<Name>]
): ProblemNamed<Name> {
  const { status, title } = problems[name];
  return { type: problemType(name), title, status, ...members } as unknown as ProblemNamed<Name>;
}

/** The name in a problem's `type`. */
export function problemName(from: Problem): ProblemName {
  return from.type.slice('urn:borne:problem:'.length) as ProblemName;
}
