import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { drawReference } from '#domain/provisional-code/reference.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { keysInMemory } from '../../keys/open-keys.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { receiveRequest } from '../requests/receive-request.ts';
import { takeEnvelope } from '../../intake/envelopes.ts';
import { observe, type Observation } from '../testing/observe.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { countTry, recordWrongTry } from './candidates.ts';
import type { TypedCode } from './try-code.ts';

const camille = personNamed('camille');
const stranger = personNamed('louane');
const withoutCode = personNamed('louis');

onEachDatabase('no oracle', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  let observation: Observation;

  beforeAll(async () => {
    const clock = manualClock();
    observation = observe(suite.open().kysely, await keysInMemory(clock.now()));
    gateway = await testGateway(observation.database, { clock, keys: observation.keys });
    kiosk = await gateway.kiosk();
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    await kiosk.allotment('caf-31');
    for (const code of ['4826', '7093', '1590']) {
      await gateway.bring((await kiosk.claim(camille, { code })).envelope);
      gateway.services.clock.advance(MINUTE_MS);
    }
  });

  const seenWhile = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    observation.seen.splice(0);
    await work();
    return [...observation.seen];
  };
  const onKiosk = ({ nir, birthDate }: typeof camille, code = '2468'): TypedCode => ({
    where: 'kiosk',
    caisse: 'caf-31',
    nir,
    birthDate,
    code,
  });
  const onPhone = ({ nir }: typeof camille, reference = drawReference((count) => randomBytes(count))): TypedCode => ({
    where: 'phone',
    caisse: 'caf-31',
    nir,
    reference,
    code: '2468',
  });

  it('P08 on a kiosk: known or not, with codes or without, the same statements and HMACs in the same order', async () => {
    const unknown = await seenWhile(async () => await gateway.try(onKiosk(stranger)));
    expect(unknown.filter((step) => step.startsWith('hmac')).length).toBeGreaterThan(3);
    expect(unknown.filter((step) => step.startsWith('sql')).length).toBeGreaterThan(2);
    for (const person of [camille, withoutCode]) {
      expect(await seenWhile(async () => await gateway.try(onKiosk(person)))).toEqual(unknown);
    }
    const wrongDate = { ...camille, birthDate: '1982-06-15' };
    expect(await seenWhile(async () => await gateway.try(onKiosk(wrongDate)))).toEqual(unknown);
  });

  it('P08 on a kiosk: the try that destroys the code looks like every other', async () => {
    const unknown = await seenWhile(async () => await gateway.try(onKiosk(stranger)));
    for (let time = 0; time < 8; time += 1) {
      expect(await seenWhile(async () => await gateway.try(onKiosk(camille)))).toEqual(unknown);
    }
  });

  it('P08 on a phone: a right reference, a wrong one and a stranger look alike', async () => {
    const codes = await gateway.codesOf(camille);
    const live = codes.find((code) => code.state === 'active');
    const unknown = await seenWhile(async () => await gateway.try(onPhone(stranger)));
    for (const typed of [onPhone(camille), onPhone(withoutCode), onPhone(camille, live?.reference)]) {
      expect(await seenWhile(async () => await gateway.try(typed))).toEqual(unknown);
    }
  });

  it('P08 each statement of a wrong try writes for a stranger too: a commit that wrote nothing would be quicker', async () => {
    const { database } = gateway.services;
    const written = async () => {
      const { rows } = await sql<{ bytes: number }>`
        select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as bytes`.execute(database);
      return rows[0]?.bytes ?? 0;
    };
    const person = 'nobody' as PersonId;
    const now = gateway.services.clock.now();
    const before = await written();
    const none = await countTry(database, 'caf-31', person, { kind: 'newest' }, now);
    const between = await written();
    expect(none).toEqual([]);
    expect(between).toBeGreaterThan(before);
    await recordWrongTry(database, { caisse: 'caf-31', person, candidates: none }, now);
    expect(await written()).toBeGreaterThan(between);
  });

  it('P08 asking for an SMS: the route does the same for everybody, and looks nobody up', async () => {
    const ask = async (person: typeof camille) => {
      const taken = await takeEnvelope(gateway.services, await kiosk.request(person));
      if (taken?.header.type !== 'datedCodeRequest') throw new Error('the request was not taken');
      const { verified, header } = taken;
      return await seenWhile(async () => await receiveRequest(gateway.services, verified, header.itemId));
    };
    const unknown = await ask(stranger);
    expect(unknown).toHaveLength(1);
    expect(await ask(camille)).toEqual(unknown);
    expect(unknown.join(' ')).not.toContain('reference_');
  });
});
