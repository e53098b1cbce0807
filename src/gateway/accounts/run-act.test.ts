import { beforeEach, expect, it } from 'vitest';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { refuse } from '../server/problems.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { runAct, type ActToRun } from './run-act.ts';
import { signIn } from './sign-in.ts';
import { claire, newSessionId, withAccounts, wordOf } from './testing/with-accounts.ts';

onEachDatabase('one act of an open account', (suite) => {
  let isSilent = false;
  const world = withAccounts(suite, {
    caisses: (all) => ({
      ...all,
      'caf-31': {
        ...all['caf-31'],
        accounts: {
          ...all['caf-31'].accounts,
          async of(person) {
            if (isSilent) throw new CaisseUnavailable('caf-31', 'timeout');
            return await all['caf-31'].accounts.of(person);
          },
        },
      },
    }),
  });
  beforeEach(() => {
    isSilent = false;
  });

  const servicesThatDoNotWait = () => {
    const sleep = async (): Promise<never> => {
      throw new Error('it waits for a lease that nobody holds');
    };
    return { ...world.services, clock: { ...world.services.clock, sleep } };
  };
  const enter = async () => {
    const [sessionId, { nir, password }] = [newSessionId(), claire];
    const answer = await signIn(world.services, world.kiosk, { caisse: 'caf-31', nir, password, sessionId });
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error(`refused: ${wordOf(answer)}`);
    return { token: answer.account.token, place: placeOnKiosk(world.kiosk, sessionId), id: newSessionId() };
  };
  const run = async (
    visit: Awaited<ReturnType<typeof enter>>,
    changes: Partial<ActToRun<string>> = {},
  ): Promise<string> =>
    wordOf(
      await runAct<string>(servicesThatDoNotWait(), {
        ...visit,
        kind: 'contact',
        content: 'the same',
        prove: async () => undefined,
        carryOut: async () => async () => {},
        answer: async () => 'done',
        ...changes,
      }),
    );
  const unproven = { prove: async () => refuse('doesNotMatch') };

  it('is free for its repeat when the caisse falls silent once it was proven', async () => {
    const visit = await enter();
    const falls = async () => {
      isSilent = true;
      return undefined;
    };
    await expect(run(visit, { prove: falls })).rejects.toThrow(CaisseUnavailable);
    isSilent = false;
    expect(await run(visit, unproven), 'it was proven').toBe('answered');
  });

  it('that was done is told to nobody whose account was locked since', async () => {
    const visit = await enter();
    expect(await run(visit)).toBe('answered');
    expect(await run(visit, unproven)).toBe('answered');
    await world.lockAccountOf('claire');
    expect(await run(visit, unproven)).toBe('sessionOver');
    expect(await world.sessions()).toEqual([]);
  });

  it('is proven for its own kind and content alone, before it is done and after', async () => {
    const visit = await enter();
    const lost = async () => {
      throw new CaisseUnavailable('caf-31', 'timeout');
    };
    const others = [{ kind: 'authorisationGiven' }, { content: 'another' }] as const;
    await expect(run(visit, { carryOut: lost })).rejects.toThrow(CaisseUnavailable);
    for (const other of others) expect(await run(visit, other)).toBe('notAllowed');
    expect(await run(visit)).toBe('answered');
    for (const other of others) expect(await run(visit, other)).toBe('notAllowed');
  });
});
