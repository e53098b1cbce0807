import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { CaisseCreations } from '../caisses/caisse.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { sha256 } from '../visitors/session-place.ts';
import { openAccount } from './open-account.ts';
import { caf, testCreations, type TestCreations } from './testing/test-creations.ts';

const password = 'Garonne2031Bleue2';

onEachDatabase('an account whose opening was not ended', (suite) => {
  let creations: TestCreations;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    creations = await testCreations(suite.open().kysely);
  });
  beforeEach(async () => {
    await creations.forget();
    creations.services.clock.advance(DAY_MS);
    person = await creations.addPerson();
  });

  it('is told to every contact, and stands in the history, although nobody came back for the answer that was lost', async () => {
    const { token, visit } = await creations.prove(person);
    const { services } = creations;
    const { creations: working } = services.caisses[caf];
    const open: CaisseCreations['open'] = async (request) => {
      await working.open(request);
      throw new Error('the process stops here');
    };
    const cut = { ...services.caisses[caf], creations: { ...working, open } };
    const losing = { ...services, caisses: { ...services.caisses, [caf]: cut } };
    const chosen = { token, visit, password, actHash: sha256('act-1') };
    await expect(openAccount(losing, chosen)).rejects.toThrow('the process stops here');
    const opened = services.clock.now();
    services.clock.advance(MINUTE_MS);
    await services.jobs.runDue();
    await services.jobs.runDue();
    expect(creations.sent.mails.map(({ subject }) => subject)).toEqual(['Votre espace Mon Compte est créé']);
    expect(
      (await eventsOf(services.database, { caisse: caf, person: await creations.personId(person) })).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['accountOpened']);
    expect(await creations.open(token, visit, password, 'act-1')).toMatchObject({
      kind: 'opened',
      passwordSetAt: opened,
    });
  });

  it('that the caisse never opened is told to nobody', async () => {
    const { token, visit } = await creations.prove(person);
    const { services } = creations;
    const open: CaisseCreations['open'] = async () => await Promise.reject(new Error('the process stops here'));
    const cut = { ...services.caisses[caf], creations: { ...services.caisses[caf].creations, open } };
    const losing = { ...services, caisses: { ...services.caisses, [caf]: cut } };
    const chosen = { token, visit, password, actHash: sha256('act-1') };
    await expect(openAccount(losing, chosen)).rejects.toThrow('the process stops here');
    services.clock.advance(MINUTE_MS);
    await services.jobs.runDue();
    await services.jobs.runDue();
    expect(creations.sent.mails).toEqual([]);
    expect(await creations.open(token, visit, password, 'act-1')).toMatchObject({ kind: 'opened' });
  });
});
