import { beforeEach, describe, expect, it } from 'vitest';
import { messagesRoute, openMessageRoute } from '#contract/routes/messages.ts';
import { someLines, somePayment, someSickLeave } from '#domain/messages/testing/some-messages.ts';
import { wordOf } from '../accounts/testing/with-accounts.ts';
import { writeCouples } from '../caisses/reference/authorisations.ts';
import { referenceCouples } from '../caisses/reference/couples.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { withMessages } from './testing/with-messages.ts';

/** Where the sample about health stands. */
const PAYMENT = 0;
const HEALTH = 1;

onEachDatabase('« Mes messages »', (suite) => {
  const { world, asked, refused, said, logged, enter, enterAsGuardian, goToOther, actFor, ...visits } =
    withMessages(suite);
  const { list, open, openAt, refsOf, makeStrong } = visits;

  beforeEach(async () => {
    asked.splice(0);
    logged.splice(0);
    refused.clear();
    Object.assign(said, { list: undefined, open: undefined });
    await writeCouples(world.services.database, referenceCouples, world.services.clock.now(), 'replace');
  });

  /** Both routes for one visit: what each answers, and of whom the caisse was asked. */
  const both = async (visit: Awaited<ReturnType<typeof enter>>) => {
    asked.splice(0);
    const words = [wordOf(await list(visit)), wordOf(await open(visit, 'A'.repeat(43)))];
    return { words, asked: asked.map(({ person }) => person) };
  };

  describe('by whom', () => {
    it('#6 the one who is responsible for a file reads them', async () => {
      const person = await world.personId('fabrice');
      const visit = await enter('fabrice');
      const answer = await list(visit);
      expect(messagesRoute.response[200].safeParse(answer).success).toBe(true);
      expect(answer).toMatchObject({ kind: 'messages', messages: someLines.map(({ sentOn }) => ({ sentOn })) });
      expect(asked).toEqual([{ person, mayShowHealth: false }]);
      const opened = await openAt(visit, PAYMENT);
      expect(openMessageRoute.response[200].safeParse(opened).success).toBe(true);
      const [ref] = await refsOf(visit);
      expect(opened).toEqual({ kind: 'opened', message: { ...somePayment, ref } });
      expect(asked).toContainEqual({ person, message: somePayment.ref, mayShowHealth: false });
    });

    it('#292 at a Cpam each reads their own', async () => {
      const visit = await enter('mathieu', 'cpam-31');
      const mathieu = await world.personId('mathieu', 'cpam-31');
      expect(await both(visit)).toEqual({ words: ['answered', 'answered'], asked: [mathieu, mathieu] });
    });

    it('#53 a spouse without an authorisation reads none, and none is even asked for', async () => {
      expect(await both(await enter('mathieu'))).toEqual({ words: ['notAllowed', 'notAllowed'], asked: [] });
    });

    it('#50 an authorised spouse reads those of the file once they are in it', async () => {
      const fabrice = await world.personId('fabrice');
      const visit = await enter('sandrine');
      expect(await both(visit)).toEqual({ words: ['notAllowed', 'notAllowed'], asked: [] });
      await goToOther(visit);
      expect(await both(visit)).toEqual({ words: ['answered', 'answered'], asked: [fabrice, fabrice] });
    });

    it('#54 none any more from the withdrawal on, nor after the couple', async () => {
      for (const change of [{ isAuthorised: false }, { isOver: true }] as const) {
        await writeCouples(world.services.database, referenceCouples, world.services.clock.now(), 'replace');
        const visit = await enter('sandrine');
        await goToOther(visit);
        const couple = referenceCouples.filter(({ responsible }) => responsible === personNamed('fabrice').nir);
        const changed = couple.map((one) => ({ ...one, ...change }));
        await writeCouples(world.services.database, changed, 0, 'replace');
        const { words, asked: of } = await both(visit);
        expect(words[0]).toBe('notAllowed');
        expect(of).not.toContain(await world.personId('fabrice'));
      }
    });

    it('#151 a guardian reads none before somebody is chosen, then those of that one alone', async () => {
      const visit = await enterAsGuardian();
      expect(await both(visit)).toEqual({ words: ['notAllowed', 'notAllowed'], asked: [] });
      for (const [name, key] of [
        ['Yvonne D.', 'yvonne'],
        ['Alix S.', 'alix'],
      ] as const) {
        await actFor(visit, name);
        const person = await world.personId(key);
        expect(await both(visit)).toEqual({ words: ['answered', 'answered'], asked: [person, person] });
      }
    });
  });

  describe('the name of a message', () => {
    it('is good in its visit alone, and never the caisse’s own', async () => {
      const [one, other] = [await enter('fabrice'), await enter('fabrice')];
      const [refs, others] = [await refsOf(one), await refsOf(other)];
      expect(refs.filter((ref) => others.includes(ref) || someLines.some((line) => line.ref === ref))).toEqual([]);
      expect(await refsOf(one), 'the same in one visit').toEqual(refs);
      asked.splice(0);
      for (const ref of [others[0] ?? '', somePayment.ref]) expect(await open(one, ref)).toEqual({ kind: 'gone' });
      expect(
        asked.some((query) => 'message' in query),
        'nothing is marked as read',
      ).toBe(false);
    });

    it('of one that the caisse has taken back meanwhile names nothing more', async () => {
      const visit = await enter('fabrice');
      const [ref = ''] = await refsOf(visit);
      said.open = { kind: 'gone' };
      expect(await open(visit, ref)).toEqual({ kind: 'gone' });
      said.list = { messages: someLines.slice(1) };
      expect(await open(visit, ref)).toEqual({ kind: 'gone' });
    });
  });

  describe('about health', () => {
    const health = /journali|sickLeave/i;

    it('P34 below strong only its date is on the wire, also when the caisse sends the rest', async () => {
      const visit = await enter('claire', 'cpam-31');
      const answer = await list(visit);
      expect(JSON.stringify(someLines)).toMatch(health);
      expect(JSON.stringify(answer)).not.toMatch(health);
      const { sentOn } = someSickLeave;
      expect(answer).toMatchObject({ messages: [{}, { sentOn, isAboutHealth: true, head: null }, {}, {}] });
    });

    it('P34 below strong none is opened: the caisse is not asked, so that it stays unread', async () => {
      const visit = await enter('claire', 'cpam-31');
      expect(await openAt(visit, HEALTH)).toEqual({ kind: 'levelTooLow' });
      expect(asked.some((query) => 'message' in query)).toBe(false);
    });

    it('P34 of strong all is shown, under the same names', async () => {
      const visit = await enter('claire', 'cpam-31');
      const before = await refsOf(visit);
      await makeStrong(visit);
      expect(await refsOf(visit)).toEqual(before);
      expect(await list(visit)).toMatchObject({ messages: [{}, { head: someSickLeave.head }, {}, {}] });
      expect(await openAt(visit, HEALTH)).toEqual({
        kind: 'opened',
        message: { ...someSickLeave, ref: before[HEALTH] },
      });
      expect(asked[0]?.mayShowHealth).toBe(false);
      expect(asked.slice(1).every(({ mayShowHealth }) => mayShowHealth)).toBe(true);
    });

    it('P34 one that the list did not say to be about health is none that was asked for', async () => {
      const visit = await enter('claire', 'cpam-31');
      said.open = { message: { ...someSickLeave, ref: somePayment.ref } };
      await expect(openAt(visit, PAYMENT)).rejects.toMatchObject({ name: 'CaisseUnavailable', reason: 'failure' });
      expect(logged.join('')).toMatch(/answerUnreadable.*message/);
      expect(logged.join('')).not.toMatch(health);
    });
  });

  it.each<[string, { readonly list?: object; readonly open?: object }]>([
    ['a list of something else', { list: { messages: 'all' } }],
    ['a member more', { list: { messages: someLines.map((line) => ({ ...line, memo: 'x' })) } }],
    ['the oldest first', { list: { messages: someLines.toReversed() } }],
    ['an answer that there is not', { list: { kind: 'memo', messages: undefined } }],
    ['a reason that there is not', { list: { kind: 'refused', reason: 'memo' } }],
    ['another message', { open: { message: { ...somePayment, ref: 'memo' } } }],
    ['a message with more in it', { open: { message: { ...somePayment, memo: 'x' } } }],
    ['no message', { open: { message: null } }],
    ['an outcome that there is not', { open: { kind: 'memo', message: undefined } }],
    ['a reason for it that there is not', { open: { kind: 'refused', reason: 'memo' } }],
  ])('%s counts as no answer: nothing of it goes on, and the log says nothing of it', async (_case, instead) => {
    const visit = await enter('fabrice');
    const [ref = ''] = await refsOf(visit);
    Object.assign(said, instead);
    const asking = [async () => await open(visit, ref), ...(instead.list ? [async () => await list(visit)] : [])];
    for (const ask of asking) {
      await expect(ask()).rejects.toMatchObject({ name: 'CaisseUnavailable', reason: 'failure' });
    }
    expect(logged.join('')).toMatch(/answerUnreadable/);
    expect(logged.join('')).not.toMatch(/memo/);
  });

  it('a file that the caisse does not show is no failure: why is told, and nothing with it', async () => {
    const visit = await enter('fabrice');
    const [ref = ''] = await refsOf(visit);
    refused.set(await world.personId('fabrice'), 'struckOff');
    for (const answer of [await list(visit), await open(visit, ref)]) {
      expect(answer).toEqual({ kind: 'refused', reason: 'struckOff' });
    }
  });
});
