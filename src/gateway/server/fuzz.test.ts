import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allRoutes } from '#contract/routes/all.ts';
import { problemType } from '#contract/routes/problem.ts';
import type { Route } from '#contract/routes/route.ts';
import { anyOf } from '#contract/testing/any-of-schema.ts';
import { hostileBodies, MARKER, type HostileBody } from '#contract/testing/hostile-bodies.ts';
import type { Genuine } from '../testing/abuse/columns.ts';
import { someOf } from '#domain/testing/some-of.ts';
import { rows } from '../testing/abuse/rows.ts';
import { abuseWorld, type AbuseWorld } from '../testing/abuse/world.ts';
import { onPostgres, type SuiteDatabase } from '../testing/databases.ts';
import { faultsOf } from '../testing/fuzz/judge-answer.ts';
import { sendPlainly, type Answer } from '../testing/signing-kiosk.ts';
import { eventLog } from './logging.ts';

/** Of one route: as its schema has it, then with something wrong. */
type Attempt = { readonly mischief: 'none'; readonly body: unknown } | HostileBody;

onPostgres('every route, whatever comes', (suite: SuiteDatabase) => {
  const lines: string[] = [];
  let world: AbuseWorld;

  beforeAll(async () => {
    const log = eventLog({ write: (line) => void lines.push(line) });
    world = await abuseWorld(suite.open().kysely, { log });
  });
  afterAll(async () => {
    await world.close();
  });

  /** Signed where the route asks for it, as an enrolled kiosk signs it. */
  async function send(route: Route, bytes: Uint8Array | undefined): Promise<Answer> {
    if (route.level === 'kiosk') return await world.holder.signing.send(route, undefined, bytes && { bytes });
    const remoteAddress = route.demonstrationOnly === true ? '127.0.0.1' : world.freshAddress();
    const payload = bytes && { payload: Buffer.from(bytes) };
    return await sendPlainly(world.server, route, bytes && null, { ...payload, remoteAddress });
  }

  /** A stranger who sends a lot is told to wait, and nothing more is learnt. */
  const forgetThrottles = () => world.deps.database.deleteFrom('throttle_counters').execute();

  async function expectNoFault(route: Route, attempt: { readonly mischief: string }, answer: Answer): Promise<void> {
    expect({ ...attempt, faults: faultsOf(route, answer) }).toEqual({ ...attempt, faults: [] });
    expect(lines.splice(0).filter((line) => line.includes(MARKER) || line.includes('requestFailed'))).toEqual([]);
    expect((Object.prototype as { readonly polluted?: unknown }).polluted, 'a prototype was changed').toBeUndefined();
  }

  const bodies = allRoutes.flatMap(({ body, ...route }) =>
    body === undefined ? [] : [[`${route.method} ${route.path}`, { ...route, body }] as const],
  );
  it.each(bodies)('P21 P39 %s answers within its contract, and repeats nothing', async (name, route) => {
    const genuine: Genuine = (await rows[name]?.prepare(world)) ?? {};
    const genuineBody: unknown = JSON.parse(JSON.stringify((await genuine.body?.()) ?? null));
    const drawn = anyOf(route.body);
    const hostile = hostileBodies(
      fc.oneof({ weight: 2, arbitrary: drawn }, { weight: 3, arbitrary: fc.constant(genuineBody) }),
    );
    const attempts: fc.Arbitrary<Attempt> = fc.oneof(
      { weight: 2, arbitrary: drawn.map((body) => ({ mischief: 'none' as const, body })) },
      { weight: 7, arbitrary: hostile },
    );
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(attempts, async (attempt) => {
        await forgetThrottles();
        const isOurs = 'body' in attempt;
        const answer = await send(route, isOurs ? bytesOf(attempt.body) : attempt.bytes);
        await expectNoFault(route, attempt, answer);
        if (isOurs && !isMisread(answer)) understood += 1;
      }),
      // The first ones are as the schema has them: chance may draw none among the others.
      {
        numRuns: someOf(96),
        endOnFailure: true,
        examples: fc.sample(drawn, SURE).map((body): [Attempt] => [{ mischief: 'none', body }]),
      },
    );
    expect(understood, 'a body that its schema takes was read').toBeGreaterThan(0);
  });

  it.each(allRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s answers another type of content, another method and a longer address within the contract',
    async (_name, route) => {
      await forgetThrottles();
      const strange = [
        { headers: { 'content-type': 'text/plain' }, payload: MARKER },
        { headers: { 'content-type': `multipart/form-data; boundary=${MARKER}` }, payload: MARKER },
        { headers: { 'content-type': MARKER }, payload: MARKER },
        { headers: { 'content-type': 'application/json; charset=utf-16' }, payload: '{}' },
        { headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, payload: MARKER },
        { headers: { accept: MARKER, signature: MARKER, 'signature-input': MARKER, 'content-digest': MARKER } },
        { method: 'PUT' as const, payload: MARKER },
        { method: 'PATCH' as const },
        { url: `${route.path}/${MARKER}` },
        { url: `${route.path}/%00%2e%2e/${MARKER}` },
        { url: `${route.path}/%e0%a4%a` },
      ];
      for (const options of strange) {
        const answer = await sendPlainly(world.server, route, undefined, {
          ...options,
          remoteAddress: world.freshAddress(),
        });
        await expectNoFault(route, { mischief: JSON.stringify(options) }, answer);
      }
    },
  );

  it('still knows its kiosk, which nothing of all that has closed out', async () => {
    await forgetThrottles();
    const contact = allRoutes.find(({ path }) => path === '/api/kiosk/parameters');
    if (contact === undefined) throw new Error('the route has another address');
    expect((await send(contact, undefined)).status).toBe(200);
  });
});

const SURE = 6;
const isMisread = ({ body }: Answer): boolean => body['type'] === problemType('invalidInput');
const bytesOf = (body: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(body));
