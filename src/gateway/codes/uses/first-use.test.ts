import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toBase64Url } from '#contract/base64url.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { forgetAccounts } from '../../caisses/testing/forget-accounts.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { withCodeTables } from '../tables.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { firstUse } from './first-use.ts';
import { giveToken, revokeToken, tokenAbsoluteMs, tokenSlidingMs, useToken, type TokenPlace } from './visitor-tokens.ts';

const camille = personNamed('camille');
const code = '4826';
const goodPassword = 'Garonne2031Bleue';

onEachDatabase('first use of a code', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  let reference: Reference;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
    kiosk = await gateway.kiosk();
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    await forgetAccounts(gateway.services.database);
    await kiosk.allotment('caf-31');
    const claim = await kiosk.claim(camille, { code });
    reference = claim.claim.reference;
    await gateway.bring(claim.envelope);
    gateway.services.clock.advance(MINUTE_MS);
  });

  const now = () => gateway.services.clock.now();
  const place = (change: Partial<Extract<TokenPlace, { kind: 'kiosk' }>> = {}): TokenPlace => ({
    kind: 'kiosk',
    kioskId: kiosk.id,
    kioskKeyId: 1,
    sessionId: 'session-a',
    ...change,
  });
  const theCode = async () => {
    const [found] = await gateway.codesOf(camille);
    if (found === undefined) throw new Error('there is no code');
    return found;
  };
  const tokenFor = async (at: TokenPlace = place()) =>
    (await giveToken(gateway.services.database, (await theCode()).id, at, now())).token;
  const setPassword = async (token: string, at: TokenPlace = place(), password = goodPassword) =>
    await firstUse(gateway.services, { token, place: at, password });

  describe('the token', () => {
    it('is good only for its kiosk, its key and its session', async () => {
      const { database } = gateway.services;
      const token = await tokenFor();
      for (const elsewhere of [
        place({ kioskId: kiosk.id + 1 }),
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
      const { database, clock } = gateway.services;
      const idle = await tokenFor();
      clock.advance(tokenSlidingMs + 1);
      expect(await useToken(database, idle, place(), now())).toBeUndefined();

      const busy = await tokenFor();
      for (let spent = 0; spent + tokenSlidingMs <= tokenAbsoluteMs; spent += tokenSlidingMs) {
        expect(await useToken(database, busy, place(), now())).toBeDefined();
        clock.advance(tokenSlidingMs);
      }
      clock.advance(1);
      expect(await useToken(database, busy, place(), now())).toBeUndefined();
    });

    it('P18 ends with the session, and a second end says the same', async () => {
      const { database } = gateway.services;
      const token = await tokenFor();
      await revokeToken(database, token, place({ sessionId: 'session-b' }));
      expect(await useToken(database, token, place(), now())).toBeDefined();
      await revokeToken(database, token, place());
      await revokeToken(database, token, place());
      expect(await useToken(database, token, place(), now())).toBeUndefined();
    });

    it('is kept as a hash only', async () => {
      const token = await tokenFor();
      const rows = await withCodeTables(gateway.services.database).selectFrom('visitor_tokens').selectAll().execute();
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
      expect(await theCode()).toMatchObject({ state: 'used' });
      const person = await gateway.personId(camille);
      expect(await gateway.services.caisses['caf-31'].account(person)).toMatchObject({ kind: 'active' });
      expect(await setPassword(token)).toEqual({ kind: 'sessionOver' });
      expect(await setPassword(other, place({ sessionId: 'session-b' }))).toEqual({ kind: 'sessionOver' });
    });

    it('P11 refuses a password that breaks a rule, and lets one try again', async () => {
      const token = await tokenFor();
      expect(await setPassword(token, place(), 'tropfaible')).toEqual({
        kind: 'passwordRefused',
        rules: ['digit', 'uppercase'],
      });
      expect(await theCode()).toMatchObject({ state: 'active' });
      expect(await setPassword(token)).toMatchObject({ kind: 'done' });
    });

    it('P13 refuses a password that everybody tries first', async () => {
      const outcome = await setPassword(await tokenFor(), place(), 'Password1');
      expect(outcome).toMatchObject({ kind: 'passwordRefused', rules: ['common'] });
    });

    it('changes nothing of account and code before it succeeds', async () => {
      const person = await gateway.personId(camille);
      await setPassword(await tokenFor(), place(), 'court');
      expect(await gateway.services.caisses['caf-31'].account(person)).toEqual({ kind: 'none' });
    });

    it('happens once when two screens choose a password at the same moment', async () => {
      const places = [place(), place({ sessionId: 'session-b' })];
      const tokens = await Promise.all(places.map(async (at) => await tokenFor(at)));
      const outcomes = await Promise.all(tokens.map(async (token, index) => await setPassword(token, places[index])));
      expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['done', 'sessionOver']);
    });

    it('with the caisse down costs neither token nor code', async () => {
      const token = await tokenFor();
      gateway.caisseSwitch.takeDown('caf-31');
      await expect(setPassword(token)).rejects.toMatchObject({ name: 'CaisseUnavailable' });
      gateway.caisseSwitch.bringUp('caf-31');
      expect(await setPassword(token)).toMatchObject({ kind: 'done' });
    });

    it('P15 sends a confirmation, and tells each contact', async () => {
      await gateway.services.jobs.runDue();
      gateway.sent.mails.splice(0);
      gateway.sent.sms.splice(0);
      await setPassword(await tokenFor());
      await gateway.services.jobs.runDue();
      const subjects = gateway.sent.mails.map((mail) => mail.subject).toSorted();
      expect(subjects).toEqual(['Votre espace Mon Compte est actif', 'Votre mot de passe a été modifié']);
      expect(gateway.sent.sms).toHaveLength(1);
      for (const text of [...gateway.sent.mails, ...gateway.sent.sms].map((message) => message.text)) {
        expect(text).toContain('heure de Paris');
        for (const secret of [code, reference, camille.nir, camille.birthName, goodPassword]) {
          expect(text).not.toContain(secret);
        }
      }
    });

    it('confirms by SMS when there is no e-mail', async () => {
      const nadia = personNamed('nadia');
      await gateway.forgetCodes();
      await gateway.bring((await kiosk.claim(nadia, { code })).envelope);
      const [hers] = await gateway.codesOf(nadia);
      const { token } = await giveToken(gateway.services.database, hers?.id ?? '', place(), now());
      await setPassword(token);
      await gateway.services.jobs.runDue();
      expect(gateway.sent.mails).toEqual([]);
      expect(gateway.sent.sms.some((sms) => sms.text.includes('est actif'))).toBe(true);
    });
  });
});
