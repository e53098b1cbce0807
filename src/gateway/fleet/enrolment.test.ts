import { expect, it } from 'vitest';
import { drawEnrolmentCode } from '#contract/signed/enrolment-code.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { problemType } from '#contract/routes/problem.ts';
import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import { selfEnrolRoute } from '#contract/routes/enrolments.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { silentLog, type EventLog, type LogEvent } from '../server/logging.ts';
import type { Mode } from '../server/mode.ts';
import { testConfiguration } from '../testing/dependencies.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { offerKey, selfEnrolledKiosk, sendPlainly, signingKiosk } from '../testing/signing-kiosk.ts';
import { testServer } from '../testing/test-server.ts';
import { enrolWithCode } from './enrol.ts';
import { createEnrolmentCode, sweepEnrolmentCodes, tryEnrolmentCode } from './enrolment-codes.ts';
import { kioskKey } from './kiosks.ts';
import { sites } from '#kiosk-config/sites.ts';
import { firstSite } from './sites.ts';
import { confirmKiosk, retireKiosk } from './transitions.ts';

const siteId = firstSite(sites).siteId;
/** The admin compared the fingerprint of the key that is there. */
const asCompared = async () => true;
const call = { reason: 'help', journey: null } as const;
const refused = { status: 403, body: expect.objectContaining({ type: problemType('enrolmentRefused') }) as unknown };

const warnings: LogEvent[] = [];
const log: EventLog = { ...silentLog, warning: (entry) => void warnings.push(entry) };
const servers = new WeakMap<SuiteDatabase, ReturnType<typeof testServer>>();

/** A code for a new kiosk, on the one server of the suite. Each test comes from another address. */
async function world(suite: SuiteDatabase, options: { readonly kioskId?: number } = {}) {
  const database = suite.open().kysely;
  const starting = servers.get(suite) ?? testServer(database, { log });
  servers.set(suite, starting);
  const { server, deps } = await starting;
  warnings.length = 0;
  await database.deleteFrom('throttle_counters').execute();
  const code = await createEnrolmentCode(database, deps.keys.enrolments, { siteId, now: deps.clock.now(), ...options });
  return { database, server, deps, code, warnings, keys: await generateSigningKeyPair() };
}

const another = (code: string) => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;

onEachDatabase('enrolment with a code', (suite) => {
  it('gives a kiosk that waits until an admin has compared its fingerprint', async () => {
    const { server, deps, database, code, keys } = await world(suite);
    const answer = await offerKey(server, code, keys);
    expect(answer).toMatchObject({
      status: 200,
      body: { kioskKeyId: 1, siteId, publicUrl: testConfiguration.publicUrl, status: 'awaitingConfirmation' },
    });
    const kiosk = signingKiosk(server, keys, answer);
    const early = await kiosk.send(agentCallRoute, call);
    expect(early).toMatchObject({ status: 403, body: { type: problemType('kioskUnconfirmed') } });
    expect(await confirmKiosk(database, kiosk.id, asCompared, deps.clock.now())).toBe('done');
    expect(await kiosk.send(agentCallRoute, call)).toMatchObject({ status: 200 });
  });

  it('works once: another kiosk gets nothing with the same code', async () => {
    const { server, code, keys } = await world(suite);
    await offerKey(server, code, keys);
    expect(await offerKey(server, code, await generateSigningKeyPair())).toMatchObject(refused);
  });

  it('gives the same kiosk the same answer again, since the first one may have been lost', async () => {
    const { server, code, keys } = await world(suite);
    const first = await offerKey(server, code, keys);
    expect((await offerKey(server, code, keys)).body).toEqual(first.body);
  });

  it('given by two kiosks at the same moment enrols one', async () => {
    const { server, code } = await world(suite);
    const pairs = await Promise.all([1, 2, 3].map(() => generateSigningKeyPair()));
    const answers = await Promise.all(pairs.map((pair) => offerKey(server, code, pair)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 403)).toHaveLength(2);
  });

  it('leaves no kiosk without a key behind when another was faster', async () => {
    const { database, deps, code } = await world(suite);
    const grant = await tryEnrolmentCode(database, deps.keys.enrolments, code, deps.clock.now());
    if (grant === undefined) throw new Error('the code was refused');
    const enrol = async () => {
      const publicKey = await publicSigningKeyText((await generateSigningKeyPair()).publicKey);
      return await enrolWithCode(database, grant, publicKey, { mode: 'demonstration', now: deps.clock.now() });
    };
    // Both read the grant before either used it, as requests of the same moment do.
    const outcomes = [await enrol(), await enrol()];
    expect(outcomes.map((outcome) => outcome !== undefined)).toEqual([true, false]);
    const withoutKey = await database
      .selectFrom('kiosks')
      .leftJoin('kiosk_keys', 'kiosk_keys.kiosk_id', 'kiosks.id')
      .where('kiosk_keys.kiosk_id', 'is', null)
      .select('kiosks.id')
      .execute();
    expect(withoutKey).toEqual([]);
  });

  it.each(['demonstration', 'production'] as const)(
    'marks a kiosk as born in %s, also when it enrols again',
    async (mode) => {
      const { database, deps } = await world(suite);
      const now = deps.clock.now();
      const enrol = async (enrolledIn: Mode, kioskId?: number) => {
        const target = { siteId, now, ...(kioskId === undefined ? {} : { kioskId }) };
        const code = await createEnrolmentCode(database, deps.keys.enrolments, target);
        const grant = await tryEnrolmentCode(database, deps.keys.enrolments, code, now);
        if (grant === undefined) throw new Error('the code was refused');
        const publicKey = await publicSigningKeyText((await generateSigningKeyPair()).publicKey);
        const enrolled = await enrolWithCode(database, grant, publicKey, { mode: enrolledIn, now });
        return (await kioskKey(database, enrolled?.kioskId ?? 0, enrolled?.keyId ?? 0))?.demonstration;
      };
      expect(await enrol(mode)).toBe(mode === 'demonstration');
      const { id } = await database
        .insertInto('kiosks')
        .values({ site_id: siteId, status: 'active', demonstration: mode === 'production', created_at: now })
        .returning('id')
        .executeTakeFirstOrThrow();
      expect(await enrol(mode, id)).toBe(mode === 'demonstration');
    },
  );

  it('is over after 30 minutes', async () => {
    const { server, deps, code, keys } = await world(suite);
    deps.clock.advance(30 * MINUTE_MS);
    expect(await offerKey(server, code, keys)).toMatchObject(refused);
  });

  it('is over after 5 tries, even with the right code', async () => {
    const { server, code, keys } = await world(suite);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await offerKey(server, another(code), keys)).toMatchObject(refused);
    }
    expect(await offerKey(server, code, keys)).toMatchObject(refused);
  });

  it('still works after 4 wrong tries', async () => {
    const { server, code, keys } = await world(suite);
    for (let tries = 0; tries < 4; tries += 1) await offerKey(server, another(code), keys);
    expect(await offerKey(server, code, keys)).toMatchObject({ status: 200 });
  });

  it('is refused to who does not hold the private half of the key', async () => {
    const { server, code, keys } = await world(suite);
    const thief = { publicKey: keys.publicKey, privateKey: (await generateSigningKeyPair()).privateKey };
    expect(await offerKey(server, code, thief)).toMatchObject(refused);
  });

  it('keeps no code in clear', async () => {
    const { database, code } = await world(suite);
    const rows = await database.selectFrom('enrolment_codes').selectAll().where('id', '=', code.slice(0, 4)).execute();
    expect(JSON.stringify(rows)).not.toContain(code.slice(4));
    expect(rows[0]?.hash).toHaveLength(32);
  });

  it('stays open whatever strangers send: false proofs and wrong codes, from its own address and from many', async () => {
    const { server, code, keys, warnings } = await world(suite);
    const stranger = await generateSigningKeyPair();
    const falseProof = { publicKey: keys.publicKey, privateKey: stranger.privateKey };
    const hall = { remoteAddress: '192.0.2.9' };
    const nowhere = (index: number) => drawEnrolmentCode((count) => new Uint8Array(count).fill(index));
    for (let index = 0; index < 210; index += 1) {
      const from = index % 2 === 0 ? hall : { remoteAddress: `198.51.100.${index}` };
      const junk =
        index % 4 < 2 ? offerKey(server, code, falseProof, from) : offerKey(server, nowhere(index), stranger, from);
      expect(await junk).toMatchObject(refused);
    }
    expect(await offerKey(server, code, keys, hall)).toMatchObject({ status: 200 });
    const alerts = warnings.filter((entry) => entry.event === 'manyEnrolmentsRefused').map((entry) => entry.rule);
    expect(alerts).toEqual(['enrolment.address', 'enrolment.gateway']);
  });

  it('for a known kiosk gives it a further key, ends the first one, and asks for a new confirmation', async () => {
    const first = await world(suite);
    const former = signingKiosk(first.server, first.keys, await offerKey(first.server, first.code, first.keys));
    const { kioskId } = former.enrolled;
    await confirmKiosk(first.database, kioskId, asCompared, first.deps.clock.now());
    const { server, database, code, keys, deps } = await world(suite, { kioskId });
    const answer = await offerKey(server, code, keys);
    expect(answer).toMatchObject({ status: 200, body: { kioskId, kioskKeyId: 2, status: 'awaitingConfirmation' } });
    expect(await kioskKey(database, kioskId, 1)).toMatchObject({ keyRevokedAt: deps.clock.now() });
    expect(await kioskKey(database, kioskId, 2)).toMatchObject({ keyRevokedAt: null, status: 'pending' });
    await confirmKiosk(database, kioskId, asCompared, deps.clock.now());
    expect(await former.send(agentCallRoute, call)).toMatchObject({ body: { type: problemType('kioskUnknown') } });
    expect(await signingKiosk(server, keys, answer).send(agentCallRoute, call)).toMatchObject({ status: 200 });
  });

  it('brings no revoked kiosk back', async () => {
    const first = await world(suite);
    const { kioskId } = signingKiosk(
      first.server,
      first.keys,
      await offerKey(first.server, first.code, first.keys),
    ).enrolled;
    await retireKiosk(first.database, kioskId, first.deps.clock.now());
    const { server, code, keys } = await world(suite, { kioskId });
    expect(await offerKey(server, code, keys)).toMatchObject(refused);
  });

  it('leaves no row behind once it is over', async () => {
    const { database, deps } = await world(suite);
    await sweepEnrolmentCodes(database, deps.clock.now() + 30 * MINUTE_MS);
    expect(await database.selectFrom('enrolment_codes').select('id').execute()).toEqual([]);
  });
});

onEachDatabase('enrolment by itself', (suite) => {
  const offer = { publicKey: 'A'.repeat(43), proof: 'A'.repeat(86) };

  it('makes an active kiosk of the first site, the same one when asked again', async () => {
    const { server } = await testServer(suite.open().kysely);
    const kiosk = await selfEnrolledKiosk(server);
    expect(kiosk.enrolled).toMatchObject({ siteId, status: 'active', kioskKeyId: 1 });
    expect(await kiosk.send(agentCallRoute, call)).toMatchObject({ status: 200 });
  });

  it('does not exist in production', async () => {
    const configuration = { ...testConfiguration, mode: 'production' } as const;
    const { server } = await testServer(suite.open().kysely, { configuration });
    expect(await sendPlainly(server, selfEnrolRoute, offer)).toMatchObject({ status: 404 });
  });

  it('is refused to other machines, through a proxy, under another name and to pages of elsewhere', async () => {
    const { server } = await testServer(suite.open().kysely);
    const demonstrationOnly = { status: 403, body: { type: problemType('demonstrationOnly') } };
    const attempts = [
      { remoteAddress: '192.0.2.9' },
      { remoteAddress: '::ffff:192.0.2.9' },
      { headers: { 'x-forwarded-for': '127.0.0.1' } },
      { headers: { forwarded: 'for=127.0.0.1' } },
      { headers: { 'x-real-ip': '127.0.0.1' } },
      { headers: { host: 'rebound.example.org' } },
      { headers: { 'sec-fetch-site': 'cross-site' } },
      // A proxy that rewrites Host leaves the page's own origin.
      { headers: { 'sec-fetch-site': 'same-origin', origin: 'https://borne.example.org' } },
      ...[
        'x-forwarded-server',
        'x-forwarded-anything',
        'x-original-forwarded-for',
        'cf-connecting-ip',
        'true-client-ip',
        'x-client-ip',
        'x-cluster-client-ip',
        'fastly-client-ip',
        'x-envoy-external-address',
        'x-remote-addr',
        'cdn-loop',
        'via',
      ].map((name) => ({ headers: { [name]: '192.0.2.9' } })),
    ];
    for (const attempt of attempts) {
      expect(await sendPlainly(server, selfEnrolRoute, offer, attempt)).toMatchObject(demonstrationOnly);
    }
    expect(await sendPlainly(server, selfEnrolRoute, offer, { remoteAddress: '::1' })).toMatchObject(refused);
  });

  it.each([{ publicUrl: 'https://borne.example.org' }, { trustedProxies: ['127.0.0.1'] }])(
    'is refused to everybody behind a proxy that says nothing of itself: %o',
    async (behindProxy) => {
      const configuration = { ...testConfiguration, ...behindProxy };
      const { server } = await testServer(suite.open().kysely, { configuration });
      // What nginx sends without any setting: its own address as Host, and no header of the visitor's.
      const answer = await sendPlainly(server, selfEnrolRoute, offer, { headers: { host: '127.0.0.1:8080' } });
      expect(answer).toMatchObject({ status: 403, body: { type: problemType('demonstrationOnly') } });
    },
  );

  it('believes no forwarding header even from a proxy it trusts', async () => {
    const configuration = { ...testConfiguration, trustedProxies: ['127.0.0.1'] };
    const { server } = await testServer(suite.open().kysely, { configuration });
    const forwarded = { headers: { 'x-forwarded-for': '127.0.0.1' } };
    expect(await sendPlainly(server, selfEnrolRoute, offer, forwarded)).toMatchObject({ status: 403 });
  });
});
