import { NONCE_HEADER, TIME_HEADER } from '#contract/routes/headers.ts';
import { areHeadersSigned, isBodySigned, parseSignature } from '#contract/signed/http-signature/verify-request.ts';
import type { Key } from '#contract/signed/key-types.ts';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import { problem, type ProblemName } from '#contract/routes/problem.ts';

/** A request as it arrived, already found to be rightly signed. */
export interface Arrived {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
  readonly counter: number | undefined;
  readonly request: RequestInit;
}

/** What the gateway answers, by path; a function answers anew each time. */
export type Answers = Readonly<Record<string, (arrived: Arrived) => unknown>>;

export interface SmallGateway {
  readonly send: (path: string, request: RequestInit) => Promise<Response>;
  readonly arrived: readonly Arrived[];
  /** Problems given, by name. */
  readonly refused: readonly ProblemName[];
  time: number;
}

/**
 * A gateway that judges signatures, counters and nonces as the contract says, each nonce serving once. `publicKey`: that of
 * the kiosk.
 */
export function smallGateway(publicKey: Key, answers: Answers): SmallGateway {
  const nonces = new Set<string>();
  const arrived: Arrived[] = [];
  const refused: ProblemName[] = [];
  let drawn = 0;

  const headers = (): Record<string, string> => {
    drawn += 1;
    const nonce = `nonce-${drawn}`;
    nonces.add(nonce);
    return { [NONCE_HEADER]: nonce, [TIME_HEADER]: String(gateway.time) };
  };
  const refuse = (name: 'nonceStale' | 'signatureInvalid' | 'counterForked'): Response => {
    refused.push(name);
    const body = problem(name);
    return Response.json(body, { status: body.status, headers: headers() });
  };

  const gateway: SmallGateway = {
    arrived,
    refused,
    time: Date.UTC(2026, 10, 24, 14, 40),
    async send(path, request) {
      request.signal?.throwIfAborted();
      const signature = parseSignature(request.headers as Record<string, string>);
      const bytes = utf8Bytes((request.body as string | undefined) ?? '');
      let counter: number | undefined;
      if (path.startsWith('/api/kiosk/')) {
        if (!signature.ok) return refuse('signatureInvalid');
        const head = { method: request.method ?? 'GET', target: path };
        const isSigned =
          (await areHeadersSigned(head, signature.claimed, publicKey)) &&
          (await isBodySigned(bytes, signature.claimed));
        if (!isSigned) return refuse('signatureInvalid');
        counter = signature.claimed.counter;
        if (arrived.some((previous) => previous.counter === counter)) return refuse('counterForked');
        if (!nonces.delete(signature.claimed.nonce)) return refuse('nonceStale');
      }
      const one: Arrived = {
        path,
        method: request.method ?? 'GET',
        body: bytes.length === 0 ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as unknown),
        counter,
        request,
      };
      arrived.push(one);
      const answer = await answers[path]?.(one);
      return answer instanceof Response ? answer : Response.json(answer, { headers: headers() });
    },
  };
  return gateway;
}
