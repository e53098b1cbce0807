import * as z from 'zod/mini';
import { readAnswer } from '#contract/routes/answer.ts';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import { ANSWER_SIGNATURE_HEADER, NO_NONCE_YET, NONCE_HEADER } from '#contract/routes/headers.ts';
import { signRequest } from '#contract/signed/http-signature/sign-request.ts';
import { isAnswerSigned } from '#contract/signed/signed-answer.ts';
import { problemName, type Problem } from '#contract/routes/problem.ts';
import type { AnswerOf, BodyOf, Route } from '#contract/routes/route.ts';
import { type EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';
import type { Timers } from '../clock.ts';
import type { RequestCounter } from '../storage/request-counter.ts';
import { createNoncePool } from './nonce-pool.ts';
import { createRequests } from './requests.ts';
import type { KioskSigner } from './signer.ts';

/** An answer that takes longer is none. */
export const REQUEST_LIMIT_MS = 10_000;

/**
 * - `offline`: no connection could be made. `timeout`: none within the limit. `aborted`: the visit ended, or its owner gave up.
 * - `problem`: a refusal of the gateway. `badAnswer`: an answer that is not our gateway's (a portal, a proxy), or lacks
 *   its signature.
 * - `notEnrolled`: this kiosk has no key to sign with.
 */
export type CallFailure =
  | { readonly kind: 'offline' | 'timeout' | 'aborted' | 'badAnswer' | 'notEnrolled' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type CallResult<R extends Route> = { readonly kind: 'answer'; readonly answer: AnswerOf<R> } | CallFailure;

export interface CallOptions {
  readonly timeoutMs?: number;
  /** Whose request it is: it is aborted when the visit's resources are given back. */
  readonly owner?: Pick<SessionResources, 'own'>;
  /** Goes on when the document is replaced, which waits for it a little: for what the wipe itself has to tell. */
  readonly keepalive?: boolean;
}

/** The body where the route takes one. */
export type BodyOption<R extends Route> =
  BodyOf<R> extends undefined ? { readonly body?: undefined } : { readonly body: BodyOf<R> };

export interface GatewayClient {
  /** Calls a route; signs it where the route wants a signed request. Never throws. */
  readonly call: <R extends Route>(route: R, options: CallOptions & BodyOption<R>) => Promise<CallResult<R>>;
  /** Aborts every request in flight (SECURITY « Wipe »). */
  readonly abortAll: () => void;
  readonly inFlight: () => number;
  /** Resolves once every call that outlives its visit (`keepalive`) has ended: until then it may still have to be signed. */
  readonly lastWordsSaid: () => Promise<void>;
}

export interface GatewayClientParts {
  /** `sendOverNetwork`, or a test's gateway. */
  readonly send: (path: string, request: RequestInit) => Promise<Response>;
  readonly timers: Timers;
  readonly monotonicMs: () => number;
  readonly counter: RequestCounter;
  /** Undefined before the enrolment. */
  readonly signer: () => Promise<KioskSigner | undefined>;
  /** Told the time of each answer that the gateway signed, and the monotonic time at which it came. */
  readonly learnTime: (gatewayTime: EpochMs, monotonicMs: number) => void;
}

/** One request, as often as it must be signed. */
interface Attempt {
  readonly route: Route;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
  readonly keepalive: boolean;
}

/** What came back for one request. */
interface Heard {
  readonly status: number;
  readonly text: string;
  /** The one that the request carried. */
  readonly nonce: string;
  readonly signature: string | null;
}

const signedTimeSchema = z.object({ time: epochMsSchema });

/** The kiosk's way to the gateway: signs, limits, reads; gives back typed failures. */
export function createGatewayClient(parts: GatewayClientParts): GatewayClient {
  const nonces = createNoncePool();
  const requests = createRequests(parts.timers);
  const lastWords = new Set<Promise<unknown>>();

  const headersOf = async (
    { route, body }: Attempt,
    signer: KioskSigner | undefined,
    nonce: string,
  ): Promise<Record<string, string>> => ({
    accept: 'application/json, application/problem+json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(signer === undefined
      ? {}
      : await signRequest({
          method: route.method,
          url: route.path,
          ...(body === undefined ? {} : { body: utf8Bytes(body) }),
          kioskId: signer.kioskId,
          kioskKeyId: signer.kioskKeyId,
          key: signer.key,
          nonce,
          counter: await parts.counter(),
        })),
  });

  /** Whether a text is the pinned gateway's own answer to the request of this nonce, where the route wants that proved. */
  const isGenuine = async ({ route }: Attempt, signer: KioskSigner | undefined, heard: Heard): Promise<boolean> => {
    if (route.isAnswerSigned !== true || heard.status !== 200) return true;
    if (signer === undefined || heard.signature === null) return false;
    const answer = { kioskId: signer.kioskId, nonce: heard.nonce, body: heard.text };
    return await isAnswerSigned(answer, heard.signature, signer.gatewayKey);
  };

  const exchange = async (
    attempt: Attempt,
    signer: KioskSigner | undefined,
  ): Promise<ReturnType<typeof readAnswer>> => {
    const { route, body, signal, keepalive } = attempt;
    const nonce = signer === undefined ? '' : (nonces.take() ?? NO_NONCE_YET);
    const response = await parts.send(route.path, {
      method: route.method,
      headers: await headersOf(attempt, signer, nonce),
      ...(body === undefined ? {} : { body }),
      signal,
      keepalive,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const cameAt = parts.monotonicMs();
    const text = await response.text();
    const { status, headers } = response;
    const heard: Heard = { status, text, nonce, signature: headers.get(ANSWER_SIGNATURE_HEADER) };
    if (!(await isGenuine(attempt, signer, heard))) return { kind: 'unreadable' };
    const reading = readAnswer(route, status, parsed(text));
    // What does not speak like our gateway teaches nothing.
    if (reading.kind !== 'unreadable') nonces.put(headers.get(NONCE_HEADER));
    if (route.isAnswerSigned === true && reading.kind === 'answer') {
      const signed = signedTimeSchema.safeParse(reading.answer);
      if (signed.success) parts.learnTime(signed.data.time, cameAt);
    }
    return reading;
  };

  const answerTo = async (attempt: Attempt): Promise<CallResult<Route>> => {
    const signer = attempt.route.level === 'kiosk' ? await parts.signer() : undefined;
    if (attempt.route.level === 'kiosk' && signer === undefined) return { kind: 'notEnrolled' };
    const first = await exchange(attempt, signer);
    // The refusal brought a fresh nonce: the same request deserves one more signature.
    const reading = isNonceStale(first) ? await exchange(attempt, signer) : first;
    return reading.kind === 'unreadable' ? { kind: 'badAnswer' } : reading;
  };

  const call = async <R extends Route>(
    route: R,
    { body, timeoutMs = REQUEST_LIMIT_MS, owner, keepalive = false }: CallOptions & BodyOption<R>,
  ): Promise<CallResult<R>> => {
    const request = requests.begin(timeoutMs, owner);
    try {
      const text = body === undefined ? undefined : JSON.stringify(body);
      return (await answerTo({ route, body: text, signal: request.signal, keepalive })) as CallResult<R>;
    } catch {
      return { kind: request.endedBy() ?? 'offline' };
    } finally {
      request.end();
    }
  };

  return {
    call: (route, options) => {
      const result = call(route, options);
      if (options.keepalive === true) {
        lastWords.add(result);
        void result.finally(() => lastWords.delete(result));
      }
      return result;
    },
    lastWordsSaid: async () => void (await Promise.all(lastWords)),
    abortAll: requests.abortAll,
    inFlight: requests.inFlight,
  };
}

function isNonceStale(reading: ReturnType<typeof readAnswer>): boolean {
  return reading.kind === 'problem' && problemName(reading.problem) === 'nonceStale';
}

/** The text as JSON, or undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
