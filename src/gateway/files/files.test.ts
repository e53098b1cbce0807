import { beforeEach, expect, it } from 'vitest';
import { someFile, someLines, someOwnData } from '#domain/file/testing/some-files.ts';
import { fileOverviewRoute, ownDataRoute, paymentsRoute } from '#contract/routes/file.ts';
import { wordOf } from '../accounts/testing/with-accounts.ts';
import { writeCouples } from '../caisses/reference/authorisations.ts';
import { referenceCouples } from '../caisses/reference/couples.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { withFiles } from './testing/with-files.ts';

onEachDatabase('« Mon Compte », by whom', (suite) => {
  const {
    world,
    asked,
    refused,
    said,
    logged,
    enter,
    enterAsGuardian,
    overview,
    payments,
    ownData,
    goToOther,
    actFor,
  } = withFiles(suite);

  beforeEach(async () => {
    asked.splice(0);
    refused.clear();
    said.instead = undefined;
    await writeCouples(world.services.database, referenceCouples, world.services.clock.now(), 'replace');
  });

  /** All three routes for one visit: what each answers, and of whom the caisse was asked. */
  const all = async (visit: Awaited<ReturnType<typeof enter>>) => {
    asked.splice(0);
    const words = [wordOf(await overview(visit)), wordOf(await payments(visit)), wordOf(await ownData(visit))];
    return { words, asked: [...asked] };
  };

  it('#2 the one who is responsible for a file sees it, and contacts are masked', async () => {
    const answer = await overview(await enter('fabrice'));
    expect(answer).toMatchObject({
      kind: 'file',
      overview: someFile,
      files: { actsFor: null, authorisations: { isResponsible: true, actsIn: null } },
    });
    const text = JSON.stringify(answer);
    const { mobile, mail, nir, birthName } = personNamed('fabrice');
    for (const secret of [mobile, mail, nir, birthName]) expect(text).not.toContain(secret);
    expect(fileOverviewRoute.response[200].safeParse(answer).success).toBe(true);
  });

  it('#9 #179 and the payments of two years', async () => {
    const answer = await payments(await enter('fabrice'));
    expect(answer).toEqual({ kind: 'payments', lines: someLines });
    expect(paymentsRoute.response[200].safeParse(answer).success).toBe(true);
  });

  it('#53 a spouse without an authorisation sees what is theirs, and nothing of the file is even asked for', async () => {
    const mathieu = await world.personId('mathieu');
    const visit = await enter('mathieu');
    expect(await all(visit)).toEqual({ words: ['notAllowed', 'notAllowed', 'answered'], asked: [mathieu] });
    const answer = await ownData(visit);
    expect(answer).toMatchObject({
      kind: 'own',
      data: someOwnData,
      files: { authorisations: { isResponsible: false } },
    });
    expect(ownDataRoute.response[200].safeParse(answer).success).toBe(true);
  });

  it.each(['didier', 'valerie'])('in no couple, %s sees no file but their own', async (key) => {
    const person = await world.personId(key);
    const { asked: of } = await all(await enter(key));
    expect(new Set(of)).toEqual(new Set([person]));
  });

  it('#50 an authorised spouse sees the file of who authorises them once they are in it, and their own data', async () => {
    const [sandrine, fabrice] = [await world.personId('sandrine'), await world.personId('fabrice')];
    const visit = await enter('sandrine');
    expect(await all(visit)).toEqual({ words: ['notAllowed', 'notAllowed', 'answered'], asked: [sandrine] });
    await goToOther(visit);
    expect(await all(visit)).toEqual({
      words: ['answered', 'answered', 'answered'],
      asked: [fabrice, fabrice, sandrine],
    });
    expect(await overview(visit)).toMatchObject({ files: { actsFor: 'Fabrice C.' } });
  });

  it('#54 nothing more of it is shown from the withdrawal on, nor after the couple', async () => {
    for (const change of [{ isAuthorised: false }, { isOver: true }] as const) {
      await writeCouples(world.services.database, referenceCouples, world.services.clock.now(), 'replace');
      const visit = await enter('sandrine');
      await goToOther(visit);
      const couple = referenceCouples.filter(({ responsible }) => responsible === personNamed('fabrice').nir);
      await writeCouples(
        world.services.database,
        couple.map((one) => ({ ...one, ...change })),
        0,
        'replace',
      );
      asked.splice(0);
      expect(wordOf(await payments(visit))).toBe('notAllowed');
      expect(asked).toEqual([]);
      await overview(visit);
      await payments(visit);
      expect(asked).not.toContain(await world.personId('fabrice'));
      expect(await ownData(visit)).toMatchObject({ files: { actsFor: null } });
    }
  });

  it('#46 of two files each sees their own first, then that of the other, and goes back', async () => {
    const [estelle, romain] = [await world.personId('estelle'), await world.personId('romain')];
    const visit = await enter('estelle');
    expect((await all(visit)).asked).toEqual([estelle, estelle, estelle]);
    await goToOther(visit);
    expect((await all(visit)).asked).toEqual([romain, romain, estelle]);
  });

  it('#151 a guardian sees nothing before somebody is chosen, then the file of that one alone', async () => {
    const visit = await enterAsGuardian();
    expect(await all(visit)).toEqual({ words: ['notAllowed', 'notAllowed', 'notAllowed'], asked: [] });
    await actFor(visit, 'Yvonne D.');
    const yvonne = await world.personId('yvonne');
    expect(await all(visit)).toEqual({ words: ['answered', 'answered', 'answered'], asked: [yvonne, yvonne, yvonne] });
    expect(await overview(visit)).toMatchObject({ files: { actsFor: 'Yvonne D.', authorisations: null } });
    await actFor(visit, 'Alix S.');
    const alix = await world.personId('alix');
    expect((await all(visit)).asked).toEqual([alix, alix, alix]);
  });

  it.each<[string, object]>([
    [
      'a member more in it',
      { overview: { ...someFile, memo: 'x' }, lines: [{ memo: 'x' }], data: { ...someOwnData, memo: 'x' } },
    ],
    ['nothing in it', { overview: null, lines: null, data: null }],
    ['a reason that there is not', { kind: 'refused', reason: 'because' }],
  ])(
    'an answer with %s counts as none: nothing of it goes on, and the log says nothing of it',
    async (_case, instead) => {
      const visit = await enter('fabrice');
      said.instead = instead;
      for (const [kind, ask] of [
        ['fileOverview', overview],
        ['payments', payments],
        ['ownData', ownData],
      ] as const) {
        logged.splice(0);
        await expect(ask(visit), kind).rejects.toMatchObject({ name: 'CaisseUnavailable', reason: 'failure' });
        expect(logged.join('')).toMatch(new RegExp(`answerUnreadable.*(${kind}|refusal)`));
        expect(logged.join('')).not.toMatch(/memo|because/);
      }
    },
  );

  it('a file that the caisse does not show is no failure: why is told, and nothing with it', async () => {
    refused.set(await world.personId('fabrice'), 'struckOff');
    const visit = await enter('fabrice');
    for (const answer of [await overview(visit), await payments(visit), await ownData(visit)]) {
      expect(answer).toEqual({ kind: 'refused', reason: 'struckOff' });
    }
  });
});
