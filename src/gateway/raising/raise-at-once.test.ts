import { expect, it } from 'vitest';

import { problemType } from '#contract/routes/problem.ts';
import { raiseAccountRoute, sendRaisingCodeRoute } from '#contract/routes/raise-account.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import { withAccountWorld, type Holder, type OpenVisit } from '../accounts/testing/account-world.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { outgoingLetters } from '../letters/outgoing-letters.ts';
import { caisseNotices } from '../messages/notices.ts';
import { outgoingMessages } from '../messages/outgoing.ts';
import { Refusal } from '../server/problems.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { findSession } from '../visitors/account-sessions.ts';
import { hashOf, placeOnKiosk } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { raiseAccount } from './raise-account.ts';

onEachDatabase('raising an account, through its function', (suite) => {
  const world = withAccountWorld(suite);
  const raise = async (visit: OpenVisit, code: string) =>
    await world.kiosk.send(raiseAccountRoute, { ...visit, proof: { kind: 'oneTimeCode', code } });
  const receive = async (holder: Holder, visit: OpenVisit) => {
    expect((await world.kiosk.send(sendRaisingCodeRoute, { ...visit, contact: 'mobile' })).status).toBe(200);
    return await world.lastCode('sms', holder.mobile);
  };
  const levelOf = async ({ token }: OpenVisit) =>
    (
      await withVisitorTables(world.deps.database)
        .selectFrom('visitor_sessions')
        .select('level')
        .where('hash', '=', hashOf(token))
        .executeTakeFirst()
    )?.level;
  const entered = async () => {
    const holder = await world.newHolder();
    return { holder, visit: await world.signIn(holder) };
  };
  const servicesWith = (changes: object) => {
    const { deps, caisses } = world;
    const silent = { send: async () => ({ kind: 'handedOver' }) as const, close: () => {} };
    const jobs = { ...deps.jobs, register: () => {} };
    const outgoing = outgoingMessages(jobs, { mail: silent, sms: silent });
    const notices = caisseNotices({ ...deps, jobs, caisses }, outgoing, outgoingLetters(jobs, caisses));
    return { ...deps, caisses, notices, demonstration: true, ...changes };
  };
  type Proof = Parameters<typeof raiseAccount>[1]['body']['proof'];
  /** As the route calls it, once it has let the session pass. */
  const raiseWith = async (services: ReturnType<typeof servicesWith>, visit: OpenVisit, proof: Proof) => {
    const { deps, kiosk: signing } = world;
    const [site] = deps.configuration.sites;
    if (site === undefined) throw new Error('there is no site');
    const kiosk = { id: signing.id, keyId: 1, site };
    const place = placeOnKiosk(kiosk, visit.sessionId);
    const session = await findSession(deps.database, visit.token, place, deps.clock.now());
    if (session === undefined) throw new Error('the session is over');
    return await raiseAccount(services, { body: { ...visit, proof }, kiosk, place, session });
  };

  it('takes no demonstration reader outside the demonstration', async () => {
    const { holder, visit } = await entered();
    const proof = { kind: 'demonstrationReader', cardSerial: String(holder.card?.serial) } as const;
    const services = servicesWith({ demonstration: false });
    const answer = await raiseWith(services, visit, proof);
    expect(answer instanceof Refusal && answer.problem.type).toBe(problemType('notAllowed'));
    const genuine = await raiseWith(services, visit, { ...proof, kind: 'card' });
    expect(genuine).toMatchObject({ account: { level: 'strong' } });
  });

  it('costs no code and no try when the caisse does not answer', async () => {
    const { holder, visit } = await entered();
    const code = await receive(holder, visit);
    const { caisses } = world;
    const contacts = {
      ...caisses['cpam-31'].contacts,
      of: async () => Promise.reject(new CaisseUnavailable('cpam-31', 'timeout')),
    };
    const broken = servicesWith({ caisses: { ...caisses, 'cpam-31': { ...caisses['cpam-31'], contacts } } });
    const proof = { kind: 'oneTimeCode', code } as const;
    await expect(raiseWith(broken, visit, proof)).rejects.toThrow(CaisseUnavailable);
    expect(await raise(visit, code)).toMatchObject({ status: 200 });
  });

  it('raises no session whose password changed in the gateway between the checks and the statement', async () => {
    const { holder, visit } = await entered();
    const { caisses } = world;
    const cards = {
      ...caisses['cpam-31'].cards,
      standing: async () => {
        await withVisitorTables(world.deps.database)
          .updateTable('visitor_sessions')
          .set({ password_set_at: world.deps.clock.now() + DAY_MS })
          .where('hash', '=', hashOf(visit.token))
          .execute();
        return 'valid' as const;
      },
    };
    const racing = servicesWith({ caisses: { ...caisses, 'cpam-31': { ...caisses['cpam-31'], cards } } });
    const proof = { kind: 'card', cardSerial: String(holder.card?.serial) } as const;
    const answer = await raiseWith(racing, visit, proof);
    expect(answer instanceof Refusal && answer.problem.type).toBe(problemType('sessionOver'));
    expect(await levelOf(visit)).toBe('authenticated');
  });
});
