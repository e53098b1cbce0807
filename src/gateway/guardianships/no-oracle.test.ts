import { beforeAll, beforeEach, expect, it } from 'vitest';
import { newSessionId, withAccounts, wordOf } from '../accounts/testing/with-accounts.ts';
import { referenceGuardians } from '../caisses/reference/guardians.ts';
import { observe, type Observation } from '../codes/testing/observe.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { guardianSignIn } from './guardian-sign-in.ts';

onEachDatabase('no oracle of guardians', (suite) => {
  const clock = manualClock();
  const overrides = { clock } as { clock: typeof clock; keys?: Observation['keys'] };
  let observation: Observation;
  beforeAll(async () => {
    observation = observe(suite.open().kysely, await keysInMemory(clock.now()));
    overrides.keys = observation.keys;
  });
  const world = withAccounts({ ...suite, open: () => ({ ...suite.open(), kysely: observation.database }) }, overrides);

  const seenWhile = async (number: string): Promise<readonly string[]> => {
    observation.seen.splice(0);
    const body = { caisse: 'caf-31', number, password: 'Garonne2031Verte', sessionId: newSessionId() } as const;
    expect(wordOf(await guardianSignIn(world.services, world.kiosk, body))).toBe('doesNotMatch');
    return [...observation.seen];
  };
  beforeEach(async () => {
    // The first hash of all makes the decoy too.
    await seenWhile('31000000');
    await world.gateway.forgetCodes();
  });

  it('P08 a number known or not: the same statements and HMACs in the same order', async () => {
    const unknown = await seenWhile('31000000');
    expect(unknown.filter((step) => step.startsWith('hmac')).length).toBeGreaterThan(2);
    expect(unknown.filter((step) => step.startsWith('sql')).length).toBeGreaterThan(5);
    for (const { number } of referenceGuardians) expect(await seenWhile(number)).toEqual(unknown);
  });
});
