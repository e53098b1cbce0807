import type * as z from 'zod/mini';
import type { AccountAct } from '#domain/account/acts.ts';
import { visitorTokenSchema } from '../identifiers.ts';
import type { ProblemName } from './problem.ts';

/** Any schema of the contract. */
type AnySchema = z.ZodMiniType;

/**
 * Who may call a route: `public` everyone (throttled), `kiosk` an enrolled kiosk that signs the request (RFC 9421),
 * `operations` those who run the gateway.
 */
export type RouteLevel = 'public' | 'kiosk' | 'operations';

/**
 * One route of the HTTP API. It is plain data: the gateway serves it, the kiosk
 * and the public pages call it, OpenAPI is generated from it.
 *
 * Kiosks in the field may be older or newer than the gateway. A body may only gain optional
 * members; an answer may gain any, since `readAnswer` drops what it does not know.
 *
 * No route has a query or a parameter in its path: so no personal datum can
 * stand in a URL (P21). What a route takes is in its body.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly level: RouteLevel;
  /** One sentence for the generated documentation. */
  readonly summary: string;
  /**
   * What it does for the visitor whose token it takes: the gateway asks the matrix of `#domain/account/acts.ts` before it
   * serves, and does not start with a route that takes a token and names no act.
   */
  readonly act?: AccountAct;
  /** Served only by a gateway started in demonstration mode (SECURITY « Demonstration »). */
  readonly demonstrationOnly?: true;
  /**
   * The gateway signs its 200, and the kiosk believes nothing of it before it has verified that (SECURITY « Requests »).
   * Such an answer has a member `time`, the only time that a kiosk takes.
   */
  readonly isAnswerSigned?: true;
  readonly body?: AnySchema;
  /** Largest body read, in bytes. */
  readonly bodyLimitBytes?: number;
  /** The answer's schema by status; 200 for all routes, more where a probe says « no ». */
  readonly response: { readonly 200: AnySchema; readonly 503?: AnySchema };
  /** The refusals that are particular to this route; see `refusalsOf` for all. */
  readonly problems: readonly ProblemName[];
}

/** Keeps a route's literal types, and refuses what is not a route. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}

/** What a route takes. */
export type BodyOf<R extends Route> = R extends { readonly body: infer B extends AnySchema } ? z.infer<B> : undefined;

/** What a route answers with 200. */
export type AnswerOf<R extends Route> = z.infer<R['response'][200]>;

const ALWAYS: readonly ProblemName[] = ['internal', 'unavailable', 'tooManyTries'];

const WITH_BODY: readonly ProblemName[] = ['invalidInput', 'payloadTooLarge', 'unsupportedMediaType'];

const SIGNED: readonly ProblemName[] = [
  'signatureInvalid',
  'nonceStale',
  'kioskUnknown',
  'kioskUnconfirmed',
  'kioskRevoked',
  'counterForked',
];

/** Every refusal a route can give: its own and those of its kind. */
export function refusalsOf(of: Route): readonly ProblemName[] {
  return [
    ...of.problems,
    ...(of.level === 'kiosk' ? SIGNED : []),
    ...(of.body === undefined ? [] : WITH_BODY),
    ...(of.level === 'operations' ? [] : ALWAYS),
  ];
}

/** Whether a route takes the token of a visitor: then it must name its act. */
export function takesVisitorToken({ body }: Route): boolean {
  return body !== undefined && hasToken(body);
}

/** What schemas hold others in: members, alternatives, items, and what may be absent. */
interface SchemaParts {
  readonly shape?: Readonly<Record<string, AnySchema>>;
  readonly options?: readonly AnySchema[];
  readonly element?: AnySchema;
  readonly innerType?: AnySchema;
  readonly valueType?: AnySchema;
}

function hasToken(schema: AnySchema): boolean {
  if (schema === visitorTokenSchema) return true;
  const { shape = {}, options = [], element, innerType, valueType } = schema._zod.def as SchemaParts;
  const parts = [...Object.values(shape), ...options, element, innerType, valueType];
  return parts.some((part) => part !== undefined && hasToken(part));
}
