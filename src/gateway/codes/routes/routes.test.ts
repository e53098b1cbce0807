import { randomBytes } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { originTag } from '#contract/addresses/public-url.ts';
import { kioskCodeUseRoute, kioskPasswordRoute, revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { challengeRoute, challengeSchema, type ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { publicClaimRoute } from '#contract/routes/public-claims.ts';
import { publicCodeUseRoute, publicPasswordRoute } from '#contract/routes/public-code-uses.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { referencePeople } from '../../caisses/reference/people.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { systemClock } from '../../server/clock.ts';
import { eventLog } from '../../server/logging.ts';
import type { GatewayModule } from '../../server/module.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { selfEnrolledKiosk, sendPlainly, type Answer, type SigningKiosk } from '../../testing/signing-kiosk.ts';
import { testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { testServer, type TestServer } from '../../testing/test-server.ts';
import { nirFailuresRule } from '../../visitors/limits.ts';
import { serviceModules } from '../../modules.ts';
import { solvedChallenge } from '../testing/solved-challenge.ts';
import { testKiosk, type TestKiosk } from '../testing/test-kiosk.ts';

const problem = (name: string) => `urn:borne:problem:${name}`;

onEachDatabase('routes of provisional codes', (suite) => {
  let deps: TestDependencies;
  let modules: readonly GatewayModule[];
  let server: TestServer['server'];
  let signing: SigningKiosk;
  let kiosk: TestKiosk;
  const logged: string[] = [];

  beforeAll(async () => {
    // The proof of work reads the machine's own clock: this one starts from it.
    deps = await testDependencies(suite.open().kysely, {
      clock: manualClock(systemClock.now()),
      log: eventLog({ write: (line: string) => void logged.push(line) }),
    });
    modules = await serviceModules(deps);
    ({ server } = await testServer(deps.database, deps, modules));
    for (const module of modules) await module.start?.();
    signing = await selfEnrolledKiosk(server);
    kiosk = await testKiosk({ ...deps, origin: await originTag(deps.configuration.publicUrl) }, signing);
    await kiosk.allotment('caf-31');
  });
  afterAll(async () => {
    await server.close();
    for (const module of modules) await module.stop?.();
  });

  const getJson = async (url: string): Promise<Answer['body']> =>
    (await server.inject({ url, headers: { host: 'localhost' } })).json();
  const session = () => toBase64Url(randomBytes(16));
  const useOnKiosk = async (key: string, code: string, sessionId: string) => {
    const { nir, birthDate } = personNamed(key);
    return await signing.send(kioskCodeUseRoute, { sessionId, caisse: 'caf-31', nir, birthDate, code });
  };
  async function challengeAnswer(): Promise<ChallengeAnswer> {
    const challenge = challengeSchema.parse((await sendPlainly(server, challengeRoute)).body);
    const { keySignature = '', ...parameters } = challenge.parameters;
    const solution = await solveChallenge({
      challenge: { parameters: { ...parameters, keySignature }, signature: challenge.signature },
      deriveKey,
    });
    if (solution === null) throw new Error('the challenge was not solved');
    return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
  }

  const carry = async (claim: string) =>
    await sendPlainly(server, publicClaimRoute, { claim, challengeAnswer: await challengeAnswer() });

  describe('on a kiosk', () => {
    it('the outbox, the code and the password lead to an active account and a mail that arrives', async () => {
      const { claim, text } = await kiosk.claim(personNamed('camille'));
      const outbox = await signing.send(outboxRoute, { items: [text, text, 'AAAA'] });
      expect(outbox).toMatchObject({ status: 200 });
      const id = `claim:${claim.allotmentId}:${claim.index}`;
      const outcome = { kind: 'active', validUntil: claim.issuedAt + 48 * HOUR_MS };
      const rejected = { id: null, outcome: { kind: 'reject' } };
      expect(outbox.body).toEqual({ results: [{ id, outcome }, { id, outcome }, rejected] });

      const sessionId = session();
      const used = await useOnKiosk('camille', claim.code, sessionId);
      expect(used).toMatchObject({
        status: 200,
        body: { passwordRules: 'caf', notice: { channel: 'email', masked: 'c•••@example.org' } },
      });
      const token = used.body['token'];
      const weak = await signing.send(kioskPasswordRoute, { sessionId, token, password: 'faible' });
      expect(weak).toMatchObject({ status: 422, body: { type: problem('passwordRefused') } });
      const elsewhere = { sessionId: session(), token, password: 'Garonne2031Bleue' };
      expect(await signing.send(kioskPasswordRoute, elsewhere)).toMatchObject({ status: 401 });
      const done = await signing.send(kioskPasswordRoute, { sessionId, token, password: 'Garonne2031Bleue' });
      expect(done).toMatchObject({ status: 200, body: { status: 'active', noticeSentTo: 'email' } });

      await deps.jobs.runDue();
      const mails = await getJson('/demonstration/mail?format=json&to=camille@example.org');
      expect(JSON.stringify(mails)).toContain('Votre espace Mon Compte est actif');
      const sms = await getJson('/demonstration/sms?format=json');
      expect(JSON.stringify(sms)).toContain('votre espace Mon Compte est actif');
      expect(await useOnKiosk('camille', claim.code, sessionId)).toMatchObject({ body: { type: problem('codeUsed') } });
    });

    it('P06 three wrong codes make that identity wait on that kiosk; ten failures call an agent', async () => {
      for (let time = 0; time < 3; time += 1) {
        const answer = await useOnKiosk('louane', '1357', session());
        expect(answer).toMatchObject({ body: { type: problem('doesNotMatch') } });
      }
      const waiting = await useOnKiosk('louane', '1357', session());
      expect(waiting).toMatchObject({ status: 429, body: { type: problem('tooManyTries') } });
      for (const key of ['gabriel', 'mohamed', 'louis']) {
        for (let time = 0; time < 3; time += 1) await useOnKiosk(key, '1357', session());
      }
      const calls = await deps.database.selectFrom('agent_calls').select(['kiosk_id', 'reason']).execute();
      expect(calls).toEqual([{ kiosk_id: signing.id, reason: 'manyFailures' }]);
      // The kiosk stays open to everybody else.
      const { claim, text } = await kiosk.claim(personNamed('chloe'));
      await signing.send(outboxRoute, { items: [text] });
      expect(await useOnKiosk('chloe', claim.code, session())).toMatchObject({ status: 200 });
    });

    it('a number alone never makes its holder wait: wrong dates call an agent, and the right date passes', async () => {
      const { nir } = personNamed('amina');
      const { claim, text } = await kiosk.claim(personNamed('amina'));
      await signing.send(outboxRoute, { items: [text] });
      const warned = () => logged.filter((line) => line.includes('"rule":"codeUse.nirFailures"')).length;
      const before = await deps.database.selectFrom('agent_calls').select('id').execute();
      for (let day = 1; day <= nirFailuresRule.limit; day += 1) {
        const typed = { caisse: 'caf-31', nir, birthDate: `1990-01-${String(day).padStart(2, '0')}`, code: '1357' };
        expect(warned()).toBe(0);
        const answer = await signing.send(kioskCodeUseRoute, { sessionId: session(), ...typed });
        expect(answer).toMatchObject({ status: 403, body: { type: problem('doesNotMatch') } });
      }
      expect(warned()).toBe(1);
      const after = await deps.database.selectFrom('agent_calls').select('id').execute();
      expect(after.length).toBeGreaterThan(before.length);
      const sameDate = { caisse: 'caf-31', nir, birthDate: '1990-02-01', code: '1357' };
      for (let time = 0; time < 3; time += 1) {
        await signing.send(kioskCodeUseRoute, { sessionId: session(), ...sameDate });
      }
      const waiting = await signing.send(kioskCodeUseRoute, { sessionId: session(), ...sameDate });
      expect(waiting, 'who tries one date again and again waits').toMatchObject({ status: 429 });
      expect(await useOnKiosk('amina', claim.code, session())).toMatchObject({ status: 200 });
    });

    it('P38 no password is set by who skipped the code, or brings a token to another place', async () => {
      const password = 'Garonne2031Bleue';
      const invented = { sessionId: session(), token: toBase64Url(randomBytes(32)), password };
      const skipped = await signing.send(kioskPasswordRoute, invented);
      expect(skipped).toMatchObject({ status: 401, body: { type: problem('sessionOver') } });
      const { claim, text } = await kiosk.claim(personNamed('thomas'));
      await signing.send(outboxRoute, { items: [text] });
      const { body } = await useOnKiosk('thomas', claim.code, session());
      const moved = await sendPlainly(server, publicPasswordRoute, { token: body['token'], password });
      expect(moved).toMatchObject({ status: 401, body: { type: problem('sessionOver') } });
    });

    it('P18 a revoked token is over, and unknown ones end alike', async () => {
      const { claim, text } = await kiosk.claim(personNamed('paul'));
      await signing.send(outboxRoute, { items: [text] });
      const sessionId = session();
      const { body } = await useOnKiosk('paul', claim.code, sessionId);
      const visitor = { sessionId, token: body['token'] };
      for (const each of [visitor, visitor, { sessionId, token: toBase64Url(randomBytes(32)) }]) {
        const over = await signing.send(revokeVisitorTokenRoute, each);
        expect(over).toMatchObject({ status: 200, body: { status: 'over' } });
      }
      const late = await signing.send(kioskPasswordRoute, { ...visitor, password: 'Garonne2031Bleue' });
      expect(late).toMatchObject({ status: 401, body: { type: problem('sessionOver') } });
    });

    it('a caisse that is down is said so, and costs no try', async () => {
      const down = await server.inject({
        method: 'POST',
        url: '/demonstration/caisses/caf-31/down',
        headers: { host: 'localhost' },
      });
      expect(down.json()).toEqual({ caisse: 'caf-31', state: 'down' });
      const states = modules.flatMap((module) => module.caisseStates?.() ?? []);
      expect(states).toContainEqual({ caisse: 'caf-31', state: 'down' });
      for (let time = 0; time < 5; time += 1) {
        const answer = await useOnKiosk('rose', '1357', session());
        expect(answer).toMatchObject({ status: 503, body: { type: problem('caisseUnavailable') } });
      }
      const { text } = await kiosk.claim(personNamed('rose'));
      const outbox = await signing.send(outboxRoute, { items: [text] });
      expect(outbox.body).toMatchObject({ results: [{ outcome: { kind: 'awaitingCaisse' } }] });
      await server.inject({ method: 'POST', url: '/demonstration/caisses/caf-31/up', headers: { host: 'localhost' } });
      expect(await useOnKiosk('rose', '1357', session())).toMatchObject({ body: { type: problem('doesNotMatch') } });
    });
  });

  describe('on a phone', () => {
    it('does not tell who photographed a slip that a newer code replaced it', async () => {
      const older = await kiosk.claim(personNamed('hugo'));
      deps.clock.advance(MINUTE_MS);
      const newer = await kiosk.claim(personNamed('hugo'));
      expect((await carry(newer.text)).body).toMatchObject({ outcome: { kind: 'active' } });
      expect((await carry(older.text)).body).toEqual({ outcome: { kind: 'refused' } });
    });

    it('the claim of the slip, then NIR, reference and code, open the account', async () => {
      const person = personNamed('valentin');
      const { claim, text } = await kiosk.claim(person);
      const carried = await carry(text);
      const active = { kind: 'active', reference: claim.reference, validUntil: claim.issuedAt + 48 * HOUR_MS };
      expect(carried).toMatchObject({ status: 200, body: { outcome: active } });
      expect((await carry(text)).body).toEqual(carried.body);

      const { reference, code } = claim;
      const typed = { caisse: 'caf-31', nir: person.nir, reference, code };
      const use = { ...typed, challengeAnswer: await challengeAnswer() };
      const used = await sendPlainly(server, publicCodeUseRoute, use);
      expect(used.status).toBe(200);
      const chosen = { token: used.body['token'], password: 'Garonne2031Bleue' };
      const saved = await sendPlainly(server, publicPasswordRoute, chosen);
      expect(saved).toMatchObject({ status: 200 });
      const repeated = await sendPlainly(server, publicPasswordRoute, chosen);
      expect(repeated.body, 'the first answer may have been lost').toEqual(saved.body);
      const another = { ...chosen, password: 'Garonne2031Verte' };
      expect(await sendPlainly(server, publicPasswordRoute, another)).toMatchObject({ status: 410 });
    });

    it('nothing is done for a proof of work that is wrong or was spent', async () => {
      const { text } = await kiosk.claim(personNamed('alix'));
      const answer = await challengeAnswer();
      await sendPlainly(server, publicClaimRoute, { claim: text, challengeAnswer: answer });
      const spent = await sendPlainly(server, publicClaimRoute, { claim: text, challengeAnswer: answer });
      expect(spent).toMatchObject({ status: 403, body: { type: problem('challengeRefused') } });
    });

    it('an altered claim is « refused », in the same words as every other refusal', async () => {
      const { envelope } = await kiosk.claim(personNamed('alix'));
      const altered = envelope.slice();
      altered[100] = (altered[100] ?? 0) ^ 1;
      expect(await carry(toBase64Url(altered))).toMatchObject({ status: 200, body: { outcome: { kind: 'refused' } } });
    });

    it('made-up and spent proofs from an address close nothing for those who share it', async () => {
      const person = personNamed('eloise');
      const { claim, text } = await kiosk.claim(person);
      const spent = await solvedChallenge(deps.keys, deps.clock.now());
      await sendPlainly(server, publicClaimRoute, { claim: text, challengeAnswer: spent });
      const { parameters } = spent.challenge;
      const madeUp = { ...spent, challenge: { parameters, signature: 'ab'.repeat(32) } };
      for (let time = 0; time < 70; time += 1) {
        const challengeAnswer = time % 2 === 0 ? madeUp : spent;
        const junk = await sendPlainly(server, publicClaimRoute, { claim: text, challengeAnswer });
        expect(junk).toMatchObject({ status: 403, body: { type: problem('challengeRefused') } });
      }
      expect(await carry(text)).toMatchObject({ status: 200, body: { outcome: { kind: 'active' } } });
      const { reference, code } = claim;
      const typed = { caisse: 'caf-31', nir: person.nir, reference, code };
      const used = await sendPlainly(server, publicCodeUseRoute, {
        ...typed,
        challengeAnswer: await challengeAnswer(),
      });
      const chosen = { token: used.body['token'], password: 'Garonne2031Bleue' };
      expect(await sendPlainly(server, publicPasswordRoute, chosen)).toMatchObject({ status: 200 });
      expect(logged.filter((line) => line.includes('"rule":"public.falseProofs"'))).toHaveLength(1);
    });

    it('a visitor token is its own throttle: made-up ones never close the choice of a password', async () => {
      const { claim, text } = await kiosk.claim(personNamed('loic'));
      await carry(text);
      const { nir } = personNamed('loic');
      const { reference, code } = claim;
      const typed = { caisse: 'caf-31', nir, reference, code, challengeAnswer: await challengeAnswer() };
      const used = await sendPlainly(server, publicCodeUseRoute, typed);
      const password = 'Garonne2031Bleue';
      for (let time = 0; time < 70; time += 1) {
        const madeUp = { token: toBase64Url(randomBytes(32)), password };
        expect(await sendPlainly(server, publicPasswordRoute, madeUp)).toMatchObject({ status: 401 });
      }
      const chosen = { token: used.body['token'], password };
      expect(await sendPlainly(server, publicPasswordRoute, chosen)).toMatchObject({ status: 200 });
    });
  });

  it('P21 P32 no log line of all this holds anything of a person', async () => {
    await deps.jobs.runDue();
    expect(logged.length).toBeGreaterThan(20);
    const log = logged.join('');
    for (const { nir, birthName, mobile, mail, birthDate } of referencePeople) {
      for (const secret of [nir, birthName, mobile, mail, birthDate]) {
        if (secret !== null) expect(log.includes(secret), secret).toBe(false);
      }
    }
    for (const secret of ['4826', 'Garonne2031Bleue', 'example.org']) expect(log).not.toContain(secret);
  });
});
