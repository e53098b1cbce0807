import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { compromiseKiosk, retireKiosk } from '../../fleet/transitions.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { outboxReceiver, type OutboxReceiver } from '../../intake/outbox.ts';
import { sweepJobs } from '../../jobs/job-store.ts';
import { withCodeTables } from '../tables.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');

onEachDatabase('codes by SMS', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  let outbox: OutboxReceiver;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
    kiosk = await gateway.kiosk();
    outbox = outboxReceiver(gateway.services, gateway.items);
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
  });

  const send = async (envelope: Uint8Array) => await outbox.receiveAll([toBase64Url(envelope)]);
  const ask = async (person: Parameters<TestKiosk['request']>[0] = camille) => await send(await kiosk.request(person));
  const work = async () => await gateway.services.jobs.runDue();
  /** The SMS that hold a code, not the notices. */
  const codeSms = () => gateway.sent.sms.filter((sms) => /\b\d{4}\b\. Référence/.test(sms.text));
  const codeIn = (text: string) => /est (\d{4})\./.exec(text)?.[1] ?? '';

  it('go to the mobile on file, live once handed over, and open the account', async () => {
    expect(await ask()).toMatchObject([{ outcome: { kind: 'accepted' } }]);
    expect(await gateway.codesOf(camille)).toEqual([]);
    await work();
    const [sms] = codeSms();
    expect(sms?.to).toBe(camille.mobile);
    expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'active', waiting_sms: null }]);
    const { nir, birthDate } = camille;
    const typed = { where: 'kiosk', caisse: 'caf-31', nir, birthDate, code: codeIn(sms?.text ?? '') } as const;
    expect(await gateway.try(typed)).toMatchObject({ kind: 'matches' });
  });

  it('of a retired kiosk are sent for as long as one may have waited in its outbox; of a compromised one, never', async () => {
    const { database, clock } = gateway.services;
    const retired = await gateway.kiosk();
    await retireKiosk(database, retired.id, clock.now());
    const before = clock.now();
    clock.advance(71 * HOUR_MS);
    await send(await retired.request(camille));
    await work();
    expect(codeSms(), 'sealed after it was retired').toEqual([]);
    await send(await retired.request(camille, { issuedAt: before }));
    await work();
    expect(codeSms()).toHaveLength(1);
    clock.advance(2 * HOUR_MS);
    await send(await retired.request(camille, { issuedAt: before }));
    await work();
    expect(codeSms()).toHaveLength(1);

    const stolen = await gateway.kiosk();
    await compromiseKiosk(database, { kioskId: stolen.id, since: clock.now(), now: clock.now() }, []);
    await send(await stolen.request(camille));
    await work();
    expect(codeSms()).toHaveLength(1);
  });

  it('answer « accepted » to everybody, and go to nobody else', async () => {
    const people: readonly DemonstrationPerson[] = [
      'louane',
      'lucien',
      'yvonne',
      'karim',
      'patrick',
      'sylvie',
      'raymond',
      'ines',
      'tom',
    ].map(personNamed);
    for (const person of people) {
      expect(await ask(person), person.key).toMatchObject([{ outcome: { kind: 'accepted' } }]);
    }
    expect(await ask({ ...camille, birthName: 'Autre' })).toMatchObject([{ outcome: { kind: 'accepted' } }]);
    expect(await ask({ ...camille, postalCode: '75001' })).toMatchObject([{ outcome: { kind: 'accepted' } }]);
    await work();
    expect(gateway.sent.sms).toEqual([]);
    expect(gateway.sent.mails).toEqual([]);
  });

  it('go to a mobile that has stood for 7 days', async () => {
    await ask(personNamed('sonia'));
    await work();
    expect(codeSms()).toHaveLength(1);
  });

  it('are sent once for a request that comes twice', async () => {
    const envelope = await kiosk.request(camille);
    await send(envelope);
    await work();
    expect(await send(envelope)).toMatchObject([{ outcome: { kind: 'accepted' } }]);
    gateway.services.clock.advance(10 * MINUTE_MS);
    await work();
    expect(codeSms()).toHaveLength(1);
  });

  it('are three a day and two minutes apart; beyond, nothing is sent and the live code stays', async () => {
    const { clock } = gateway.services;
    await ask();
    await work();
    clock.advance(MINUTE_MS);
    await ask();
    await work();
    expect(codeSms()).toHaveLength(1);
    expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'active' }]);

    for (const expectedCount of [2, 3, 3]) {
      clock.advance(3 * MINUTE_MS);
      expect(await ask()).toMatchObject([{ outcome: { kind: 'accepted' } }]);
      await work();
      expect(codeSms()).toHaveLength(expectedCount);
    }
    const states = (await gateway.codesOf(camille)).map((code) => code.state);
    expect(states).toEqual(['superseded', 'superseded', 'active']);
    clock.advance(25 * HOUR_MS);
    await ask();
    await work();
    expect(codeSms()).toHaveLength(4);
  });

  it('P09 are not used up by who knows the number only', async () => {
    for (let time = 0; time < 6; time += 1) {
      await ask({ ...camille, birthName: 'Devine' });
      await work();
      gateway.services.clock.advance(3 * MINUTE_MS);
    }
    await ask();
    await work();
    expect(codeSms()).toHaveLength(1);
  });

  it('wait encrypted for a provider that is down, cancel nothing meanwhile, and go when it is back', async () => {
    const { clock, database } = gateway.services;
    await kiosk.allotment('caf-31');
    const card = await kiosk.claim(camille);
    await gateway.bring(card.envelope);
    clock.advance(MINUTE_MS);
    gateway.sent.smsAnswer = { kind: 'unavailable' };
    await ask();
    await work();
    const codes = await gateway.codesOf(camille);
    expect(codes.map((code) => code.state)).toEqual(['active', 'pending']);
    const waiting = codes[1]?.waiting_sms?.toString('latin1') ?? '';
    expect(waiting.length).toBeGreaterThan(100);
    expect(waiting).not.toContain(camille.mobile);

    gateway.sent.smsAnswer = { kind: 'handedOver' };
    clock.advance(5 * MINUTE_MS);
    await work();
    expect(codeSms()).toHaveLength(1);
    const rows = await withCodeTables(database).selectFrom('provisional_codes').select('waiting_sms').execute();
    expect(rows.every((row) => row.waiting_sms === null)).toBe(true);
    // The code that a card was shown for stays good beside it.
    expect((await gateway.codesOf(camille)).map((code) => code.state)).toEqual(['active', 'active']);
  });

  it('are given up after half an hour: a late SMS only puzzles', async () => {
    gateway.sent.smsAnswer = { kind: 'unavailable' };
    await ask();
    await work();
    gateway.services.clock.advance(31 * MINUTE_MS);
    await work();
    gateway.sent.smsAnswer = { kind: 'handedOver' };
    gateway.services.clock.advance(31 * MINUTE_MS);
    await work();
    expect(gateway.sent.sms).toEqual([]);
    expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'destroyed', waiting_sms: null }]);
  });

  it('that the provider refuses never live', async () => {
    gateway.sent.smsAnswer = { kind: 'refused' };
    await ask();
    await work();
    expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'destroyed', waiting_sms: null }]);
  });

  it('wait for a caisse that is down', async () => {
    gateway.caisseSwitch.takeDown('caf-31');
    await ask();
    await work();
    expect(gateway.sent.sms).toEqual([]);
    gateway.caisseSwitch.bringUp('caf-31');
    gateway.services.clock.advance(5 * MINUTE_MS);
    await work();
    expect(codeSms()).toHaveLength(1);
  });

  it('of a request older than 72 hours are not sent', async () => {
    gateway.caisseSwitch.takeDown('caf-31');
    await ask();
    await work();
    gateway.services.clock.advance(73 * HOUR_MS);
    gateway.caisseSwitch.bringUp('caf-31');
    await work();
    expect(gateway.sent.sms).toEqual([]);
  });

  // Last: they move the suite's clock by weeks.
  it('are refused beyond the life of an outbox, whoever kept the bytes and however long', async () => {
    const { clock } = gateway.services;
    const envelope = await kiosk.request(camille);
    clock.advance(72 * HOUR_MS);
    await send(envelope);
    await work();
    expect(codeSms()).toHaveLength(1);
    // Jobs forget their keys after 30 days: from then on only the issue time stops a repeat.
    clock.advance(31 * DAY_MS);
    await sweepJobs(gateway.services.database, clock.now());
    expect(await send(envelope), 'the answer says nothing').toMatchObject([{ outcome: { kind: 'accepted' } }]);
    await work();
    expect(codeSms()).toHaveLength(1);
    await send(await kiosk.request(camille, { issuedAt: clock.now() + 73 * HOUR_MS }));
    await work();
    expect(codeSms(), 'nor from a time that has not come').toHaveLength(1);
  });

  it('of the former version, which says no time, are taken for 72 hours after the upgrade and then no more', async () => {
    const { database, clock } = gateway.services;
    const upgrade = { replaced_at: clock.now() };
    await withCodeTables(database).updateTable('former_items').set(upgrade).execute();
    clock.advance(72 * HOUR_MS);
    await send(await kiosk.request(camille, { isUndated: true }));
    await work();
    expect(codeSms()).toHaveLength(1);
    clock.advance(DAY_MS);
    await send(await kiosk.request(camille, { isUndated: true }));
    await work();
    expect(codeSms()).toHaveLength(1);
  });

  it('of the former version count as long as their kiosk’s word: of a retired one to the end of its outbox, of a compromised one never', async () => {
    const { database, clock } = gateway.services;
    await withCodeTables(database).updateTable('former_items').set({ replaced_at: clock.now() }).execute();
    const [retired, stolen] = [await gateway.kiosk(), await gateway.kiosk()];
    await compromiseKiosk(database, { kioskId: stolen.id, since: clock.now(), now: clock.now() }, []);
    await send(await stolen.request(camille, { isUndated: true }));
    await work();
    expect(codeSms(), 'compromised').toEqual([]);
    await retireKiosk(database, retired.id, clock.now() - 2 * HOUR_MS);
    clock.advance(69 * HOUR_MS);
    await send(await retired.request(camille, { isUndated: true }));
    await work();
    expect(codeSms(), 'from its outbox').toHaveLength(1);
    clock.advance(2 * HOUR_MS);
    await send(await retired.request(camille, { isUndated: true }));
    await work();
    expect(codeSms(), 'sealed since').toHaveLength(1);
  });
});
