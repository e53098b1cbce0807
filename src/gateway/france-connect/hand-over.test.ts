import { describe, expect, it } from 'vitest';
import { endHandOverRoute, handOverProgressRoute } from '#contract/routes/france-connect.ts';
import { keepAccountRoute } from '#contract/routes/account-session.ts';
import { handOverCharactersSchema } from '#domain/france-connect/characters.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { siteNamed } from '../fleet/sites.ts';
import { typeCharacters } from './on-kiosk.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { handOverWorld, newSessionId } from './testing/hand-over-world.ts';
import { phoneBrowser } from './testing/phone-browser.ts';

onEachDatabase('a hand-over to a phone, for FranceConnect', (suite) => {
  const world = handOverWorld(suite);
  const sessions = async () =>
    await withVisitorTables(world.gateway.services.database).selectFrom('visitor_sessions').selectAll().execute();
  const progress = async (sessionId: string, handOverId: string) =>
    (await world.kiosk.send(handOverProgressRoute, { sessionId, handOverId })).body;
  const end = async (sessionId: string, handOverId: string, wiped: boolean) =>
    await world.kiosk.send(endHandOverRoute, { sessionId, handOverId, wiped });

  it('#149 opens the account of who logged in on their phone, once the characters are typed on the kiosk', async () => {
    const sessionId = newSessionId();
    const { handOverId, token } = await world.draw(sessionId);
    expect(await progress(sessionId, handOverId)).toMatchObject({ kind: 'underWay', stage: 'drawn' });

    const opened = await world.open(token);
    expect(opened.body).toMatchObject({ site: 'Haute-Garonne · Toulouse Riquet', kioskNumber: world.kiosk.id });
    expect(await progress(sessionId, handOverId)).toMatchObject({ stage: 'opened' });

    const { handOverId: second, phone, characters } = await world.logIn(sessionId);
    expect(handOverCharactersSchema.safeParse(characters).success).toBe(true);
    expect(await progress(sessionId, second)).toMatchObject({ kind: 'underWay', stage: 'shown' });
    expect(await sessions()).toEqual([]);

    const answer = await world.type(sessionId, second, characters);
    expect(answer.body).toMatchObject({ kind: 'open', account: { level: 'authenticated' } });
    const person = await world.gateway.personId(personNamed('claire'));
    expect(await sessions()).toMatchObject([
      { person, caisse: 'caf-31', level: 'authenticated', opened_by: 'franceConnect', factors: ['franceConnect'] },
    ]);
    expect(await eventsOf(world.gateway.services.database, { caisse: 'caf-31', person })).toMatchObject([
      { kind: 'signedIn', place: 'Haute-Garonne · Toulouse Riquet' },
    ]);
    await world.gateway.services.jobs.runDue();
    await world.gateway.services.jobs.runDue();
    expect(world.gateway.sent.mails.map(({ subject }) => subject)).toEqual(['Une connexion avec FranceConnect']);

    const { token: account } = answer.body['account'] as { readonly token: string };
    expect((await world.kiosk.send(keepAccountRoute, { sessionId, token: account })).status).toBe(200);
    const leaving = await world.look(phone);
    expect(leaving.body).toMatchObject({ kind: 'over', outcome: 'opened' });
    const leave = new URL(String(leaving.body['leaveUrl']));
    expect(leave.origin).toBe(world.provider.settings.issuer);
    expect([...leave.searchParams.keys()].toSorted()).toEqual([
      'client_id',
      'id_token_hint',
      'post_logout_redirect_uri',
      'state',
    ]);
    expect((await fetch(leave)).status).toBe(200);
    expect(await world.look(phone), 'once').toMatchObject({ body: { kind: 'over', leaveUrl: null } });
  });

  it('keeps no token, no identity and no characters in clear, and after its end nothing at all', async () => {
    const sessionId = newSessionId();
    const { handOverId, token } = await world.draw(sessionId);
    const { phone, url } = await world.confirm(token);
    const asked = new URL(url).searchParams;
    const secrets = [token, phone.page, phone.cookie?.split('=')[1], asked.get('state'), asked.get('nonce')];
    await world.comeBack(await phoneBrowser().logIn(url, 'claire'), phone);
    const { characters } = (await world.look(phone)).body as { readonly characters: string };
    const [row] = await world.rows();
    const text = JSON.stringify(row, (_key, value: unknown) => value);
    const inBytes = Object.values(row ?? {}).flatMap((value) =>
      Buffer.isBuffer(value) ? [value.toString('latin1')] : [],
    );
    for (const secret of [...secrets, characters, 'FOURNIER', 'Claire', 'eyJ']) {
      expect(text).not.toContain(secret);
      for (const bytes of inBytes) expect(bytes).not.toContain(secret);
    }
    expect(row).toMatchObject({ stage: 'shown' });
    await end(sessionId, handOverId, true);
    expect(await world.rows()).toMatchObject([{ stage: 'over', secret: null, id_token: null, person: null }]);
  });

  describe('is of one browser', () => {
    it('a return without its cookie, or with that of another browser, changes nothing, and the true one still comes back', async () => {
      const sessionId = newSessionId();
      const { token } = await world.draw(sessionId);
      const { phone, url } = await world.confirm(token);
      const back = await phoneBrowser().logIn(url, 'claire');
      for (const cookie of [undefined, `${phone.cookie?.split('=')[0]}=${'A'.repeat(43)}`]) {
        expect(await world.comeBack(back, { cookie })).toBe(303);
        expect(await world.rows()).toMatchObject([{ stage: 'atProvider' }]);
        expect((await world.look({ cookie })).body).toEqual({ kind: 'none' });
      }
      await world.comeBack(back, phone);
      expect((await world.look(phone)).body).toMatchObject({ kind: 'characters' });
    });

    it('a return serves once, and only with the state of that hand-over', async () => {
      const first = await world.confirm((await world.draw(newSessionId())).token);
      const second = await world.confirm((await world.draw(newSessionId())).token);
      const back = await phoneBrowser().logIn(first.url, 'claire');
      await world.comeBack(back, second.phone);
      expect((await world.look(second.phone)).body).toEqual({ kind: 'working' });
      await world.comeBack(back, first.phone);
      const shown = await world.look(first.phone);
      expect(shown.body).toMatchObject({ kind: 'characters' });
      await world.comeBack(back, first.phone);
      expect((await world.look(first.phone)).body).toEqual(shown.body);
    });

    it('« Non » after a « Oui » whose answer was lost ends it', async () => {
      const sessionId = newSessionId();
      const { handOverId, token } = await world.draw(sessionId);
      const { phone } = await world.confirm(token);
      expect((await world.sayNo(phone.page)).body).toEqual({ kind: 'ended' });
      expect(await progress(sessionId, handOverId)).toEqual({ kind: 'over', outcome: 'notThere' });
    });

    it('the QR code opens one page, the page says « Oui » once, and « Non » ends it', async () => {
      const sessionId = newSessionId();
      const { handOverId, token } = await world.draw(sessionId);
      await world.confirm(token);
      expect((await world.open(token)).body['type']).toBe('urn:borne:problem:sessionOver');
      const other = await world.draw(newSessionId());
      expect((await world.open('A'.repeat(43))).status).toBe(401);
      expect(await progress(sessionId, handOverId)).toMatchObject({ stage: 'atProvider' });
      expect(other.token).not.toBe(token);
    });
  });

  describe('is of one kiosk and one visit', () => {
    it('characters typed on another kiosk, or in another visit, open nothing and cost no try', async () => {
      const sessionId = newSessionId();
      const { handOverId, characters } = await world.logIn(sessionId);
      for (const [session, kiosk] of [
        [sessionId, world.neighbour],
        [newSessionId(), world.kiosk],
      ] as const) {
        expect((await world.type(session, handOverId, characters, kiosk)).status).toBe(401);
      }
      expect(await world.rows()).toMatchObject([{ tries: 0 }]);
      expect((await world.type(sessionId, handOverId, characters)).body).toMatchObject({ kind: 'open' });
    });

    it('a relayed QR code opens nothing for who drew it without the characters of the phone', async () => {
      const sessionId = newSessionId();
      const { handOverId, phone } = await world.logIn(sessionId);
      const wrong = ['AA22', 'CC33', 'DD44'];
      expect((await world.type(sessionId, handOverId, wrong[0] ?? '')).body).toEqual({ kind: 'wrong', triesLeft: 2 });
      expect((await world.type(sessionId, handOverId, wrong[1] ?? '')).body).toEqual({ kind: 'wrong', triesLeft: 1 });
      expect((await world.type(sessionId, handOverId, wrong[2] ?? '')).body).toEqual({
        kind: 'over',
        outcome: 'tooManyTries',
      });
      expect((await world.look(phone)).body).toMatchObject({ kind: 'over', outcome: 'tooManyTries' });
      expect(await sessions()).toEqual([]);
    });

    it('twenty tries at once are three', async () => {
      const sessionId = newSessionId();
      const { handOverId } = await world.logIn(sessionId);
      const { services } = world.gateway;
      const site = siteNamed(services.configuration.sites, 'toulouse-riquet');
      if (site === undefined) throw new Error('this hall is configured');
      const { id, enrolled } = world.kiosk;
      const kiosk = { id, keyId: enrolled.kioskKeyId, site };
      // Behind the signed requests, of which one at a time comes from a kiosk.
      const answers = await Promise.all(
        Array.from(
          { length: 20 },
          async () => await typeCharacters(services, kiosk, { sessionId, handOverId, characters: 'AA22' }),
        ),
      );
      expect(answers.filter((answer) => 'kind' in answer && answer.kind === 'wrong')).toHaveLength(2);
      expect((await world.type(sessionId, handOverId, 'AA22')).body).toEqual({ kind: 'over', outcome: 'tooManyTries' });
      expect(await world.rows()).toMatchObject([{ stage: 'over', tries: 3 }]);
    });
  });

  describe('who', () => {
    it.each(['camille', 'jeanA', 'raymond', 'gabriel'])(
      'P08 is %s has no account that opens: one sentence, after the right characters alone',
      async (person) => {
        const sessionId = newSessionId();
        const { handOverId, characters } = await world.logIn(sessionId, person);
        expect((await world.type(sessionId, handOverId, 'AA22')).body).toMatchObject({ kind: 'wrong' });
        expect((await world.type(sessionId, handOverId, characters)).body).toEqual({
          kind: 'over',
          outcome: 'notMatched',
        });
        expect(await sessions()).toEqual([]);
      },
    );

    it('has a namesake of the same civil status is not let in, whoever of them has the account', async () => {
      const { caisses, clock } = world.gateway.services;
      const person = await world.gateway.personId(personNamed('jeanA'));
      await caisses['caf-31'].accounts.setPassword({ person, password: 'Violette77Pastel', at: clock.now() });
      const sessionId = newSessionId();
      const { handOverId, characters } = await world.logIn(sessionId, 'jeanA');
      expect((await world.type(sessionId, handOverId, characters)).body).toMatchObject({ outcome: 'notMatched' });
    });

    it('is locked while the characters are on the phone is not let in', async () => {
      const sessionId = newSessionId();
      const { handOverId, characters } = await world.logIn(sessionId);
      const person = await world.gateway.personId(personNamed('claire'));
      await world.gateway.services.caisses['caf-31'].accounts.lock({ person, reason: 'kioskCompromised' });
      expect((await world.type(sessionId, handOverId, characters)).body).toMatchObject({ outcome: 'notMatched' });
    });

    it('gives up at FranceConnect ends it', async () => {
      const sessionId = newSessionId();
      const { handOverId, token } = await world.draw(sessionId);
      const { phone, url } = await world.confirm(token);
      await world.comeBack(await phoneBrowser().logIn(url, '-'), phone);
      expect((await world.look(phone)).body).toEqual({ kind: 'over', outcome: 'givenUp', leaveUrl: null });
      expect(await progress(sessionId, handOverId)).toEqual({ kind: 'over', outcome: 'givenUp' });
    });

    it('gives up on the phone still takes leave of FranceConnect', async () => {
      const { phone } = await world.logIn(newSessionId());
      const { body } = await world.look(phone, true);
      expect(body).toMatchObject({ kind: 'over', outcome: 'givenUp' });
      expect(String(body['leaveUrl'])).toContain('id_token_hint=');
    });

    it('comes back while the caisse does not answer, or fails in a way of its own, takes leave of FranceConnect', async () => {
      const { caisses } = world.gateway.services;
      const { pivot } = caisses['caf-31'];
      const failures = [
        ['caisseUnavailable', new CaisseUnavailable('caf-31', 'failure')],
        ['failed', new Error('an answer that is none')],
      ] as const;
      for (const [outcome, failure] of failures) {
        Object.assign(caisses['caf-31'], { pivot: { find: () => Promise.reject(failure) } });
        const { phone, url } = await world.confirm((await world.draw(newSessionId())).token);
        await world.comeBack(await phoneBrowser().logIn(url, 'claire'), phone);
        Object.assign(caisses['caf-31'], { pivot });
        const { body } = await world.look(phone);
        expect(body).toMatchObject({ kind: 'over', outcome });
        expect(String(body['leaveUrl'])).toContain('id_token_hint=');
      }
    });

    it('is wiped while the caisse is asked leaves nothing', async () => {
      const { caisses } = world.gateway.services;
      const { pivot } = caisses['caf-31'];
      const sessionId = newSessionId();
      const { handOverId, token } = await world.draw(sessionId);
      const find: typeof pivot.find = async (identity) => {
        expect(await world.rows()).toMatchObject([{ stage: 'returned', id_token: expect.any(Buffer) as Buffer }]);
        await end(sessionId, handOverId, true);
        return await pivot.find(identity);
      };
      Object.assign(caisses['caf-31'], { pivot: { find } });
      const { phone, url } = await world.confirm(token);
      await world.comeBack(await phoneBrowser().logIn(url, 'claire'), phone);
      Object.assign(caisses['caf-31'], { pivot });
      expect(await world.rows()).toMatchObject([{ stage: 'over', secret: null, id_token: null, person: null }]);
    });

    it('has a caisse that does not answer costs no try, and may type again', async () => {
      const sessionId = newSessionId();
      const { handOverId, characters } = await world.logIn(sessionId);
      world.gateway.caisseSwitch.takeDown('caf-31');
      expect((await world.type(sessionId, handOverId, characters)).body['type']).toBe(
        'urn:borne:problem:caisseUnavailable',
      );
      expect(await world.rows()).toMatchObject([{ tries: 0, stage: 'shown' }]);
      world.gateway.caisseSwitch.bringUp('caf-31');
      expect((await world.type(sessionId, handOverId, characters)).body).toMatchObject({ kind: 'open' });
    });
  });
});
