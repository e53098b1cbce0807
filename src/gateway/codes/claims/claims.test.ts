import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { forgetAccounts } from '../../caisses/testing/forget-accounts.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { testConfiguration } from '../../testing/dependencies.ts';
import { compromiseKiosk, retireKiosk } from '../../fleet/transitions.ts';
import { withCodeTables } from '../tables.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');

onEachDatabase('claims', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    kiosk = await gateway.kiosk();
  });

  const now = () => gateway.services.clock.now();
  const bring = (claim: { readonly envelope: Uint8Array }) => gateway.bring(claim.envelope);

  describe('a claim in order', () => {
    it('activates the code for 48 hours from its issue (P02)', async () => {
      const claim = await kiosk.claim(camille);
      expect(await bring(claim)).toEqual({
        kind: 'active',
        validUntil: claim.claim.issuedAt + 48 * HOUR_MS,
        reference: claim.claim.reference,
      });
      expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'active', issued_at: claim.claim.issuedAt }]);
    });

    it('keeps neither the code nor the NIR, in no column', async () => {
      await bring(await kiosk.claim(camille, { code: '4826' }));
      for (const table of ['provisional_codes', 'claims'] as const) {
        const { rows } = await gateway.services.database
          .withTables<Record<string, Record<string, unknown>>>()
          .selectFrom(table)
          .selectAll()
          .execute()
          .then((found) => ({ rows: found }));
        expect(rows).toHaveLength(1);
        const values = Object.values(rows[0] ?? {}).map((value) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
        );
        expect(values.some((value) => value.includes(camille.nir))).toBe(false);
        expect(values).not.toContain('4826');
      }
    });

    it('answers the same when it is brought again, and takes effect once', async () => {
      const claim = await kiosk.claim(camille);
      const first = await bring(claim);
      expect(await bring(claim)).toEqual(first);
      gateway.services.clock.advance(3 * HOUR_MS);
      expect(await bring(claim)).toEqual(first);
      gateway.services.clock.advance(120 * HOUR_MS);
      expect(await bring(claim), 'out of the window by now').toEqual(first);
      expect(await gateway.codesOf(camille)).toHaveLength(1);
    });

    it('takes effect once when phone and kiosk bring it at the same moment', async () => {
      const claim = await kiosk.claim(camille);
      const results = await Promise.all(Array.from({ length: 6 }, async () => await bring(claim)));
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
      expect(await gateway.codesOf(camille)).toHaveLength(1);
    });

    it('tells each contact on file, once', async () => {
      const claim = await kiosk.claim(camille);
      await bring(claim);
      await bring(claim);
      await gateway.services.jobs.runDue();
      expect(gateway.sent.mails.map((mail) => mail.to)).toEqual([camille.mail]);
      expect(gateway.sent.sms.map((sms) => sms.to)).toEqual([camille.mobile]);
      const [mail] = gateway.sent.mails;
      expect(mail?.text).not.toContain('4826');
      expect(mail?.text).not.toContain(claim.claim.reference);
    });

    it('P03 cancels the code before it', async () => {
      await bring(await kiosk.claim(camille));
      gateway.services.clock.advance(MINUTE_MS);
      await bring(await kiosk.claim(camille));
      const states = (await gateway.codesOf(camille)).map((code) => code.state);
      expect(states).toEqual(['superseded', 'active']);
    });

    it('P29 of one caisse leaves the code of the other alone', async () => {
      await bring(await kiosk.claim(camille, { caisse: 'caf-31' }));
      await bring(await kiosk.claim(camille, { caisse: 'cpam-31' }));
      expect((await gateway.codesOf(camille, 'caf-31')).map((code) => code.state)).toEqual(['active']);
      expect((await gateway.codesOf(camille, 'cpam-31')).map((code) => code.state)).toEqual(['active']);
    });
  });

  describe('a claim the caisse refuses', () => {
    const refusedPeople = ['gabriel', 'patrick', 'sylvie', 'raymond', 'ines', 'tom', 'bruno'];
    it.each(refusedPeople)('is « refused » whatever the reason: %s', async (key) => {
      const person = personNamed(key);
      const result = await bring(await kiosk.claim(person));
      expect(result).toMatchObject({ kind: 'refused' });
    });

    it('is refused for a wrong birth date', async () => {
      expect(await bring(await kiosk.claim(camille, { birthDate: '1982-06-15' }))).toMatchObject({ kind: 'refused' });
      expect(await gateway.codesOf(camille)).toEqual([]);
    });

    it('is refused while the account is locked', async () => {
      const { accounts } = gateway.services.caisses['caf-31'];
      const person = await gateway.personId(camille);
      await accounts.setPassword({ person, password: 'Garonne2031Bleue', at: now() });
      await accounts.lock({ person, reason: 'kioskCompromised' });
      gateway.services.clock.advance(MINUTE_MS);
      expect(await bring(await kiosk.claim(camille))).toMatchObject({ kind: 'refused' });
      await forgetAccounts(gateway.services.database);
    });

    it("is refused with somebody else's card", async () => {
      const proof = { kind: 'demonstrationReader', cardSerial: personNamed('louis').card?.serial ?? '' } as const;
      expect(await bring(await kiosk.claim(camille, { proof }))).toMatchObject({ kind: 'refused' });
    });

    it('is refused with a card that no caisse knows, but for the made-up card of the demonstration', async () => {
      const card = { kind: 'card', cardSerial: '77' } as const;
      expect(await bring(await kiosk.claim(camille, { proof: card }))).toMatchObject({ kind: 'refused' });
      const madeUp = { kind: 'demonstrationReader', cardSerial: '77' } as const;
      expect(await bring(await kiosk.claim(camille, { proof: madeUp }))).toMatchObject({ kind: 'active' });
    });
  });

  describe('a claim outside its rights', () => {
    it('is refused past the allotment: index equal to its count', async () => {
      await kiosk.allotment('caf-31', { count: 2 });
      expect(await bring(await kiosk.claim(camille, { index: 1 }))).toMatchObject({ kind: 'active' });
      expect(await bring(await kiosk.claim(camille, { index: 2 }))).toMatchObject({ kind: 'refused' });
    });

    it('is refused from an allotment of another kiosk, of another caisse, or of nobody', async () => {
      const other = await gateway.kiosk();
      const allotmentId = await other.allotment('caf-31');
      await kiosk.allotment('cpam-31');
      const ofCpam = await kiosk.allotment('cpam-31');
      for (const id of [allotmentId, ofCpam, '0123456789abcdef']) {
        const claim = await kiosk.claim(camille, { allotmentId: id, index: 0 });
        expect(await bring(claim)).toMatchObject({ kind: 'refused' });
      }
    });

    it('is refused when the same place already served for other content, which stays', async () => {
      const first = await kiosk.claim(camille, { index: 7 });
      const second = await kiosk.claim(personNamed('louis'), { index: 7 });
      expect(await bring(first)).toMatchObject({ kind: 'active' });
      expect(await bring(second)).toMatchObject({ kind: 'refused' });
      expect(await bring(first)).toMatchObject({ kind: 'active' });
      expect(await gateway.codesOf(personNamed('louis'))).toEqual([]);
    });

    it('is rejected when one byte of it was changed', async () => {
      const { envelope } = await kiosk.claim(camille);
      for (let index = 0; index < envelope.length; index += 1) {
        const altered = envelope.slice();
        altered[index] = (altered[index] ?? 0) ^ 1;
        expect(await gateway.bring(altered), `byte ${index}`).toBe('rejected');
      }
      expect(await gateway.codesOf(camille)).toEqual([]);
    });

    it('P41 is refused with a demonstration proof outside demonstration, though the caisse would confirm it', async () => {
      const configuration = { ...testConfiguration, mode: 'production' } as const;
      const { keys, caisses } = gateway.services;
      const real = await testGateway(suite.open().kysely, { configuration, keys, caisses: () => caisses });
      const cardSerial = camille.card?.serial ?? '1';
      for (const [proof, kind] of [
        ['demonstrationReader', 'refused'],
        ['card', 'active'],
      ] as const) {
        const { envelope } = await kiosk.claim(camille, { proof: { kind: proof, cardSerial } });
        expect(await real.bring(envelope), proof).toMatchObject({ kind });
      }
    });

    it('P41 of a kiosk that enrolled in a demonstration is no claim outside demonstration, whoever brings it', async () => {
      const database = suite.open().kysely;
      const configuration = { ...testConfiguration, mode: 'production' } as const;
      const real = await testGateway(database, { configuration, keys: gateway.services.keys });
      await database.updateTable('kiosks').set({ demonstration: true }).where('id', '=', kiosk.id).execute();
      const proof = { kind: 'card', cardSerial: camille.card?.serial ?? '1' } as const;
      expect(await real.bring((await kiosk.claim(camille, { proof })).envelope)).toBe('rejected');
    });
  });

  describe('the window of time', () => {
    // Outside it a claim leaves nothing; what came in time is remembered, even when it never lived.
    it.each([
      ['issued before its allotment', -1, 0, 'refused', 0],
      ['issued with its allotment', 0, 0, 'active', 1],
      ['issued at the last use', 72 * HOUR_MS, 72 * HOUR_MS, 'active', 1],
      ['issued after the last use', 72 * HOUR_MS + 1, 72 * HOUR_MS + 1, 'refused', 0],
      ['brought at the end of its own life', 72 * HOUR_MS, 120 * HOUR_MS, 'active', 1],
      ['brought too late', 72 * HOUR_MS, 120 * HOUR_MS + 1, 'refused', 0],
      ['expired on arrival', 10 * HOUR_MS, 58 * HOUR_MS + 1, 'refused', 1],
    ] as const)('judges a claim %s', async (_case, issuedAfterMs, receivedAfterMs, kind, remembered) => {
      const start = now();
      await kiosk.allotment('caf-31');
      const claim = await kiosk.claim(camille, { issuedAt: start + issuedAfterMs });
      gateway.services.clock.set(start + Math.max(0, receivedAfterMs));
      expect(await bring(claim)).toMatchObject({ kind });
      expect(await gateway.codesOf(camille), 'remembered').toHaveLength(remembered);
    });

    it('gives nothing for a kiosk clock that runs ahead: 48 hours count from the reception', async () => {
      await kiosk.allotment('caf-31');
      const claim = await kiosk.claim(camille, { issuedAt: now() + 5 * HOUR_MS });
      expect(await bring(claim)).toMatchObject({ validUntil: now() + 48 * HOUR_MS });
    });

    it('keeps the tombstone of a claim that came expired: its digits hear « expired »', async () => {
      await kiosk.allotment('caf-31');
      const claim = await kiosk.claim(camille, { code: '4826' });
      gateway.services.clock.advance(49 * HOUR_MS);
      expect(await bring(claim)).toMatchObject({ kind: 'refused' });
      const typed = { where: 'kiosk', caisse: 'caf-31', nir: camille.nir, birthDate: camille.birthDate } as const;
      expect(await gateway.try({ ...typed, code: '4826' })).toEqual({ kind: 'refused', reason: 'expired' });
      expect(await gateway.try({ ...typed, code: '4827' })).toEqual({ kind: 'refused', reason: 'notMatching' });
    });
  });

  describe('a revoked kiosk', () => {
    it('retired: what it issued before stays good, what comes after is refused', async () => {
      await kiosk.allotment('caf-31');
      const before = await kiosk.claim(camille);
      gateway.services.clock.advance(MINUTE_MS);
      await retireKiosk(gateway.services.database, kiosk.id, now());
      gateway.services.clock.advance(MINUTE_MS);
      const after = await kiosk.claim(personNamed('louis'));
      expect(await bring(after)).toMatchObject({ kind: 'refused' });
      expect(await bring(before)).toMatchObject({ kind: 'active' });
    });

    it('compromised: all its claims are refused, issued before or after', async () => {
      await kiosk.allotment('caf-31');
      const before = await kiosk.claim(camille);
      gateway.services.clock.advance(MINUTE_MS);
      await compromiseKiosk(gateway.services.database, { kioskId: kiosk.id, since: now(), now: now() }, []);
      const after = await kiosk.claim(personNamed('louis'));
      expect(await bring(before)).toMatchObject({ kind: 'refused' });
      expect(await bring(after)).toMatchObject({ kind: 'refused' });
    });
  });

  describe('while the caisse is down', () => {
    it('is kept sealed, answers « awaiting », and is finished when the caisse is back', async () => {
      const { services, caisseSwitch } = gateway;
      const claim = await kiosk.claim(camille);
      caisseSwitch.takeDown('caf-31');
      expect(await bring(claim)).toEqual({ kind: 'awaitingCaisse', reference: claim.claim.reference });
      expect(await bring(claim)).toMatchObject({ kind: 'awaitingCaisse' });
      services.clock.advance(10 * MINUTE_MS);
      await services.jobs.runDue();
      expect(await bring(claim)).toMatchObject({ kind: 'awaitingCaisse' });

      caisseSwitch.bringUp('caf-31');
      services.clock.advance(10 * MINUTE_MS);
      await services.jobs.runDue();
      expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'active', issued_at: claim.claim.issuedAt }]);
      // Its 48 hours ran all the time.
      expect(await bring(claim)).toMatchObject({ kind: 'active', validUntil: claim.claim.issuedAt + 48 * HOUR_MS });
    });

    it('a kiosk compromised meanwhile gets nothing finished', async () => {
      const { services, caisseSwitch } = gateway;
      const claim = await kiosk.claim(camille);
      caisseSwitch.takeDown('caf-31');
      await bring(claim);
      caisseSwitch.bringUp('caf-31');
      await compromiseKiosk(services.database, { kioskId: kiosk.id, since: now(), now: now() }, []);
      services.clock.advance(MINUTE_MS);
      await services.jobs.runDue();
      expect(await gateway.codesOf(camille)).toEqual([]);
      expect(await bring(claim)).toMatchObject({ kind: 'refused' });
      const rows = await withCodeTables(services.database).selectFrom('claims').selectAll().execute();
      expect(rows, 'nothing sealed stays').toMatchObject([{ state: 'done', outcome: 'refused', envelope: null }]);
    });

    it('the other caisse goes on', async () => {
      gateway.caisseSwitch.takeDown('caf-31');
      expect(await bring(await kiosk.claim(camille, { caisse: 'cpam-31' }))).toMatchObject({ kind: 'active' });
      gateway.caisseSwitch.bringUp('caf-31');
    });
  });
});
