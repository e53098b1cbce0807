import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  accountHistoryRoute,
  changePasswordRoute,
  keepAccountRoute,
  signInRoute,
} from '#contract/routes/account-session.ts';
import { kioskCodeUseRoute, kioskPasswordRoute, revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { originTag } from '#contract/addresses/public-url.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { sites } from '#kiosk-config/sites.ts';
import { fillReferenceCaisses } from '../caisses/reference/fill.ts';
import { referencePeople } from '../caisses/reference/people.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { testKiosk } from '../codes/testing/test-kiosk.ts';
import { retireKiosk } from '../fleet/transitions.ts';
import { serviceModules } from '../modules.ts';
import { systemClock } from '../server/clock.ts';
import { eventLog } from '../server/logging.ts';
import type { GatewayModule } from '../server/module.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testConfiguration, testDependencies, type TestDependencies } from '../testing/dependencies.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { selfEnrolledKiosk, type Answer, type SigningKiosk } from '../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { claire, newSessionId, serge } from './testing/with-accounts.ts';

const problem = (type: ProblemName) => ({ body: { type: problemType(type) } });

onEachDatabase('routes of accounts', (suite) => {
  let deps: TestDependencies;
  let modules: readonly GatewayModule[];
  let server: TestServer['server'];
  let kiosk: SigningKiosk;
  let withoutSignIn: SigningKiosk;
  let onlySigningIn: SigningKiosk;
  const logged: string[] = [];

  beforeAll(async () => {
    const [first] = sites;
    const hall = (siteId: string, services: readonly string[]) => ({ ...first, siteId, services }) as (typeof sites)[0];
    const others = [
      hall('without-sign-in', ['codeUse', 'provisionalCode']),
      hall('only-signing-in', ['codeUse', 'provisionalCode', 'signIn']),
    ] as const;
    deps = await testDependencies(suite.open().kysely, {
      clock: { ...manualClock(), sleep: systemClock.sleep },
      configuration: { ...testConfiguration, sites: [...sites, ...others] },
      log: eventLog({ write: (line: string) => void logged.push(line) }),
    });
    modules = await serviceModules(deps);
    ({ server } = await testServer(deps.database, deps, modules));
    await fillReferenceCaisses(deps.database, referencePeople, deps.clock.now());
    kiosk = await selfEnrolledKiosk(server, 'toulouse-riquet');
    withoutSignIn = await selfEnrolledKiosk(server, others[0].siteId);
    onlySigningIn = await selfEnrolledKiosk(server, others[1].siteId);
  });
  afterAll(async () => {
    await server.close();
    for (const module of modules) await module.stop?.();
  });

  const tokenIn = ({ body }: Answer): string => {
    const { token } = (body['account'] ?? body) as { readonly token: string };
    return token;
  };
  const enter = async (sessionId: string, by = kiosk, password = claire.password) =>
    await by.send(signInRoute, { sessionId, caisse: 'caf-31', nir: claire.nir, password });
  const usedCode = async (by: SigningKiosk, key: string) => {
    const person = personNamed(key);
    const origin = await originTag(deps.configuration.publicUrl);
    const { claim, text } = await (await testKiosk({ ...deps, origin }, by)).claim(person);
    await by.send(outboxRoute, { items: [text] });
    const sessionId = newSessionId();
    const { nir, birthDate } = person;
    const typed = { sessionId, caisse: 'caf-31', nir, birthDate, code: claim.code };
    const { token } = (await by.send(kioskCodeUseRoute, typed)).body;
    return {
      sessionId,
      token,
      answer: await by.send(kioskPasswordRoute, { sessionId, token, password: claire.password }),
    };
  };

  it('lead from signing in over a new password and the history to the end of the visit', async () => {
    const sessionId = newSessionId();
    const opened = await enter(sessionId);
    expect(opened).toMatchObject({ status: 200, body: { kind: 'open', account: { level: 'authenticated' } } });
    expect(opened.headers['cache-control']).toContain('no-store');
    const visit = { sessionId, token: tokenIn(opened) };
    expect(await kiosk.send(keepAccountRoute, visit)).toMatchObject({ status: 200 });
    const change = { ...visit, act: newSessionId(), currentPassword: claire.password, password: 'Violette77Pastel' };
    const changed = await kiosk.send(changePasswordRoute, change);
    expect(changed).toMatchObject({ status: 200, body: { noticeSentTo: 'email' } });
    expect((await kiosk.send(changePasswordRoute, change)).body, 'the answer may have been lost').toEqual(changed.body);
    const history = await kiosk.send(accountHistoryRoute, visit);
    expect(history).toMatchObject({ body: { entries: [{ kind: 'passwordChanged' }, { kind: 'signedIn' }] } });
    expect(await kiosk.send(revokeVisitorTokenRoute, visit)).toMatchObject({ status: 200 });
    for (const route of [keepAccountRoute, accountHistoryRoute]) {
      expect(await kiosk.send(route, visit)).toMatchObject({ status: 401, ...problem('sessionOver') });
    }
    expect(await kiosk.send(changePasswordRoute, change)).toMatchObject(problem('sessionOver'));
    const back = { ...change, sessionId: newSessionId(), act: newSessionId() };
    const again = await enter(back.sessionId, kiosk, 'Violette77Pastel');
    const restored = { ...back, token: tokenIn(again), currentPassword: 'Violette77Pastel', password: claire.password };
    expect(await kiosk.send(changePasswordRoute, restored)).toMatchObject({ status: 200 });
  });

  it('open nothing in a hall that does not offer it', async () => {
    expect(await enter(newSessionId(), withoutSignIn)).toMatchObject({ status: 403, ...problem('notOfferedHere') });
    const { answer } = await usedCode(withoutSignIn, 'hugo');
    expect(answer).toMatchObject({ status: 200, body: { status: 'active' } });
    expect(answer.body).not.toHaveProperty('account');
  });

  it('show and change nothing in a hall that only signs in, but for the password that it forces (#169)', async () => {
    const sessionId = newSessionId();
    const visit = { sessionId, token: tokenIn(await enter(sessionId, onlySigningIn)) };
    const refusal = { status: 403, ...problem('notOfferedHere') };
    expect(await onlySigningIn.send(accountHistoryRoute, visit)).toMatchObject(refusal);
    const chosen = { act: newSessionId(), password: 'Violette77Pastel' };
    const change = { ...visit, ...chosen, currentPassword: claire.password };
    expect(await onlySigningIn.send(changePasswordRoute, change)).toMatchObject(refusal);
    expect(await enter(newSessionId()), 'the password is the same').toMatchObject({ status: 200 });

    const asked = { sessionId: newSessionId(), caisse: 'caf-31', nir: serge.nir, password: serge.password };
    const forced = { sessionId: asked.sessionId, token: tokenIn(await onlySigningIn.send(signInRoute, asked)) };
    const saved = await onlySigningIn.send(changePasswordRoute, { ...forced, ...chosen });
    expect(saved).toMatchObject({ status: 200 });
    const repeated = await onlySigningIn.send(changePasswordRoute, { ...forced, ...chosen });
    expect(repeated.body, 'the answer may have been lost').toEqual(saved.body);
  });

  it('A30 sign in who has just used a code, and end both of their tokens with the visit', async () => {
    const { sessionId, token, answer } = await usedCode(kiosk, 'camille');
    expect(answer).toMatchObject({ status: 200, body: { status: 'active', account: { level: 'authenticated' } } });
    const visit = { sessionId, token: tokenIn(answer) };
    expect(await kiosk.send(accountHistoryRoute, visit)).toMatchObject({ body: { entries: [{}, {}] } });
    await kiosk.send(revokeVisitorTokenRoute, visit);
    const repeated = await kiosk.send(kioskPasswordRoute, { sessionId, token, password: claire.password });
    expect(repeated).toMatchObject(problem('sessionOver'));
  });

  it('say in the description of the site that they need a caisse with people, contacts and accounts', () => {
    const needs = modules.flatMap((module) => Object.entries(module.servicesNeed ?? {}));
    for (const service of ['signIn', 'manageAccount']) {
      expect(needs).toContainEqual([service, ['people', 'contacts', 'accounts']]);
    }
  });

  it('refuse a kiosk that was retired, whose sessions are gone', async () => {
    const leaving = await selfEnrolledKiosk(server, 'toulouse-riquet');
    const sessionId = newSessionId();
    const opened = await enter(sessionId, leaving);
    await retireKiosk(deps.database, leaving.id, deps.clock.now());
    const kept = await leaving.send(keepAccountRoute, { sessionId, token: tokenIn(opened) });
    expect(kept).toMatchObject(problem('kioskRevoked'));
  });

  it('P14 P21 P32 write nothing of a person into the log', async () => {
    await enter(newSessionId(), kiosk, 'Garonne2031Verte');
    await deps.jobs.runDue();
    expect(logged.length).toBeGreaterThan(10);
    const log = logged.join('');
    for (const secret of [
      claire.nir,
      claire.birthName,
      claire.password,
      'Garonne2031Verte',
      'Violette77Pastel',
      'example.org',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
