import { hash } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { pinVerifierSchema } from '#domain/kiosk/staff-schema.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import { enrolItself } from '../fleet/enrol.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { testDependencies } from '../testing/dependencies.ts';
import { addAgent, agentsWithPins, removeAgent, sweepAgents } from './agents.ts';
import { demonstrationStaff } from './demonstration-agents.ts';
import { makeVerifiers, pinCost, pinVerifier, type PinCost, verifiersAreDue, verifiersOf } from './verifiers.ts';

/** What a guess costs is one test’s matter: the others do not wait for it. */
const lightCost: PinCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const agent = { agentId: 'agent-9', displayName: 'Camille Fictive', sites: ['hall'], demonstration: false };

async function world(suite: SuiteDatabase) {
  const deps = await testDependencies(suite.open().kysely);
  const { database, keys, clock } = deps;
  for (const table of ['staff_verifiers', 'agent_sites', 'agents'] as const) {
    await database.deleteFrom(table).execute();
  }
  const publicKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const kiosk = await enrolItself(database, 'hall', publicKey, clock.now());
  if (kiosk === undefined) throw new Error('the kiosk was not enrolled');
  const make = () => makeVerifiers(database, keys.box, kiosk.kioskId, clock.now(), lightCost);
  /** Makes them, and lets the test go on once the sealed PIN has been read. */
  const startMaking = async () => {
    let onRead = () => {};
    const isRead = new Promise<void>((resolve) => (onRead = resolve));
    const box: SecretBox = {
      ...keys.box,
      open: (...sealed) => {
        onRead();
        return keys.box.open(...sealed);
      },
    };
    const ended = makeVerifiers(database, box, kiosk.kioskId, clock.now(), lightCost);
    await isRead;
    return { ended };
  };
  const held = () => verifiersOf(database, kiosk.kioskId, clock.now());
  return { ...deps, kioskId: kiosk.kioskId, make, startMaking, held };
}

onEachDatabase('the agents of a kiosk', (suite) => {
  it('P37 have drawn PINs of 8 digits, kept sealed', async () => {
    const { database, keys, clock } = await world(suite);
    const { pin } = await addAgent(database, keys.box, agent, clock.now());
    expect(pin).toMatch(/^\d{8}$/);
    const [row] = await database.selectFrom('agents').selectAll().execute();
    expect(row?.pin_box?.includes(pin)).toBe(false);
    expect(await agentsWithPins(database, keys.box)).toEqual([
      { agentId: 'agent-9', number: expect.stringMatching(/^\d{4,9}$/), displayName: 'Camille Fictive', pin },
    ]);
  });

  it('are recognised by Argon2id with a salt of their own for each kiosk', async () => {
    const { database, keys, clock, kioskId, held } = await world(suite);
    const { pin } = await addAgent(database, keys.box, agent, clock.now());
    expect(await makeVerifiers(database, keys.box, kioskId, clock.now())).toBe(1);
    const [first] = await held();
    const verifier = pinVerifierSchema.parse(first?.verifier);
    const phc = await hash(pin, {
      memoryCost: verifier.memoryKiB,
      timeCost: verifier.iterations,
      parallelism: verifier.parallelism,
      salt: Buffer.from(verifier.salt, 'base64url'),
    });
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=65536,t=8,p=1\$/);
    expect(phc.split('$').at(-1)).toBe(Buffer.from(verifier.hash, 'base64url').toString('base64').replace(/=+$/, ''));
    expect((await pinVerifier(pin, lightCost)).salt).not.toBe(verifier.salt);
    expect(pinCost.memoryKiB * pinCost.iterations).toBeGreaterThanOrEqual(512 * 1024);
  });

  it('are known for 7 days, and renewed before that', async () => {
    const { database, keys, clock, make, held, kioskId } = await world(suite);
    await addAgent(database, keys.box, agent, clock.now());
    await make();
    expect(await verifiersAreDue(database, kioskId, clock.now())).toBe(false);
    clock.advance(3 * DAY_MS);
    expect(await verifiersAreDue(database, kioskId, clock.now())).toBe(true);
    const before = await held();
    expect(await make()).toBe(1);
    expect((await held())[0]?.verifier.salt).not.toBe(before[0]?.verifier.salt);
    clock.advance(7 * DAY_MS - 1);
    expect(await held()).toHaveLength(1);
    clock.advance(1);
    expect(await held()).toEqual([]);
  });

  it('who get a new PIN, or move to another site, lose their verifiers at once', async () => {
    const { database, keys, clock, make, held } = await world(suite);
    await addAgent(database, keys.box, agent, clock.now());
    await make();
    await addAgent(database, keys.box, { ...agent, sites: ['elsewhere'] }, clock.now());
    expect(await held()).toEqual([]);
    expect(await make()).toBe(0);
  });

  it('who have left lose their verifiers and their sealed PIN at once; a year later their name goes too', async () => {
    const { database, keys, clock, make, held } = await world(suite);
    await addAgent(database, keys.box, agent, clock.now());
    await make();
    expect(await removeAgent(database, agent.agentId, clock.now())).toBe(true);
    expect(await held()).toEqual([]);
    expect(await database.selectFrom('staff_verifiers').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('agents').select(['display_name', 'pin_box']).execute()).toEqual([
      { display_name: 'Camille Fictive', pin_box: null },
    ]);
    expect(await make()).toBe(0);
    expect(await removeAgent(database, agent.agentId, clock.now()), 'nobody is there any more').toBe(false);
    expect(await sweepAgents(database, clock.now() + 364 * DAY_MS)).toBe(0);
    expect(await sweepAgents(database, clock.now() + 365 * DAY_MS)).toBe(1);
  });

  it('who came back have a new PIN', async () => {
    const { database, keys, clock, make, held } = await world(suite);
    const { pin: before } = await addAgent(database, keys.box, agent, clock.now());
    await removeAgent(database, agent.agentId, clock.now());
    const { pin } = await addAgent(database, keys.box, agent, clock.now());
    expect(await agentsWithPins(database, keys.box)).toMatchObject([{ pin }]);
    expect(pin).not.toBe(before);
    expect(await make()).toBe(1);
    expect(await held()).toHaveLength(1);
  });

  it('who leave or get a new PIN while a verifier is being made do not get the old one back', async () => {
    const { database, keys, clock, make, startMaking, held } = await world(suite);
    await addAgent(database, keys.box, agent, clock.now());
    const making = await startMaking();
    await removeAgent(database, agent.agentId, clock.now());
    await making.ended;
    await addAgent(database, keys.box, agent, clock.now());
    const makingOld = await startMaking();
    const { pin: newPin } = await addAgent(database, keys.box, agent, clock.now());
    await makingOld.ended;
    expect(await held(), 'none of a PIN that was replaced').toEqual([]);
    await make();
    const verifier = (await held())[0]?.verifier;
    const { salt, hash: expected } = verifier ?? { salt: '', hash: '' };
    const phc = await hash(newPin, {
      memoryCost: lightCost.memoryKiB,
      timeCost: lightCost.iterations,
      parallelism: 1,
      salt: Buffer.from(salt, 'base64url'),
    });
    expect(phc.split('$').at(-1)).toBe(Buffer.from(expected, 'base64url').toString('base64').replace(/=+$/, ''));
  });

  it('are known to every kiosk of their site, though all ask at the same moment', async () => {
    const { database, keys, clock, kioskId } = await world(suite);
    await addAgent(database, keys.box, agent, clock.now());
    const publicKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    const other = await enrolItself(database, 'hall', publicKey, clock.now());
    const kiosks = [kioskId, other?.kioskId ?? 0];
    await Promise.all(kiosks.map((id) => makeVerifiers(database, keys.box, id, clock.now(), lightCost)));
    for (const id of kiosks) expect(await verifiersOf(database, id, clock.now())).toHaveLength(1);
  });

  it('whose PIN was sealed under a key that is gone get none, and nothing fails', async () => {
    const { database, clock, make, held, keys } = await world(suite);
    await addAgent(database, (await keysInMemory(clock.now())).box, agent, clock.now());
    await make();
    expect(await held()).toEqual([]);
    expect(await agentsWithPins(database, keys.box)).toMatchObject([{ pin: undefined }]);
  });

  it('of the demonstration keep their PINs from one start to the next', async () => {
    const { database, keys, clock } = await world(suite);
    const first = await demonstrationStaff(database, keys.box, ['hall'], clock.now());
    expect(first).toHaveLength(2);
    expect(await demonstrationStaff(database, keys.box, ['hall'], clock.now())).toEqual(first);
    const afterLostKeys = await demonstrationStaff(
      database,
      (await keysInMemory(clock.now())).box,
      ['hall'],
      clock.now(),
    );
    expect(afterLostKeys).toHaveLength(2);
    expect(afterLostKeys).not.toEqual(first);
  });
});
