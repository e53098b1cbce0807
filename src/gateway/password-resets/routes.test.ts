import { afterAll, beforeAll, expect, it } from 'vitest';
import { passwordLinkOf } from '#contract/addresses/password-link-url.ts';
import {
  askPasswordLinkRoute,
  checkResetCodeRoute,
  resetPasswordRoute,
  sendResetCodeRoute,
  startPasswordResetRoute,
  usePasswordLinkRoute,
} from '#contract/routes/password-resets.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { solvedChallenge } from '../codes/testing/solved-challenge.ts';
import { serviceModules } from '../modules.ts';
import { systemClock } from '../server/clock.ts';
import { eventLog } from '../server/logging.ts';
import type { GatewayModule } from '../server/module.ts';
import { newSession } from '../testing/abuse/world.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testDependencies, type TestDependencies } from '../testing/dependencies.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { selfEnrolledKiosk, sendPlainly, type SigningKiosk } from '../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { codeIn } from './testing/test-resets.ts';

const claire = personNamed('claire');
const monique = personNamed('monique');
const caf = 'caf-31';
const cpam = 'cpam-31';
const problem = (name: string) => ({ type: `urn:borne:problem:${name}` });

onEachDatabase('routes of forgotten passwords', (suite) => {
  let deps: TestDependencies;
  let modules: readonly GatewayModule[];
  let server: TestServer['server'];
  let kiosk: SigningKiosk;
  let neighbour: SigningKiosk;
  const logged: string[] = [];

  beforeAll(async () => {
    // The proof of work reads the machine's own clock: this one starts from it.
    const clock = { ...manualClock(systemClock.now()), sleep: systemClock.sleep };
    const log = eventLog({ write: (line: string) => void logged.push(line) });
    deps = await testDependencies(suite.open().kysely, { clock, log });
    modules = await serviceModules(deps);
    ({ server } = await testServer(deps.database, deps, modules));
    for (const module of modules) await module.start?.();
    kiosk = await selfEnrolledKiosk(server);
    neighbour = await selfEnrolledKiosk(server);
  });
  afterAll(async () => {
    await server.close();
    for (const module of modules) await module.stop?.();
  });

  const page = async (url: string) => await server.inject({ url, headers: { host: 'localhost' } });
  const received = async (way: 'mail' | 'sms', to: string): Promise<readonly { readonly text: string }[]> =>
    (await page(`/demonstration/${way}?format=json&to=${encodeURIComponent(to)}`)).json<{
      messages: readonly { readonly text: string }[];
    }>().messages;
  const typed = ({ nir, birthName }: typeof claire) => ({ caisse: caf, nir, birthName });
  const begin = async (sessionId: string) =>
    (await kiosk.send(startPasswordResetRoute, { sessionId, ...typed(claire) })).body['resetId'];

  it('#153 #154 #157 #158 #162 at the Caf: masked contacts, a real SMS, its code, a new password', async () => {
    const sessionId = newSession();
    const begun = await kiosk.send(startPasswordResetRoute, { sessionId, ...typed(claire) });
    const mobile = claire.mobile ?? '';
    expect(begun.body).toMatchObject({
      kind: 'contacts',
      contacts: [
        { id: 'mobile', masked: `XX XX XX ${mobile.slice(6, 8)} ${mobile.slice(8)}`.replaceAll(' ', '\u00a0') },
        { id: 'mail', masked: 'c•••••@•••••' },
        { id: 'letter', masked: null },
      ],
    });
    const { resetId } = begun.body;
    expect(await kiosk.send(sendResetCodeRoute, { sessionId, resetId, contactId: 'mobile' })).toMatchObject({
      status: 200,
      body: { status: 'accepted' },
    });
    await deps.jobs.runDue();
    const code = codeIn((await received('sms', `+33${mobile.slice(1)}`))[0]?.text);
    expect(
      (await neighbour.send(checkResetCodeRoute, { sessionId, resetId, act: newSession(), code })).body,
    ).toMatchObject(problem('sessionOver'));
    const proven = await kiosk.send(checkResetCodeRoute, { sessionId, resetId, act: newSession(), code });
    const { resetToken } = proven.body;
    const chosen = { sessionId, resetToken, act: newSession(), password: 'Violette77Pastel' };
    expect((await neighbour.send(resetPasswordRoute, chosen)).body).toMatchObject(problem('sessionOver'));
    for (let time = 0; time < 2; time += 1) {
      expect(await kiosk.send(resetPasswordRoute, chosen)).toMatchObject({
        status: 200,
        body: { status: 'active', noticeSentTo: 'email' },
      });
    }
    await deps.jobs.runDue();
    const notices = (await received('mail', claire.mail ?? '')).filter(({ text }) => text.includes('a été modifié'));
    expect(notices).toHaveLength(1);
  });

  it('#161 a letter lies in the print queue, which the demonstration shows', async () => {
    deps.clock.advance(MINUTE_MS);
    const sessionId = newSession();
    const resetId = await begin(sessionId);
    await kiosk.send(sendResetCodeRoute, { sessionId, resetId, contactId: 'letter' });
    await deps.jobs.runDue();
    const shown = await page('/demonstration/letters');
    expect(shown.body).toContain('Claire Fournier');
    const { letters } = (await page('/demonstration/letters?format=json')).json<{
      letters: readonly { id: string }[];
    }>();
    const pdf = await page(`/demonstration/letters/${letters[0]?.id}`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await page('/demonstration/letters/nothing')).statusCode).toBe(404);
    const wrong = { sessionId, ...typed(claire), letterCode: '314159' };
    expect((await kiosk.send(startPasswordResetRoute, wrong)).body).toMatchObject(problem('doesNotMatch'));
  });

  it('#265 #266 #273 at ameli: one answer for everybody, a real mail, a link that a phone opens', async () => {
    const { nir, birthDate, mail } = monique;
    const ask = { sessionId: newSession(), caisse: cpam, nir, birthDate };
    const known = await kiosk.send(askPasswordLinkRoute, ask);
    const unknown = await kiosk.send(askPasswordLinkRoute, { ...ask, nir: personNamed('louane').nir });
    expect(known).toMatchObject({ status: 200, body: { status: 'accepted' } });
    expect(unknown.text).toBe(known.text);
    await deps.jobs.runDue();
    const [message] = await received('mail', mail ?? '');
    const link = passwordLinkOf(new URL(/http\S+/.exec(message?.text ?? '')?.[0] ?? 'http://none').hash);
    expect(link?.caisse).toBe(cpam);
    const use = async (changes = {}) =>
      await sendPlainly(server, usePasswordLinkRoute, {
        token: link?.token,
        password: 'Violette+Pastel5',
        challengeAnswer: await solvedChallenge(deps.keys, deps.clock.now()),
        ...changes,
      });
    expect((await use({ password: 'court' })).body).toMatchObject(problem('passwordRefused'));
    expect((await use({ token: 'A'.repeat(43) })).body).toMatchObject(problem('sessionOver'));
    expect(await use()).toMatchObject({ status: 200, body: { status: 'active', noticeSentTo: 'email' } });
    await deps.jobs.runDue();
    expect((await received('mail', mail ?? ''))[0]?.text).toContain('compte ameli a été modifié');
  });

  it('I5 each caisse has its own way', async () => {
    const { nir, birthName, birthDate } = claire;
    const sessionId = newSession();
    const atCpam = await kiosk.send(startPasswordResetRoute, { sessionId, caisse: cpam, nir, birthName });
    expect(atCpam.body).toMatchObject(problem('notOfferedHere'));
    const atCaf = await kiosk.send(askPasswordLinkRoute, { sessionId, caisse: caf, nir, birthDate });
    expect(atCaf.body).toMatchObject(problem('notOfferedHere'));
  });

  it('P09 many looks on one kiosk call an agent, and close nothing', async () => {
    const sessionId = newSession();
    for (let time = 0; time < 60; time += 1) {
      await neighbour.send(startPasswordResetRoute, {
        sessionId,
        ...typed(claire),
        birthName: `Nom${'a'.repeat(time)}`,
      });
    }
    const calls = await deps.database.selectFrom('agent_calls').select(['kiosk_id', 'journey']).execute();
    expect(calls).toContainEqual({ kiosk_id: neighbour.id, journey: 'passwordReset' });
    const more = await neighbour.send(startPasswordResetRoute, { sessionId, ...typed(monique) });
    expect(more.body).toMatchObject({ kind: 'contacts' });
  });

  it('P21 P32 no log line of all this holds anything of a person', () => {
    expect(logged.length).toBeGreaterThan(20);
    const log = logged.join('');
    for (const { nir, birthName, mobile, mail } of [claire, monique]) {
      for (const secret of [nir, birthName, mobile ?? '', mail ?? '']) expect(log.includes(secret), secret).toBe(false);
    }
    for (const secret of ['Violette', 'mot-de-passe#', 'example.org']) expect(log).not.toContain(secret);
  });
});
