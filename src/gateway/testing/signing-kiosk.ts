import type { InjectOptions } from 'fastify';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import { proveEnrolment } from '#contract/signed/enrolment-proof.ts';
import type { EnrolmentCode } from '#contract/signed/enrolment-code.ts';
import { NO_NONCE_YET, NONCE_HEADER } from '#contract/routes/headers.ts';
import { signRequest, type RequestToSign } from '#contract/signed/http-signature/sign-request.ts';
import type { KeyPair } from '#contract/signed/key-types.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import type { Route } from '#contract/routes/route.ts';
import { enrolRoute, selfEnrolRoute, type Enrolled } from '#contract/routes/enrolments.ts';
import type { GatewayServer } from '../server/routing.ts';

/** An answer as tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** The body as it came. */
  readonly text: string;
}

/** What a test may do otherwise than a good kiosk. */
export interface Mischief {
  readonly nonce?: string;
  readonly counter?: number;
  readonly kioskId?: number;
  readonly kioskKeyId?: number;
  readonly keys?: KeyPair;
  /** Sent in place of the body's JSON, and signed as it is. */
  readonly bytes?: Uint8Array;
  /** Changes the request after it was signed. */
  readonly afterSigning?: (request: InjectOptions) => InjectOptions;
}

/** A kiosk's half of the signed API, on `inject`. It takes its nonce from each answer, as a real one does. */
export interface SigningKiosk {
  readonly id: number;
  readonly enrolled: Enrolled;
  readonly keys: KeyPair;
  /** The nonce for its next request. */
  nonce: string;
  /** The counter of its last request. */
  counter: number;
  send(route: Route, body?: unknown, mischief?: Mischief): Promise<Answer>;
}

/** Sends JSON to a route without a signature, and reads the answer. */
export async function sendPlainly(
  server: GatewayServer,
  route: Route,
  body?: unknown,
  options: InjectOptions = {},
): Promise<Answer> {
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const headers = { host: 'localhost:8080', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const response = await server.inject({
    method: route.method,
    url: route.path,
    ...payload,
    ...options,
    headers: { ...headers, ...options.headers },
  });
  return { status: response.statusCode, headers: response.headers, body: response.json(), text: response.payload };
}

/** Enrols a kiosk by itself (demonstration), ready to send. */
export async function selfEnrolledKiosk(server: GatewayServer, siteId?: string): Promise<SigningKiosk> {
  const keys = await generateSigningKeyPair();
  const publicKey = await publicSigningKeyText(keys.publicKey);
  const proof = await proveEnrolment({ publicKey }, keys.privateKey);
  const site = siteId === undefined ? {} : { siteId };
  const answer = await sendPlainly(server, selfEnrolRoute, { publicKey, proof, ...site });
  if (answer.status !== 200) throw new Error(`self-enrolment was refused: ${String(answer.body['type'])}`);
  return signingKiosk(server, keys, answer);
}

const jsonOf = (body: unknown): Uint8Array | undefined =>
  body === undefined ? undefined : utf8Bytes(JSON.stringify(body));

/** Offers a key with a code and gives the raw answer. */
export async function offerKey(
  server: GatewayServer,
  enrolmentCode: EnrolmentCode,
  keys: KeyPair,
  options: InjectOptions = {},
): Promise<Answer> {
  const publicKey = await publicSigningKeyText(keys.publicKey);
  const proof = await proveEnrolment({ enrolmentCode, publicKey }, keys.privateKey);
  return await sendPlainly(server, enrolRoute, { enrolmentCode, publicKey, proof }, options);
}

/** The kiosk that a successful enrolment made. */
export function signingKiosk(server: GatewayServer, keys: KeyPair, enrolment: Answer): SigningKiosk {
  // The server validated its own answer against this very schema.
  const enrolled = enrolment.body as unknown as Enrolled;
  const nonceIn = (answer: Answer) => answer.headers[NONCE_HEADER];
  const firstNonce = nonceIn(enrolment);
  const kiosk: SigningKiosk = {
    id: enrolled.kioskId,
    enrolled,
    keys,
    nonce: typeof firstNonce === 'string' ? firstNonce : NO_NONCE_YET,
    counter: 0,
    async send(route, body, mischief = {}) {
      const { afterSigning = (request) => request, keys: pair = keys, bytes = jsonOf(body), ...parameters } = mischief;
      if (parameters.counter === undefined) kiosk.counter += 1;
      const toSign: RequestToSign = {
        kioskId: enrolled.kioskId,
        kioskKeyId: enrolled.kioskKeyId,
        nonce: kiosk.nonce,
        counter: kiosk.counter,
        ...parameters,
        method: route.method,
        url: route.path,
        key: pair.privateKey,
        ...(bytes === undefined ? {} : { body: Uint8Array.from(bytes) }),
      };
      const headers = await signRequest(toSign);
      const request = afterSigning({ headers, ...(bytes === undefined ? {} : { payload: Buffer.from(bytes) }) });
      const answer = await sendPlainly(server, route, bytes === undefined ? undefined : (body ?? null), request);
      const given = nonceIn(answer);
      if (typeof given === 'string') kiosk.nonce = given;
      return answer;
    },
  };
  return kiosk;
}
