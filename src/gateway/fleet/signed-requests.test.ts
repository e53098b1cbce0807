import type { InjectOptions } from 'fastify';
import { expect, it } from 'vitest';
import { NO_NONCE_YET, NONCE_HEADER, TIME_HEADER } from '#contract/routes/headers.ts';
import { generateSigningKeyPair } from '#contract/signed/signing-key.ts';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { selfEnrolledKiosk, sendPlainly, signingKiosk, type Mischief } from '../testing/signing-kiosk.ts';
import { testServer } from '../testing/test-server.ts';
import { counterTolerance } from './freshness.ts';
import { findKiosk } from './kiosks.ts';
import { nonceLifeMs } from './nonces.ts';
import { compromiseKiosk, confirmKiosk, resumeKiosk, retireKiosk } from './transitions.ts';

/** The admin compared the fingerprint of the key that is there. */
const asCompared = async () => true;
const call = { reason: 'help', journey: null } as const;

const servers = new WeakMap<SuiteDatabase, ReturnType<typeof testServer>>();

/** A new kiosk on the one server of the suite. */
async function world(suite: SuiteDatabase) {
  const database = suite.open().kysely;
  const starting = servers.get(suite) ?? testServer(database);
  servers.set(suite, starting);
  const { server, deps } = await starting;
  const kiosk = await selfEnrolledKiosk(server);
  const send = (mischief?: Mischief) => kiosk.send(agentCallRoute, call, mischief);
  const status = async () => (await findKiosk(database, kiosk.id))?.status;
  return { database, server, deps, kiosk, send, status };
}

const refusal = (status: number, name: ProblemName) => ({
  status,
  body: expect.objectContaining({ type: problemType(name) }) as unknown,
});

onEachDatabase('signed requests', (suite) => {
  it('are heard when signed, fresh and counted', async () => {
    const { send, deps } = await world(suite);
    expect(await send()).toMatchObject({ status: 200, body: { recordedAt: deps.clock.now() } });
    expect(await send()).toMatchObject({ status: 200 });
  });

  it('are answered with the time of the gateway and a new nonce, refusals included', async () => {
    const { server, send, deps } = await world(suite);
    const nonces = [await send(), await send(), await sendPlainly(server, agentCallRoute, call)].map((answer) => {
      expect(answer.headers[TIME_HEADER]).toBe(String(deps.clock.now()));
      return answer.headers[NONCE_HEADER];
    });
    expect(new Set(nonces).size).toBe(3);
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9_-]{40,64}$/);
  });

  it('are refused without a signature, before a stranger learns what the route takes', async () => {
    const { server } = await world(suite);
    const nonsense = await sendPlainly(server, agentCallRoute, { nonsense: true });
    expect(nonsense).toMatchObject(refusal(401, 'signatureInvalid'));
  });

  it.each<[string, NonNullable<Mischief['afterSigning']>]>([
    [
      'another body',
      (request: InjectOptions) => ({ ...request, payload: JSON.stringify({ ...call, reason: 'fault' }) }),
    ],
    [
      'the same JSON written otherwise',
      (request: InjectOptions) => ({ ...request, payload: `${JSON.stringify(call)} ` }),
    ],
    ['another query', (request: InjectOptions) => ({ ...request, url: `${agentCallRoute.path}?a=b` })],
    [
      'another counter',
      (request: InjectOptions) => ({ ...request, headers: { ...request.headers, 'borne-request-counter': '999' } }),
    ],
  ])('are refused when %s comes than was signed', async (_what, afterSigning) => {
    const { send } = await world(suite);
    expect(await send({ afterSigning })).toMatchObject(refusal(401, 'signatureInvalid'));
    expect(await send()).toMatchObject({ status: 200 });
  });

  it('are refused without a right signature before their body is read', async () => {
    const { server, send } = await world(suite);
    const tooLarge = { ...call, reason: 'x'.repeat(100_000) };
    expect(await sendPlainly(server, agentCallRoute, tooLarge)).toMatchObject(refusal(401, 'signatureInvalid'));
    const notJson: Mischief['afterSigning'] = (request) => ({ ...request, payload: '{' });
    const keys = await generateSigningKeyPair();
    expect(await send({ keys, afterSigning: notJson })).toMatchObject(refusal(401, 'signatureInvalid'));
    expect(await send()).toMatchObject({ status: 200 });
  });

  it('are refused from an unknown kiosk, an unknown key and another kiosk’s key', async () => {
    const { send, kiosk } = await world(suite);
    expect(await send({ kioskId: 4_000_000_000 })).toMatchObject(refusal(401, 'kioskUnknown'));
    expect(await send({ kioskKeyId: kiosk.enrolled.kioskKeyId + 1 })).toMatchObject(refusal(401, 'kioskUnknown'));
    expect(await send({ keys: await generateSigningKeyPair() })).toMatchObject(refusal(401, 'signatureInvalid'));
  });

  it('need a nonce: a kiosk that was just started asks once in vain', async () => {
    const { send } = await world(suite);
    expect(await send({ nonce: NO_NONCE_YET })).toMatchObject(refusal(401, 'nonceStale'));
    expect(await send()).toMatchObject({ status: 200 });
  });

  it('are refused with a nonce that is too old, or that another gateway gave', async () => {
    const { send, kiosk, deps } = await world(suite);
    deps.clock.advance(nonceLifeMs);
    expect(await send()).toMatchObject(refusal(401, 'nonceStale'));
    const foreign = await testServer(suite.open().kysely, { keys: await keysInMemory(deps.clock.now()) });
    const { headers } = await sendPlainly(foreign.server, agentCallRoute, call);
    expect(await send({ nonce: String(headers[NONCE_HEADER]) })).toMatchObject(refusal(401, 'nonceStale'));
    expect(await kiosk.send(agentCallRoute, call)).toMatchObject({ status: 200 });
  });

  it('count once: the same bytes again are refused, and replaying them never suspends the kiosk', async () => {
    const { send, kiosk, status } = await world(suite);
    const { nonce } = kiosk;
    expect(await send({ counter: 10, nonce })).toMatchObject({ status: 200 });
    for (let replays = 0; replays < 3; replays += 1) {
      expect(await send({ counter: 10, nonce })).toMatchObject(refusal(401, 'nonceStale'));
    }
    expect(await status()).toBe('active');
  });

  it('sent twice at the same moment are heard once', async () => {
    const { send, kiosk } = await world(suite);
    const { nonce } = kiosk;
    const answers = await Promise.all([1, 2, 3, 4].map(() => send({ counter: 5, nonce })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(3);
  });

  it('keep their nonces over a restart of the gateway: given before, good after, used once', async () => {
    const { kiosk, deps, database } = await world(suite);
    const restarted = await testServer(database, { keys: deps.keys, clock: deps.clock });
    const { nonce } = kiosk;
    const after = signingKiosk(restarted.server, kiosk.keys, {
      status: 200,
      headers: {},
      body: kiosk.enrolled,
      text: '',
    });
    expect(await after.send(agentCallRoute, call, { nonce, counter: 1 })).toMatchObject({ status: 200 });
    expect(await kiosk.send(agentCallRoute, call, { nonce, counter: 2 })).toMatchObject(refusal(401, 'nonceStale'));
  });

  it('may overtake each other: their counters come out of order', async () => {
    const { send, status } = await world(suite);
    for (const counter of [3, 1, 2, 4 + counterTolerance, 5 + 4]) {
      expect(await send({ counter })).toMatchObject({ status: 200 });
    }
    expect(await status()).toBe('active');
  });

  it('with one counter and two fresh nonces suspend the kiosk: somebody else signs with its key', async () => {
    const { send, status } = await world(suite);
    await send({ counter: 7 });
    expect(await send({ counter: 7 })).toMatchObject(refusal(403, 'counterForked'));
    expect(await status()).toBe('suspended');
    expect(await send({ counter: 8 })).toMatchObject(refusal(403, 'counterForked'));
  });

  it('with a counter from far back suspend the kiosk', async () => {
    const { send, status, database, kiosk } = await world(suite);
    await send({ counter: 100 });
    await send({ counter: 101 - counterTolerance });
    expect(await status()).toBe('active');
    expect(await send({ counter: 101 - counterTolerance - 1 })).toMatchObject(refusal(403, 'counterForked'));
    expect(await findKiosk(database, kiosk.id)).toMatchObject({
      status: 'suspended',
      suspended_reason: 'counterBack',
    });
  });

  it('of a kiosk that enrolled in a demonstration are refused everywhere else', async () => {
    const { database, deps, kiosk } = await world(suite);
    const configuration = { ...deps.configuration, mode: 'production' } as const;
    const real = await testServer(database, { configuration, keys: deps.keys, clock: deps.clock });
    const elsewhere = signingKiosk(real.server, kiosk.keys, {
      status: 200,
      headers: {},
      body: { ...kiosk.enrolled },
      text: '',
    });
    await elsewhere.send(agentCallRoute, call);
    expect(await elsewhere.send(agentCallRoute, call)).toMatchObject(refusal(403, 'kioskRevoked'));
  });

  it('are heard again, counted anew, when an admin has looked and resumes the kiosk', async () => {
    const { send, database, kiosk } = await world(suite);
    await send({ counter: 50 });
    await send({ counter: 50 });
    expect(await resumeKiosk(database, kiosk.id)).toBe('done');
    expect(await send({ counter: 1 })).toMatchObject({ status: 200 });
    expect(await resumeKiosk(database, kiosk.id)).toBe('notAllowed');
  });

  it('of a retired kiosk are not heard any more', async () => {
    const { send, database, kiosk, deps } = await world(suite);
    expect(await retireKiosk(database, kiosk.id, deps.clock.now())).toBe('done');
    expect(await send()).toMatchObject(refusal(403, 'kioskRevoked'));
    expect(await send({ nonce: NO_NONCE_YET })).toMatchObject(refusal(403, 'kioskRevoked'));
    expect(await confirmKiosk(database, kiosk.id, asCompared, deps.clock.now())).toBe('notAllowed');
  });

  it('of a compromised kiosk are not heard, and every module undoes its part in the same transaction', async () => {
    const { send, database, kiosk, deps } = await world(suite);
    const now = deps.clock.now();
    const events: unknown[] = [];
    const module = {
      name: 'witness',
      kioskCompromised: async (_transaction: unknown, event: unknown) => void events.push(event),
    };
    const compromise = { kioskId: kiosk.id, since: now - MINUTE_MS, now };
    expect(await compromiseKiosk(database, compromise, [module])).toBe('done');
    expect(events).toEqual([{ kioskId: kiosk.id, since: now - MINUTE_MS, at: now }]);
    expect(await send()).toMatchObject(refusal(403, 'kioskRevoked'));

    // Later knowledge may move the instant back, never forward.
    await compromiseKiosk(database, { ...compromise, since: now }, []);
    expect(await findKiosk(database, kiosk.id)).toMatchObject({ compromised_since: now - MINUTE_MS });
  });

  it('go on when a module could not undo its part: the kiosk stays as it was', async () => {
    const { database, kiosk, deps, status } = await world(suite);
    const failing = { name: 'failing', kioskCompromised: () => Promise.reject(new Error('on purpose')) };
    const compromise = { kioskId: kiosk.id, since: 0, now: deps.clock.now() };
    await expect(compromiseKiosk(database, compromise, [failing])).rejects.toThrow('on purpose');
    expect(await status()).toBe('active');
    expect(await compromiseKiosk(database, { ...compromise, kioskId: 4_000_000_000 }, [])).toBe('unknown');
  });
});
