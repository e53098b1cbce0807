import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { systemClock } from '../../server/clock.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { withCodeTables } from '../tables.ts';
import { withOneCode } from '../testing/one-code.ts';
import { firstUse } from './first-use.ts';
import { endVisit } from '../../visitors/end-sessions.ts';
import { giveToken, useToken } from '../../visitors/code-tokens.ts';
import { sessionAbsoluteMs, sessionSlidingMs, type SessionPlace } from '../../visitors/session-place.ts';

onEachDatabase('first use of a code', (suite) => {
  // Uses at the same moment wait for each other in real time.
  const one = withOneCode(suite, { clock: { ...manualClock(), sleep: systemClock.sleep } });
  const { camille, code, goodPassword, now } = one;

  const place = (change: Partial<Extract<SessionPlace, { kind: 'kiosk' }>> = {}): SessionPlace => ({
    kind: 'kiosk',
    kioskId: one.kiosk.id,
    kioskKeyId: 1,
    sessionId: 'session-a',
    ...change,
  });
  const tokenFor = async (at: SessionPlace = place()) =>
    (await giveToken(one.gateway.services.database, (await one.row()).id, at, now())).token;
  const setPassword = async (token: string, at: SessionPlace = place(), password = goodPassword) =>
    await firstUse(one.gateway.services, { token, place: at, password });

  describe('the token', () => {
    it('is good only for its kiosk, its key and its session', async () => {
      const { database } = one.gateway.services;
      const token = await tokenFor();
      for (const elsewhere of [
        place({ kioskId: one.kiosk.id + 1 }),
        place({ kioskKeyId: 2 }),
        place({ sessionId: 'session-b' }),
        { kind: 'phone' } as const,
      ]) {
        expect(await useToken(database, token, elsewhere, now())).toBeUndefined();
      }
      expect(await useToken(database, token, place(), now())).toBeDefined();
      const ofPhone = await tokenFor({ kind: 'phone' });
      expect(await useToken(database, ofPhone, place(), now())).toBeUndefined();
      expect(await useToken(database, ofPhone, { kind: 'phone' }, now())).toBeDefined();
    });

    it('dies two minutes after its last use, and twenty after it was given', async () => {
      const { database, clock } = one.gateway.services;
      const idle = await tokenFor();
      clock.advance(sessionSlidingMs + 1);
      expect(await useToken(database, idle, place(), now())).toBeUndefined();

      const busy = await tokenFor();
      for (let spent = 0; spent + sessionSlidingMs <= sessionAbsoluteMs; spent += sessionSlidingMs) {
        expect(await useToken(database, busy, place(), now())).toBeDefined();
        clock.advance(sessionSlidingMs);
      }
      clock.advance(1);
      expect(await useToken(database, busy, place(), now())).toBeUndefined();
    });

    it('P18 ends with the session, and a second end says the same', async () => {
      const { database } = one.gateway.services;
      const token = await tokenFor();
      await endVisit(database, token, place({ sessionId: 'session-b' }));
      expect(await useToken(database, token, place(), now())).toBeDefined();
      await endVisit(database, token, place());
      await endVisit(database, token, place());
      expect(await useToken(database, token, place(), now())).toBeUndefined();
    });

    it('is kept as a hash only', async () => {
      const token = await tokenFor();
      const rows = await withCodeTables(one.gateway.services.database)
        .selectFrom('visitor_sessions')
        .selectAll()
        .execute();
      expect(rows).toHaveLength(1);
      expect(rows.map((row) => toBase64Url(row.hash))).not.toContain(token);
      expect(JSON.stringify(rows)).not.toContain('session-a');
    });
  });

  describe('P04 the first use', () => {
    it('opens the account, ends the code and its tokens', async () => {
      const token = await tokenFor();
      const other = await tokenFor(place({ sessionId: 'session-b' }));
      expect(await setPassword(token)).toMatchObject({ kind: 'done' });
      expect(await one.row()).toMatchObject({ state: 'used' });
      const person = await one.gateway.personId(camille);
      expect(await one.gateway.services.caisses['caf-31'].accounts.of(person)).toMatchObject({ kind: 'active' });
      expect(await setPassword(other, place({ sessionId: 'session-b' }))).toEqual({ kind: 'sessionOver' });
    });

    describe('whose answer was lost', () => {
      it('is answered again to the same token with the same password, and changes nothing more', async () => {
        const { caisses } = one.gateway.services;
        const token = await tokenFor();
        const done = await setPassword(token);
        const person = await one.gateway.personId(camille);
        const account = await caisses['caf-31'].accounts.of(person);
        one.gateway.services.clock.advance(SECOND_MS);
        expect(await setPassword(token)).toEqual(done);
        expect(await caisses['caf-31'].accounts.of(person)).toEqual(account);
        await one.gateway.services.jobs.runDue();
        const opened = one.gateway.sent.mails.filter(({ subject }) => subject.includes('est actif'));
        expect(opened).toHaveLength(1);
      });

      it('A29 is answered again until the twentieth minute, to who was long without a network', async () => {
        const { clock } = one.gateway.services;
        const token = await tokenFor();
        await setPassword(token);
        clock.advance(sessionAbsoluteMs);
        expect(await setPassword(token)).toMatchObject({ kind: 'done' });
        clock.advance(1);
        expect(await setPassword(token)).toEqual({ kind: 'sessionOver' });
      });

      it('is not answered for another password, at another place, by another token or after the session', async () => {
        const token = await tokenFor();
        const other = await tokenFor(place({ sessionId: 'session-b' }));
        await setPassword(token);
        const over = { kind: 'sessionOver' };
        expect(await setPassword(token, place(), 'Garonne2031Verte')).toEqual({ kind: 'alreadyUsed' });
        expect(await setPassword(token, { kind: 'phone' })).toEqual(over);
        expect(await setPassword(token, place({ sessionId: 'session-b' }))).toEqual(over);
        expect(await setPassword(other, place({ sessionId: 'session-b' }))).toEqual(over);
        await endVisit(one.gateway.services.database, token, place());
        expect(await setPassword(token)).toEqual(over);
      });

      it('opens no second use: the token that is kept takes nothing', async () => {
        const token = await tokenFor();
        await setPassword(token);
        await setPassword(token, place(), 'Garonne2031Verte');
        expect(await one.row()).toMatchObject({ state: 'used' });
        const rows = await withCodeTables(one.gateway.services.database)
          .selectFrom('visitor_sessions')
          .selectAll()
          .execute();
        expect(rows).toHaveLength(1);
        expect(JSON.stringify(rows)).not.toContain(goodPassword);
      });

      it('is one use when the repeat comes while the first is at work', async () => {
        const token = await tokenFor();
        const outcomes = await Promise.all([setPassword(token), setPassword(token), setPassword(token)]);
        expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
        await one.gateway.services.jobs.runDue();
        expect(one.gateway.sent.mails.filter(({ subject }) => subject.includes('est actif'))).toHaveLength(1);
      });
    });

    it('P11 refuses a password that breaks a rule, and lets one try again', async () => {
      const token = await tokenFor();
      expect(await setPassword(token, place(), 'tropfaible')).toEqual({
        kind: 'passwordRefused',
        rules: ['digit', 'uppercase'],
      });
      expect(await one.row()).toMatchObject({ state: 'active' });
      expect(await setPassword(token)).toMatchObject({ kind: 'done' });
    });

    it('P13 refuses a password that everybody tries first', async () => {
      const outcome = await setPassword(await tokenFor(), place(), 'Password1');
      expect(outcome).toMatchObject({ kind: 'passwordRefused', rules: ['common'] });
    });

    it('changes nothing of account and code before it succeeds', async () => {
      const person = await one.gateway.personId(camille);
      await setPassword(await tokenFor(), place(), 'court');
      expect(await one.gateway.services.caisses['caf-31'].accounts.of(person)).toEqual({ kind: 'none' });
    });

    it('happens once when two screens choose a password at the same moment', async () => {
      const places = [place(), place({ sessionId: 'session-b' })];
      const tokens = await Promise.all(places.map(async (at) => await tokenFor(at)));
      const outcomes = await Promise.all(tokens.map(async (token, index) => await setPassword(token, places[index])));
      const [loser, ...others] = outcomes.map(({ kind }) => kind).filter((kind) => kind !== 'done');
      expect(others).toEqual([]);
      // Over: the other's end was there first.
      expect(['alreadyUsed', 'sessionOver']).toContain(loser);
    });

    it('with the caisse down costs neither token nor code', async () => {
      const token = await tokenFor();
      one.gateway.caisseSwitch.takeDown('caf-31');
      await expect(setPassword(token)).rejects.toMatchObject({ name: 'CaisseUnavailable' });
      one.gateway.caisseSwitch.bringUp('caf-31');
      expect(await setPassword(token)).toMatchObject({ kind: 'done' });
    });

    const secretsOf = () => [code, one.reference, camille.nir, camille.birthName, goodPassword];
    const toldAfterUse = async () => {
      await one.gateway.services.jobs.runDue();
      one.gateway.sent.mails.splice(0);
      one.gateway.sent.sms.splice(0);
      await setPassword(await tokenFor());
      await one.gateway.services.jobs.runDue();
      return one.gateway.sent;
    };

    it('P15 tells each contact once of an account that it opened', async () => {
      const { mails, sms } = await toldAfterUse();
      expect(mails.map(({ subject }) => subject)).toEqual(['Votre espace Mon Compte est actif']);
      expect(sms.map(({ text }) => text)).toEqual([expect.stringContaining('est actif')]);
      for (const { text } of [...mails, ...sms]) {
        expect(text).toContain('heure de Paris');
        for (const secret of secretsOf()) expect(text).not.toContain(secret);
      }
    });

    it('#274 tells each contact once of a new password for an account that was there', async () => {
      const { caisses } = one.gateway.services;
      const person = await one.gateway.personId(camille);
      const before = (await one.row()).issued_at - SECOND_MS;
      await caisses['caf-31'].accounts.setPassword({ person, password: 'Pastel2030Rouge', at: before });
      const { mails, sms } = await toldAfterUse();
      expect(mails.map(({ subject }) => subject)).toEqual(['Votre mot de passe a été modifié']);
      expect(sms.map(({ text }) => text)).toEqual([expect.stringContaining('a été modifié')]);
      for (const { text } of [...mails, ...sms]) for (const secret of secretsOf()) expect(text).not.toContain(secret);
    });

    it('confirms by SMS when there is no e-mail', async () => {
      const nadia = personNamed('nadia');
      await one.gateway.forgetCodes();
      await one.gateway.bring((await one.kiosk.claim(nadia, { code })).envelope);
      const [hers] = await one.gateway.codesOf(nadia);
      const { token } = await giveToken(one.gateway.services.database, hers?.id ?? '', place(), now());
      await setPassword(token);
      await one.gateway.services.jobs.runDue();
      expect(one.gateway.sent.mails).toEqual([]);
      expect(one.gateway.sent.sms.some((sms) => sms.text.includes('est actif'))).toBe(true);
    });
  });
});
