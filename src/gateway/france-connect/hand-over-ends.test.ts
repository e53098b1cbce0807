import { describe, expect, it } from 'vitest';
import { endHandOverRoute, handOverProgressRoute } from '#contract/routes/france-connect.ts';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { retireKiosk } from '../fleet/transitions.ts';
import { selfEnrolledKiosk } from '../testing/signing-kiosk.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { handOverWorld, newSessionId } from './testing/hand-over-world.ts';
import { phoneBrowser } from './testing/phone-browser.ts';

onEachDatabase('the end of a hand-over', (suite) => {
  const world = handOverWorld(suite);
  const sessions = async () =>
    await withVisitorTables(world.gateway.services.database).selectFrom('visitor_sessions').selectAll().execute();
  const progress = async (sessionId: string, handOverId: string) =>
    (await world.kiosk.send(handOverProgressRoute, { sessionId, handOverId })).body;
  const end = async (sessionId: string, handOverId: string, wiped: boolean) =>
    await world.kiosk.send(endHandOverRoute, { sessionId, handOverId, wiped });

  describe('in time', () => {
    const { openMs, finishMs, charactersMs } = handOverPolicy;

    it('the QR code opens nothing after two minutes', async () => {
      const sessionId = newSessionId();
      const { handOverId, token } = await world.draw(sessionId);
      world.gateway.services.clock.advance(openMs + 1);
      expect((await world.open(token)).status).toBe(401);
      expect(await progress(sessionId, handOverId)).toEqual({ kind: 'over', outcome: 'expired' });
    });

    it('A29 a login may last ten minutes from the opening, and no longer', async () => {
      const sessionId = newSessionId();
      const { token } = await world.draw(sessionId);
      world.gateway.services.clock.advance(openMs - 1);
      const { phone, url } = await world.confirm(token);
      const back = await phoneBrowser().logIn(url, 'claire');
      world.gateway.services.clock.advance(finishMs);
      await world.comeBack(back, phone);
      expect((await world.look(phone)).body).toMatchObject({ kind: 'characters' });

      const late = await world.draw(newSessionId());
      const second = await world.confirm(late.token);
      const backLate = await phoneBrowser().logIn(second.url, 'claire');
      world.gateway.services.clock.advance(finishMs + 1);
      await world.comeBack(backLate, second.phone);
      expect((await world.look(second.phone)).body).toEqual({ kind: 'over', outcome: 'expired', leaveUrl: null });
    });

    it('the characters open nothing after two minutes, and the phone still takes leave', async () => {
      const sessionId = newSessionId();
      const { handOverId, characters, phone } = await world.logIn(sessionId);
      world.gateway.services.clock.advance(charactersMs + 1);
      expect((await world.type(sessionId, handOverId, characters)).body).toEqual({ kind: 'over', outcome: 'expired' });
      const { body } = await world.look(phone);
      expect(body).toMatchObject({ kind: 'over', outcome: 'expired' });
      expect(body['leaveUrl']).not.toBeNull();
    });
  });

  describe('leaves nothing', () => {
    it('the wipe in the middle ends it, needs no phone, and what comes back later opens nothing', async () => {
      const sessionId = newSessionId();
      const { handOverId, token } = await world.draw(sessionId);
      const { phone, url } = await world.confirm(token);
      const back = await phoneBrowser().logIn(url, 'claire');
      await end(sessionId, handOverId, true);
      await world.comeBack(back, phone);
      expect((await world.look(phone)).body).toEqual({ kind: 'over', outcome: 'givenUp', leaveUrl: null });
      expect(await world.rows()).toMatchObject([{ secret: null, id_token: null, person: null }]);
    });

    it('the wipe after a lost answer closes the account that was opened', async () => {
      const sessionId = newSessionId();
      const { handOverId, characters } = await world.logIn(sessionId);
      await world.type(sessionId, handOverId, characters);
      expect(await sessions()).toHaveLength(1);
      await end(sessionId, handOverId, true);
      expect(await sessions()).toEqual([]);
      expect(await world.rows()).toMatchObject([{ outcome: 'opened', id_token: null, person: null }]);
    });

    it('the end of the account, however it comes, erases what FranceConnect gave', async () => {
      const sessionId = newSessionId();
      const { handOverId, characters } = await world.logIn(sessionId);
      const { body } = await world.type(sessionId, handOverId, characters);
      const { token } = body['account'] as { readonly token: string };
      expect(await world.rows()).toMatchObject([{ id_token: expect.any(Buffer), person: null }]);
      await world.kiosk.send(revokeVisitorTokenRoute, { sessionId, token });
      expect(await world.rows()).toMatchObject([{ id_token: null }]);
    });

    it.each([true, false])('an end on the kiosk erases who it was: wiped %s', async (wiped) => {
      const sessionId = newSessionId();
      const { handOverId } = await world.logIn(sessionId);
      expect(await world.rows()).toMatchObject([{ person: expect.any(String) as string }]);
      await end(sessionId, handOverId, wiped);
      expect(await world.rows()).toMatchObject([{ outcome: 'givenUp', secret: null, person: null }]);
    });

    it('another QR code of the visit ends the one before', async () => {
      const sessionId = newSessionId();
      const { phone } = await world.logIn(sessionId);
      await world.draw(sessionId);
      expect(await world.rows()).toEqual(
        expect.arrayContaining([expect.objectContaining({ outcome: 'givenUp', person: null })]),
      );
      expect((await world.look(phone)).body).toMatchObject({ kind: 'over', outcome: 'givenUp' });
    });

    it('a kiosk that is revoked in the middle ends it at once', async () => {
      const { database, clock } = world.gateway.services;
      const kiosk = await selfEnrolledKiosk(world.server, 'toulouse-riquet');
      const { phone, url } = await world.confirm((await world.draw(newSessionId(), kiosk)).token);
      await retireKiosk(database, kiosk.id, clock.now());
      await world.comeBack(await phoneBrowser().logIn(url, 'claire'), phone);
      expect((await world.look(phone)).body).toEqual({ kind: 'over', outcome: 'givenUp', leaveUrl: null });
    });

    it('a kiosk that is revoked keeps nothing of who it was', async () => {
      const { database, clock } = world.gateway.services;
      const kiosk = await selfEnrolledKiosk(world.server, 'toulouse-riquet');
      const { phone, url } = await world.confirm((await world.draw(newSessionId(), kiosk)).token);
      await world.comeBack(await phoneBrowser().logIn(url, 'claire'), phone);
      expect(await world.rows()).toMatchObject([{ person: expect.any(String) as string }]);
      await retireKiosk(database, kiosk.id, clock.now());
      expect(await world.rows()).toMatchObject([{ secret: null, id_token: null, person: null }]);
    });

    it('the database itself lets no hand-over go back', async () => {
      await world.draw(newSessionId());
      const { handOverId } = await world.logIn(newSessionId());
      const { database } = world.gateway.services;
      const back = database
        .withTables<{ france_connect_hand_overs: { id: string; stage: string } }>()
        .updateTable('france_connect_hand_overs')
        .set({ stage: 'opened' })
        .where('id', '=', handOverId)
        .execute();
      await expect(back).rejects.toThrow('only goes forward');
    });
  });
});
