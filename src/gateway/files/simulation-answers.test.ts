import { beforeEach, expect, it } from 'vitest';
import { someFileAnswers } from '#domain/benefits/questions/testing/some-file-answers.ts';
import { simulationAnswersRoute } from '#contract/routes/simulation-answers.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { wordOf } from '../accounts/testing/with-accounts.ts';
import { writeCouples } from '../caisses/reference/authorisations.ts';
import { referenceCouples } from '../caisses/reference/couples.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { withFiles } from './testing/with-files.ts';

onEachDatabase('what a file answers of a simulation, by whom', (suite) => {
  const files = withFiles(suite);
  const { world, asked, months, refused, said, logged, enter, simulation } = files;

  beforeEach(async () => {
    asked.splice(0);
    months.splice(0);
    refused.clear();
    said.instead = undefined;
    await writeCouples(world.services.database, referenceCouples, world.services.clock.now(), 'replace');
  });

  it('#201 who is responsible for a file is told it, for the month that it is', async () => {
    const answer = await simulation(await enter('fabrice'));
    const month = parisDateOf(world.services.clock.now()).slice(0, 'YYYY-MM'.length);
    expect(answer).toEqual({ kind: 'answers', month, known: someFileAnswers, actsFor: null });
    expect(simulationAnswersRoute.response[200].safeParse(answer).success).toBe(true);
    expect(months).toEqual([month]);
    const { mobile, mail, nir, birthName } = personNamed('fabrice');
    for (const secret of [mobile, mail, nir, birthName]) expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('#53 a spouse without an authorisation is told nothing, and nothing is even asked for', async () => {
    expect(wordOf(await simulation(await enter('mathieu')))).toBe('notAllowed');
    expect(asked).toEqual([]);
  });

  it('#50 an authorised spouse is told that of the file in which they act, until it is withdrawn', async () => {
    const visit = await enter('sandrine');
    expect(wordOf(await simulation(visit))).toBe('notAllowed');
    await files.goToOther(visit);
    expect(await simulation(visit)).toMatchObject({ kind: 'answers', actsFor: 'Fabrice C.' });
    expect(asked).toEqual([await world.personId('fabrice')]);
    asked.splice(0);
    const couple = referenceCouples.filter(({ responsible }) => responsible === personNamed('fabrice').nir);
    const withdrawn = couple.map((one) => ({ ...one, isAuthorised: false }));
    await writeCouples(world.services.database, withdrawn, 0, 'replace');
    expect(wordOf(await simulation(visit))).toBe('notAllowed');
    expect(asked).toEqual([]);
  });

  it('#151 a guardian is told that of the protected person who was chosen, and of nobody before', async () => {
    const visit = await files.enterAsGuardian();
    expect(wordOf(await simulation(visit))).toBe('notAllowed');
    await files.actFor(visit, 'Yvonne D.');
    expect(await simulation(visit)).toMatchObject({ kind: 'answers', actsFor: 'Yvonne D.' });
    expect(asked).toEqual([await world.personId('yvonne')]);
  });

  it('a file of which the caisse tells nothing is no failure: why is told', async () => {
    refused.set(await world.personId('fabrice'), 'suspended');
    expect(await simulation(await enter('fabrice'))).toEqual({ kind: 'refused', reason: 'suspended' });
  });

  const { answers } = someFileAnswers;
  it.each<[string, object]>([
    ['a member more', { known: { ...someFileAnswers, memo: 'x' } }],
    ['nothing in it', { known: null }],
    ['a key of no question', { known: { ...someFileAnswers, answers: { memo: { kind: 'none' } } } }],
    ['an answer of no kind', { known: { ...someFileAnswers, answers: { rent: { kind: 'memo' } } } }],
    ['a kind that the question does not have', { known: { ...someFileAnswers, answers: { rent: { kind: 'none' } } } }],
    [
      'an answer outside its limits',
      { known: { ...someFileAnswers, answers: { ...answers, dependants: { kind: 'count', value: 44 } } } },
    ],
    [
      'an option that is not offered',
      { known: { ...someFileAnswers, answers: { ...answers, tenure: { kind: 'choice', value: 'memo' } } } },
    ],
    ['a reason that there is not', { kind: 'refused', reason: 'because' }],
  ])('an answer with %s counts as none, and the log says nothing of it', async (_case, instead) => {
    const visit = await enter('fabrice');
    said.instead = instead;
    logged.splice(0);
    await expect(simulation(visit)).rejects.toMatchObject({ name: 'CaisseUnavailable', reason: 'failure' });
    expect(logged.join('')).toMatch(/answerUnreadable.*(simulationAnswers|refusal)/);
    expect(logged.join('')).not.toMatch(/memo|because|dependants/);
  });
});
