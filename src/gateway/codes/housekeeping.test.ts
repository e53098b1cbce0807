import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manyClaimsPerHour } from './claims/many-claims.ts';
import { keepHouse } from './housekeeping.ts';
import { withCodeTables } from './tables.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';
import { giveToken } from '../visitors/code-tokens.ts';

const camille = personNamed('camille');

onEachDatabase('housekeeping of codes', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
    kiosk = await gateway.kiosk();
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    await kiosk.allotment('caf-31');
  });

  const tables = () => withCodeTables(gateway.services.database);
  const keep = async () => await keepHouse(gateway.services, gateway.claims.resume);

  it('ends codes past their term, at their term', async () => {
    const claim = await kiosk.claim(camille);
    await gateway.bring(claim.envelope);
    expect(await keep()).toMatchObject({ expired: 0 });
    gateway.services.clock.advance(49 * HOUR_MS);
    expect(await keep()).toMatchObject({ expired: 1 });
    expect(await gateway.codesOf(camille)).toMatchObject([
      { state: 'expired', ended_at: claim.claim.issuedAt + 48 * HOUR_MS },
    ]);
  });

  it('keeps tombstones for 30 days, then forgets code, claim and tokens', async () => {
    const { clock, database } = gateway.services;
    await gateway.bring((await kiosk.claim(camille)).envelope);
    const [code] = await gateway.codesOf(camille);
    await giveToken(database, code?.id ?? '', { kind: 'phone' }, clock.now());
    clock.advance(2 * DAY_MS + HOUR_MS);
    await keep();
    expect(await tables().selectFrom('visitor_sessions').selectAll().execute()).toEqual([]);
    clock.advance(29 * DAY_MS);
    expect(await keep()).toMatchObject({ forgotten: 0 });
    clock.advance(DAY_MS);
    expect(await keep()).toMatchObject({ forgotten: 1 });
    expect(await tables().selectFrom('claims').selectAll().execute()).toEqual([]);
  });

  describe('of a code that three wrong tries destroyed', () => {
    const { nir, birthDate, mail, mobile } = camille;
    const typed = { where: 'kiosk', caisse: 'caf-31', nir, birthDate, code: '0000' } as const;
    const guess = async (times: number) => {
      for (let time = 0; time < times; time += 1) await gateway.try(typed);
    };
    const received = async () => {
      await gateway.services.jobs.runDue();
      return [
        ...gateway.sent.mails.map(({ to, subject }) => `${to}: ${subject}`),
        ...gateway.sent.sms.map(({ to, text }) => `${to}: ${/annulé par sécurité|délivré/.exec(text)?.[0] ?? text}`),
      ];
    };

    it('P06 tells each contact, once, and nobody before the third', async () => {
      await gateway.bring((await kiosk.claim(camille)).envelope);
      await received();
      gateway.sent.mails.splice(0);
      gateway.sent.sms.splice(0);
      await guess(2);
      expect(await keep()).toMatchObject({ told: 0 });
      await guess(1);
      expect(await received(), 'the try itself sends nothing').toEqual([]);
      expect(await keep()).toMatchObject({ told: 1 });
      expect(await received()).toEqual([
        `${mail}: Votre code provisoire a été annulé`,
        `${mobile}: annulé par sécurité`,
      ]);
      await guess(3);
      expect(await keep()).toMatchObject({ told: 0 });
      expect(await received()).toHaveLength(2);
    });

    it('tells nothing of a code that ended otherwise', async () => {
      await gateway.bring((await kiosk.claim(camille)).envelope);
      gateway.services.clock.advance(49 * HOUR_MS);
      await keep();
      await guess(5);
      expect(await keep()).toMatchObject({ told: 0 });
    });
  });

  it('takes up a claim whose process died between its arrival and its end', async () => {
    const { clock, jobs } = gateway.services;
    const { claim, envelope } = await kiosk.claim(camille);
    await tables()
      .insertInto('claims')
      .values({
        allotment_id: claim.allotmentId,
        allotment_index: claim.index,
        digest: Buffer.alloc(32),
        kiosk_id: kiosk.id,
        caisse: claim.caisse,
        received_at: clock.now(),
        state: 'waiting',
        envelope: Buffer.from(envelope),
        outcome: null,
        valid_until: null,
        issued_at: clock.now(),
        kiosk_copy: 'here',
      })
      .execute();
    clock.advance(2 * MINUTE_MS);
    expect(await keep()).toMatchObject({ resumed: 1 });
    clock.advance(MINUTE_MS);
    await jobs.runDue();
    expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'active' }]);
    expect(await keep()).toMatchObject({ resumed: 0 });
  });

  it('calls somebody to a kiosk that gives very many codes, once, and lets it go on', async () => {
    const { database } = gateway.services;
    const many = (count: number, receivedAt: EpochMs, allotmentId: string) =>
      Array.from({ length: count }, (_, index) => ({
        allotment_id: allotmentId,
        allotment_index: index,
        digest: Buffer.alloc(32),
        kiosk_id: kiosk.id,
        caisse: 'caf-31' as const,
        received_at: receivedAt,
        state: 'done' as const,
        envelope: null,
        outcome: 'refused' as const,
        valid_until: null,
        issued_at: receivedAt,
        kiosk_copy: 'here' as const,
      }));
    const calls = async () => await database.selectFrom('agent_calls').select('kiosk_id').execute();
    const now = gateway.services.clock.now();
    const earlier = many(manyClaimsPerHour, now - HOUR_MS, '0123456789abcdef');
    const latest = many(manyClaimsPerHour, now, 'fedcba9876543210');
    await tables()
      .insertInto('claims')
      .values([...earlier, ...latest])
      .execute();
    await keep();
    expect(await calls(), 'two busy hours').toEqual([]);
    await tables()
      .insertInto('claims')
      .values(many(1, now, '0011223344556677'))
      .execute();
    await keep();
    await keep();
    expect(await calls()).toEqual([{ kiosk_id: kiosk.id }]);
    expect(await gateway.bring((await kiosk.claim(camille)).envelope)).toMatchObject({ kind: 'active' });
  });

  it('the database itself lets no state go back', async () => {
    await gateway.bring((await kiosk.claim(camille)).envelope);
    gateway.services.clock.advance(49 * HOUR_MS);
    await keep();
    for (const state of ['active', 'pending', 'used'] as const) {
      const back = tables().updateTable('provisional_codes').set({ state, ended_at: null }).execute();
      await expect(back, state).rejects.toThrow();
    }
  });

  it('P03 the database itself lets no second code live', async () => {
    await gateway.bring((await kiosk.claim(camille)).envelope);
    const [code] = await gateway.codesOf(camille);
    if (code === undefined) throw new Error('there is no code');
    const second = tables()
      .insertInto('provisional_codes')
      .values({ ...code, id: 'second', allotment_index: 40 })
      .execute();
    await expect(second).rejects.toThrow();
  });
});
