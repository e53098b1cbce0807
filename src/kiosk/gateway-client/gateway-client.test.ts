import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { generateSigningKeyPair } from '#contract/signed/signing-key.ts';
import { problem } from '#contract/routes/problem.ts';
import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import { demonstrationCardsRoute } from '#contract/routes/demonstration-cards.ts';
import { contactRoute, type KioskReport } from '#contract/routes/contact.ts';
import { ANSWER_SIGNATURE_HEADER } from '#contract/routes/headers.ts';
import { parseSignature } from '#contract/signed/http-signature/verify-request.ts';
import type { KeyPair } from '#contract/signed/key-types.ts';
import { signAnswer, type AnswerToSign } from '#contract/signed/signed-answer.ts';
import { testGateway } from '#kiosk/terminal/testing/test-kiosk.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createTimers } from '../clock.ts';
import { createGatewayClient, REQUEST_LIMIT_MS, type CallOptions, type GatewayClientParts } from './gateway-client.ts';
import { smallGateway, type Answers } from './testing/small-gateway.ts';

const RECORDED = { recordedAt: 1, told: 'nobody' };
const CONTACT = await (await testGateway()).contactAnswer([]);
const REPORT = { appVersion: '0.1.0' } as KioskReport;
/** The gateway's long-term key, which the kiosk has pinned. */
const longTerm = await generateSigningKeyPair();
const stranger = await generateSigningKeyPair();
const CALL = { reason: 'help', journey: null } as const;

async function clientOf(answers: Answers, changes: Partial<GatewayClientParts> = {}) {
  const pair = await generateSigningKeyPair();
  const gateway = smallGateway(pair.publicKey, answers);
  let counter = 0;
  const learnt: number[] = [];
  const timers = createTimers();
  const client = createGatewayClient({
    send: gateway.send,
    timers,
    monotonicMs: () => 5_000,
    counter: () => Promise.resolve((counter += 1)),
    signer: () => Promise.resolve({ kioskId: 7, kioskKeyId: 1, key: pair.privateKey, gatewayKey: longTerm.publicKey }),
    learnTime: (time) => void learnt.push(time),
    ...changes,
  });
  return { client, gateway, learnt, timers };
}

const never = (_path: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

describe('a signed request', () => {
  test('is asked again with a fresh nonce once, then goes at the first try', async () => {
    const { client, gateway } = await clientOf({ '/api/kiosk/agent-calls': () => RECORDED });
    expect(await client.call(agentCallRoute, { body: CALL })).toEqual({ kind: 'answer', answer: RECORDED });
    expect(await client.call(agentCallRoute, { body: CALL })).toEqual({ kind: 'answer', answer: RECORDED });
    expect(gateway.refused).toEqual(['nonceStale']);
    expect(gateway.arrived.map(({ counter }) => counter)).toEqual([2, 3]);
  });

  test('is signed whatever its method, with and without a body', async () => {
    const { client, gateway } = await clientOf({ '/api/kiosk/demonstration/cards': () => ({ cards: [] }) });
    expect(await client.call(demonstrationCardsRoute, {})).toEqual({ kind: 'answer', answer: { cards: [] } });
    expect(gateway.arrived).toMatchObject([{ method: 'GET', body: undefined }]);
  });

  test('never shares its nonce or counter with another one at the same time', async () => {
    const { client, gateway } = await clientOf({ '/api/kiosk/agent-calls': () => RECORDED });
    const results = await Promise.all(Array.from({ length: 12 }, () => client.call(agentCallRoute, { body: CALL })));
    expect(results.every(({ kind }) => kind === 'answer')).toBe(true);
    expect(new Set(gateway.arrived.map(({ counter }) => counter)).size).toBe(12);
    expect(gateway.refused.filter((name) => name !== 'nonceStale')).toEqual([]);
  });

  test('a gateway that never likes the nonce is not asked for ever', async () => {
    const refusal = problem('nonceStale');
    const send = vi.fn(() => Promise.resolve(Response.json(refusal, { status: 401 })));
    const { client } = await clientOf({}, { send });
    expect(await client.call(agentCallRoute, { body: CALL })).toEqual({ kind: 'problem', problem: refusal });
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is not sent at all before the enrolment', async () => {
    const { client, gateway } = await clientOf({}, { signer: () => Promise.resolve(undefined) });
    expect(await client.call(agentCallRoute, { body: CALL })).toEqual({ kind: 'notEnrolled' });
    expect(gateway.arrived).toEqual([]);
  });

  test('P22 is neither cached nor followed elsewhere, and carries no cookie and no referrer', async () => {
    const { client, gateway } = await clientOf({ '/api/kiosk/agent-calls': () => RECORDED });
    await client.call(agentCallRoute, { body: CALL });
    expect(gateway.arrived[0]?.request).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });
});

describe('an answer', () => {
  test('teaches no time when it is not signed, whatever its header says', async () => {
    const { client, learnt } = await clientOf({ '/api/kiosk/agent-calls': () => RECORDED });
    await client.call(agentCallRoute, { body: CALL });
    expect(learnt).toEqual([]);
  });

  test('that is a refusal comes as its problem', async () => {
    const refusal = problem('unavailable');
    const { client } = await clientOf({ '/api/kiosk/agent-calls': () => Response.json(refusal, { status: 503 }) });
    expect(await client.call(agentCallRoute, { body: CALL })).toEqual({ kind: 'problem', problem: refusal });
  });

  test.each([
    [
      'a portal’s page',
      () => new Response('<html>Welcome to our Wi-Fi</html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['another program’s JSON', () => ({ ok: true })],
    ['a proxy’s error', () => new Response('Bad gateway', { status: 502 })],
  ])('that is %s is not believed', async (_case, answer) => {
    const { client } = await clientOf({ '/api/kiosk/agent-calls': answer });
    expect(await client.call(agentCallRoute, { body: CALL })).toEqual({ kind: 'badAnswer' });
  });
});

describe('the answer to a contact', () => {
  /** Answers as the gateway does, and lets a stranger between them change what comes. */
  const between = (change: (answer: Sent) => Partial<Sent> | Promise<Partial<Sent>> = () => ({})) =>
    clientOf({
      '/api/kiosk/contact': async ({ request }) => {
        const reading = parseSignature(request.headers as Record<string, string>);
        if (!reading.ok) throw new Error('not signed');
        const { kioskId, nonce } = reading.claimed;
        const honest: Sent = { kioskId, nonce, body: JSON.stringify(CONTACT), key: longTerm };
        const sent = { ...honest, ...(await change(honest)) };
        const signature = await signAnswer(sent, sent.key.privateKey);
        return new Response(sent.altered ?? sent.body, { headers: { [ANSWER_SIGNATURE_HEADER]: signature } });
      },
    });
  interface Sent extends AnswerToSign {
    readonly key: KeyPair;
    /** What arrives in place of the body that was signed. */
    readonly altered?: string;
  }

  test('is believed, and its time learnt, when the pinned gateway signed it for this request', async () => {
    const { client, learnt } = await between();
    expect(await client.call(contactRoute, { body: REPORT })).toEqual({ kind: 'answer', answer: CONTACT });
    expect(learnt).toEqual([CONTACT.time]);
  });

  test.each<[string, (answer: Sent) => Partial<Sent>]>([
    ['the address of the public pages', ({ body }) => ({ altered: body.replace('borne.example', 'b0rne.example') })],
    ['the time', ({ body }) => ({ altered: body.replace('"time":', '"time":1') })],
    ['the mode', ({ body }) => ({ altered: body.replace('production', 'demonstration') })],
    ['one space', ({ body }) => ({ altered: `${body} ` })],
    ['the nonce of another request', () => ({ nonce: 'another' })],
    ['another kiosk’s number', () => ({ kioskId: 8 })],
    ['the signature of another key', () => ({ key: stranger })],
  ])('is not believed, nor its time, with another thing in one place: %s', async (_what, change) => {
    const { client, learnt } = await between(change);
    expect(await client.call(contactRoute, { body: REPORT })).toEqual({ kind: 'badAnswer' });
    expect(learnt).toEqual([]);
  });

  test('is not believed without a signature', async () => {
    const { client, learnt } = await clientOf({ '/api/kiosk/contact': () => CONTACT });
    expect(await client.call(contactRoute, { body: REPORT })).toEqual({ kind: 'badAnswer' });
    expect(learnt).toEqual([]);
  });
});

describe('a request that gets no answer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const started = async (send: GatewayClientParts['send']) => {
    const sent = vi.fn(send);
    const all = await clientOf({}, { send: sent });
    const begin = (options: CallOptions = {}) => all.client.call(agentCallRoute, { body: CALL, ...options });
    return { ...all, begin, sent: () => vi.waitFor(() => expect(sent).toHaveBeenCalled()) };
  };

  test('is offline when no connection could be made', async () => {
    const { begin, client } = await started(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await begin()).toEqual({ kind: 'offline' });
    expect(client.inFlight()).toBe(0);
  });

  test('is given up after its time limit', async () => {
    const { begin, client, timers, sent } = await started(never);
    const result = begin();
    await sent();
    vi.advanceTimersByTime(REQUEST_LIMIT_MS);
    expect(await result).toEqual({ kind: 'timeout' });
    expect([client.inFlight(), timers.pending()]).toEqual([0, 0]);
  });

  test('is aborted by the wipe, whoever owns it', async () => {
    const { begin, client, sent } = await started(never);
    const result = begin();
    await sent();
    client.abortAll();
    expect(await result).toEqual({ kind: 'aborted' });
    expect(client.inFlight()).toBe(0);
  });

  test('P17 that says the last words of a visit is waited for: none other is', async () => {
    const { begin, client, sent } = await started(never);
    const ordinary = begin();
    await client.lastWordsSaid();
    const last = begin({ keepalive: true });
    await sent();
    let isSaid = false;
    const said = client.lastWordsSaid().then(() => (isSaid = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(isSaid).toBe(false);
    client.abortAll();
    await said;
    expect([await ordinary, await last]).toEqual([{ kind: 'aborted' }, { kind: 'aborted' }]);
  });

  test('ends with the visit that owns it', async () => {
    const resources = createSessionResources();
    const { begin, sent } = await started(never);
    const result = begin({ owner: resources });
    await sent();
    expect([...resources.remaining()]).toEqual([['request', 1]]);
    resources.disposeAll();
    expect(await result).toEqual({ kind: 'aborted' });
    expect([...resources.remaining()]).toEqual([]);
  });

  test('leaves nothing with its owner once it is answered', async () => {
    const resources = createSessionResources();
    const { begin } = await started(() => Promise.resolve(Response.json(RECORDED)));
    expect(await begin({ owner: resources })).toEqual({ kind: 'answer', answer: RECORDED });
    expect([...resources.remaining()]).toEqual([]);
  });
});
