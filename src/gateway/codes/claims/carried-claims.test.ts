import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { forgetAccounts } from '../../caisses/testing/forget-accounts.ts';
import { ordinaryPeople, personNamed } from '../../caisses/testing/people.ts';
import { compromiseKiosk, retireKiosk } from '../../fleet/transitions.ts';
import { suspendKiosk } from '../../fleet/kiosks.ts';
import { eventLog } from '../../server/logging.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { withCodeTables } from '../tables.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { ClaimOptions, SealedClaim, TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');
const louis = personNamed('louis');

onEachDatabase('claims that a phone brings', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  let allotmentId: string;
  let heardAt: EpochMs | null;
  const logged: string[] = [];

  beforeAll(async () => {
    const log = eventLog({ write: (line: string) => void logged.push(line) });
    gateway = await testGateway(suite.open().kysely, { log });
  });
  beforeEach(async () => {
    gateway.caisseSwitch.bringUp('caf-31');
    await gateway.forgetCodes();
    await forgetAccounts(gateway.services.database);
    logged.splice(0);
    kiosk = await gateway.kiosk();
    heardAt = null;
    await gateway.contact(kiosk, { lastContactAt: heardAt });
    heardAt = now();
    allotmentId = await kiosk.allotment('caf-31');
  });

  const now = () => gateway.services.clock.now();
  const pass = (ms: number) => gateway.services.clock.advance(ms);
  const byPhone = async ({ envelope }: SealedClaim) => await gateway.bring(envelope);
  const byKiosk = async ({ envelope }: SealedClaim) => await gateway.bring(envelope, kiosk);
  const kindOf = (result: Awaited<ReturnType<TestGateway['bring']>>) => (result === 'rejected' ? result : result.kind);
  const alerts = () => {
    const events = logged.map((line) => String((JSON.parse(line) as { event: unknown }).event));
    return events.filter((event) => event.startsWith('claim'));
  };
  const codeStates = async (person = camille) => (await gateway.codesOf(person)).map(({ state }) => state);

  async function contact(spent: number, { pending = 0 } = {}): Promise<void> {
    await gateway.contact(kiosk, { pending, lastContactAt: heardAt, allotments: [{ allotmentId, spent }] });
    heardAt = now();
  }
  async function runJobs(afterMs = 5 * SECOND_MS): Promise<void> {
    pass(afterMs);
    await gateway.services.jobs.runDue();
  }
  const issue = async (index: number, options: ClaimOptions = {}, person = camille) =>
    await kiosk.claim(person, { allotmentId, index, ...options });
  async function useCode(claim: SealedClaim): Promise<void> {
    const { services } = gateway;
    await withCodeTables(services.database)
      .updateTable('provisional_codes')
      .set({ state: 'used', ended_at: now(), used_at: now() })
      .where('allotment_index', '=', claim.claim.index)
      .execute();
    const person = await gateway.personId(camille);
    await services.caisses['caf-31'].accounts.setPassword({ person, password: 'Garonne2031Bleue', at: now() });
  }
  const accountOfCamille = async () =>
    (await gateway.services.caisses['caf-31'].accounts.of(await gateway.personId(camille))).kind;

  describe('of a kiosk that is cut off', () => {
    it('activate at once, all twenty, and stay good when the kiosk is back and brings its own', async () => {
      pass(10 * MINUTE_MS);
      const slips: SealedClaim[] = [];
      for (let index = 0; index < 20; index += 1) {
        pass(MINUTE_MS);
        const slip = await issue(index, {}, ordinaryPeople[index]);
        slips.push(slip);
        expect(kindOf(await byPhone(slip)), `index ${index}`).toBe('active');
      }
      pass(HOUR_MS);
      await contact(20, { pending: 20 });
      for (const slip of slips) expect(await byKiosk(slip)).toEqual(await byPhone(slip));
      pass(MINUTE_MS);
      await contact(20);
      expect((await codeStates()).at(-1)).toBe('active');
      expect(alerts()).toEqual([]);
    });

    it('activate under an allotment whose successor was given in an answer that got lost', async () => {
      pass(13 * HOUR_MS);
      await gateway.contact(kiosk, { lastContactAt: heardAt, allotments: [{ allotmentId, spent: 3 }] });
      await kiosk.allotment('caf-31');
      pass(10 * MINUTE_MS);
      const slip = await issue(3);
      expect(kindOf(await byPhone(slip))).toBe('active');
      pass(MINUTE_MS);
      await contact(4, { pending: 1 });
      expect(kindOf(await byKiosk(slip))).toBe('active');
      expect(alerts()).toEqual([]);
    });

    it('end when the kiosk is back, never spent that index and goes on; the place serves the true claim', async () => {
      pass(10 * MINUTE_MS);
      const forged = await issue(2);
      expect(kindOf(await byPhone(forged))).toBe('active');
      pass(MINUTE_MS);
      await contact(1, { pending: 1 });
      expect(await codeStates()).toEqual(['destroyed']);
      expect(kindOf(await byPhone(forged))).toBe('refused');
      expect(alerts()).toContain('claimNotOfKiosk');
      await gateway.services.jobs.runDue();
      expect(gateway.sent.mails.map(({ subject }) => subject)).toContain('Votre code provisoire a été annulé');
      const own = await issue(2, {}, louis);
      expect(kindOf(await byKiosk(own))).toBe('active');
      expect(kindOf(await byKiosk(await issue(3)))).toBe('active');
    });

    it('end when the kiosk has nothing to send, also under an index that it lost', async () => {
      pass(10 * MINUTE_MS);
      expect(kindOf(await byPhone(await issue(0)))).toBe('active');
      pass(MINUTE_MS);
      await contact(5, { pending: 1 });
      expect(await codeStates(), 'its outbox may hold it').toEqual(['active']);
      pass(MINUTE_MS);
      await contact(5);
      expect(await codeStates()).toEqual(['destroyed']);
      expect(alerts()).toEqual(['claimNotOfKiosk']);
    });

    it('lock the account when the code was used, and tell the holder', async () => {
      pass(10 * MINUTE_MS);
      const forged = await issue(7);
      await byPhone(forged);
      await useCode(forged);
      pass(MINUTE_MS);
      await contact(1);
      await gateway.services.jobs.runDue();
      expect(await codeStates()).toEqual(['used']);
      expect(await accountOfCamille()).toBe('locked');
      expect(gateway.sent.mails.map(({ subject }) => subject)).toContain('Votre compte est bloqué par sécurité');
      expect(alerts()).toEqual(['claimNotOfKiosk']);
    });

    it('forged ones that ended do not stand before an earlier slip that is true', async () => {
      pass(10 * MINUTE_MS);
      const slip = await issue(0);
      pass(MINUTE_MS);
      await byPhone(await issue(9));
      pass(MINUTE_MS);
      await contact(1, { pending: 1 });
      expect(kindOf(await byKiosk(slip))).toBe('active');
    });
  });

  describe('of a kiosk in contact', () => {
    it('wait, without asking the caisse, until the kiosk has brought its own', async () => {
      const slip = await issue(0);
      const waiting = { kind: 'awaitingKiosk', reference: slip.claim.reference };
      expect(await byPhone(slip)).toEqual(waiting);
      await runJobs();
      expect(await byPhone(slip)).toEqual(waiting);
      expect(await codeStates()).toEqual([]);
      expect(kindOf(await byKiosk(slip))).toBe('active');
      expect(kindOf(await byPhone(slip))).toBe('active');
      pass(MINUTE_MS);
      await contact(1);
      await runJobs();
      expect(await codeStates()).toEqual(['active']);
      expect(alerts()).toEqual([]);
    });

    it('are one and the same claim when the kiosk was first', async () => {
      const slip = await issue(0);
      expect(await byKiosk(slip)).toEqual(await byPhone(slip));
      pass(MINUTE_MS);
      await contact(1);
      expect(await codeStates()).toEqual(['active']);
    });

    it('become active when the kiosk falls silent, and when its outbox may hold them', async () => {
      await byPhone(await issue(0));
      await runJobs(2 * MINUTE_MS);
      expect(await codeStates()).toEqual(['active']);
      await contact(1, { pending: 1 });
      expect(kindOf(await byPhone(await issue(1, {}, louis)))).toBe('awaitingKiosk');
      pass(MINUTE_MS);
      await contact(2, { pending: 2 });
      await runJobs();
      expect(await codeStates(louis)).toEqual(['active']);
    });

    it('are not judged by a report that may have been counted before they were issued', async () => {
      const slip = await issue(0);
      pass(20 * SECOND_MS);
      await contact(0);
      expect(kindOf(await byPhone(slip))).toBe('awaitingKiosk');
      await runJobs();
      expect(kindOf(await byKiosk(slip))).toBe('active');
      expect(alerts()).toEqual([]);
    });

    it('forged under the last indexes never live, and the kiosk goes on', async () => {
      await byKiosk(await issue(0, {}, louis));
      const forged: SealedClaim[] = [];
      for (const index of [49, 48, 47, 46, 45]) forged.push(await issue(index));
      for (const claim of forged) expect(kindOf(await byPhone(claim))).toBe('awaitingKiosk');
      pass(MINUTE_MS);
      await contact(1);
      await runJobs();
      for (const claim of forged) expect(kindOf(await byPhone(claim))).toBe('refused');
      expect(await codeStates()).toEqual([]);
      expect(alerts().filter((event) => event === 'claimNotOfKiosk').length).toBeGreaterThanOrEqual(5);
      expect(kindOf(await byKiosk(await issue(1)))).toBe('active');
      expect(kindOf(await byKiosk(await issue(45, {}, personNamed('chloe')))), 'no place was taken').toBe('active');
    });

    it('forged with a date before the last contact, or in the future, gain nothing', async () => {
      pass(HOUR_MS);
      await contact(1);
      expect(kindOf(await byPhone(await issue(30, { issuedAt: now() - 30 * MINUTE_MS })))).toBe('refused');
      const future = await issue(31, { issuedAt: now() + DAY_MS });
      expect(kindOf(await byPhone(future))).toBe('awaitingKiosk');
      pass(MINUTE_MS);
      await contact(1);
      await runJobs();
      expect(kindOf(await byPhone(future)), 'taken for a new one').toBe('awaitingKiosk');
      expect(await codeStates()).toEqual([]);
      expect(alerts()).toEqual(['claimNotOfKiosk', 'claimNotOfKiosk']);
    });

    it('forged under the next index give way to the claim that the kiosk issues there', async () => {
      const forged = await issue(0);
      const own = await issue(0, { code: '7093' }, louis);
      expect(kindOf(await byPhone(forged))).toBe('awaitingKiosk');
      expect(kindOf(await byKiosk(own))).toBe('active');
      expect(alerts()).toEqual(['claimNotOfKiosk']);
      expect(kindOf(await byPhone(forged))).toBe('refused');
      await runJobs();
      expect(await codeStates()).toEqual([]);
      expect(await codeStates(louis)).toEqual(['active']);
    });

    it('are refused of an allotment that the kiosk has left for the next one', async () => {
      pass(13 * HOUR_MS);
      await contact(3);
      const former = allotmentId;
      allotmentId = await kiosk.allotment('caf-31');
      pass(MINUTE_MS);
      await contact(0);
      pass(MINUTE_MS);
      await contact(0, { pending: 1 });
      const late = await issue(3, { allotmentId: former, issuedAt: now() - 35 * SECOND_MS });
      expect(kindOf(await byPhone(late))).toBe('refused');
      const inTime = await issue(2, { allotmentId: former, issuedAt: now() - 10 * HOUR_MS });
      expect(kindOf(await byPhone(inTime)), 'its outbox may hold it').toBe('active');
    });

    it('wait no more once the kiosk is suspended or compromised', async () => {
      const { database } = gateway.services;
      const [first, second] = [await issue(40), await issue(41)];
      await byPhone(first);
      await suspendKiosk(database, kiosk.id, 'counterForked', now());
      await runJobs(3 * MINUTE_MS);
      expect(kindOf(await byPhone(first))).toBe('refused');
      await compromiseKiosk(database, { kioskId: kiosk.id, since: now(), now: now() }, []);
      expect(kindOf(await byPhone(second))).toBe('refused');
      expect(await codeStates()).toEqual([]);
    });

    it('brought by another kiosk are no copy of their own', async () => {
      const other = await gateway.kiosk();
      const claim = await issue(44);
      expect(kindOf(await gateway.bring(claim.envelope, other))).toBe('awaitingKiosk');
      pass(MINUTE_MS);
      await contact(0);
      expect(kindOf(await gateway.bring(claim.envelope, other))).toBe('refused');
    });

    it('wait for the caisse after the kiosk', async () => {
      const slip = await issue(0);
      await byPhone(slip);
      gateway.caisseSwitch.takeDown('caf-31');
      expect(kindOf(await byKiosk(slip))).toBe('awaitingCaisse');
      expect(kindOf(await byPhone(slip))).toBe('awaitingCaisse');
      gateway.caisseSwitch.bringUp('caf-31');
      await runJobs(MINUTE_MS);
      expect(kindOf(await byPhone(slip))).toBe('active');
    });
  });

  it('of a kiosk that was just retired are active at once: it makes no further contact', async () => {
    const slip = await issue(0);
    pass(SECOND_MS);
    await retireKiosk(gateway.services.database, kiosk.id, now());
    expect(kindOf(await byPhone(slip))).toBe('active');
  });
});
