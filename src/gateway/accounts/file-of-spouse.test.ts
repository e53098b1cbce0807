import { describe, expect, it } from 'vitest';
import type { AccountAct } from '#domain/account/acts.ts';
import { writeCouples } from '../caisses/reference/authorisations.ts';
import { referenceCouples } from '../caisses/reference/couples.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { wordOf } from './testing/with-accounts.ts';
import { withAuthorisations } from './testing/with-authorisations.ts';

onEachDatabase('#50 in the file of the spouse', (suite) => {
  const { world, enter, call, withdraw, choose, shown, actsAs } = withAuthorisations(suite);
  type Visit = Awaited<ReturnType<typeof enter>>;

  const inFileOfFabrice = async () => {
    const visit = await enter('sandrine');
    const file = (await shown(visit)).receivedFrom[0]?.ref ?? '';
    expect(await choose(visit, file)).toMatchObject({ actsIn: file });
    return visit;
  };
  const may = async (visit: Visit, act: AccountAct) => wordOf(await call(act, visit));

  it('an authorised spouse has its services, and authorises nobody', async () => {
    const visit = await enter('sandrine');
    expect(await may(visit, 'consultRightsAndPayments'), 'in their own file').toBe('notAllowed');
    for (const act of ['readOwnData', 'reportError', 'declareSeparation', 'requestInOwnName'] as const) {
      expect(await may(visit, act), act).toBe('answered');
    }
    const acting = await inFileOfFabrice();
    for (const act of ['consultRightsAndPayments', 'declareChange', 'requestBenefit', 'readOwnData'] as const) {
      expect(await may(acting, act), act).toBe('answered');
    }
    for (const act of ['giveAuthorisation', 'withdrawAuthorisation'] as const) {
      expect(await may(acting, act), act).toBe('notAllowed');
    }
    expect(await shown(acting), 'and sees where it is').toMatchObject({ actsIn: expect.any(String) as string });
    expect(await choose(acting, null)).toMatchObject({ actsIn: null });
    expect(await may(acting, 'consultRightsAndPayments')).toBe('notAllowed');
  });

  it('nobody goes who is not authorised, nor by the name of another session', async () => {
    const other = (await shown(await enter('sandrine'))).receivedFrom[0]?.ref ?? '';
    for (const key of ['mathieu', 'sandrine']) expect(wordOf(await choose(await enter(key), other))).toBe('notAllowed');
  });

  it('a withdrawal ends it at once, and the session is back in its own file', async () => {
    const visit = await inFileOfFabrice();
    await withdraw(await enter('fabrice'));
    expect(await actsAs()).toContainEqual({ acts_as: 'self', act_for: null });
    expect(await actsAs()).not.toContainEqual(expect.objectContaining({ acts_as: 'authorisedSpouse' }));
    expect(await may(visit, 'consultRightsAndPayments')).toBe('notAllowed');
  });

  const coupleIs = async (change: { isAuthorised?: false; isOver?: true }) => {
    const couple = referenceCouples.filter(({ responsible }) => responsible === personNamed('fabrice').nir);
    const changed = couple.map((one) => ({ ...one, ...change }));
    await writeCouples(world.services.database, changed, 0, 'replace');
  };

  describe.each([
    ['that was withdrawn elsewhere', { isAuthorised: false }],
    ['whose couple has ended', { isOver: true }],
  ] as const)('an authorisation %s', (_case, change) => {
    it.each(['consultRightsAndPayments', 'declareSeparation'] as const)('opens no longer %s', async (act) => {
      const visit = await inFileOfFabrice();
      await coupleIs(change);
      expect(await may(visit, act)).toBe('notAllowed');
      expect(await actsAs()).toEqual([{ acts_as: 'self', act_for: null }]);
    });

    it.each(['readHistory', 'seeContacts', 'seeAuthorisations', 'chooseFile'] as const)(
      'ends also when the next request is about one’s own account, which goes on: %s',
      async (act) => {
        const visit = await inFileOfFabrice();
        await coupleIs(change);
        const entered = await call(act, visit);
        expect(entered).toMatchObject({ session: { actsAs: 'self', actFor: null } });
        expect(await actsAs()).toEqual([{ acts_as: 'self', act_for: null }]);
        expect(await shown(visit)).toMatchObject({ actsIn: null });
      },
    );
  });

  it('« still here » asks no caisse whether one may act there', async () => {
    const visit = await inFileOfFabrice();
    await coupleIs({ isOver: true });
    expect(await may(visit, 'keepAccount')).toBe('answered');
    expect(await actsAs()).toMatchObject([{ acts_as: 'authorisedSpouse' }]);
  });

  it('the database holds no session that acts for nobody, or for another as itself', async () => {
    await enter('sandrine');
    const person = await world.personId('fabrice');
    const wrong = [
      { acts_as: 'authorisedSpouse', act_for: null },
      { acts_as: 'self', act_for: person },
      { acts_as: 'guardian', act_for: person },
      { audience: 'landlord', acts_as: 'authorisedSpouse', act_for: person },
    ] as const;
    for (const columns of wrong) {
      const change = withVisitorTables(world.services.database).updateTable('visitor_sessions').set(columns).execute();
      await expect(change).rejects.toThrow(/visitor_sessions_acts/);
    }
  });

  it('at a caisse without couples each has a file of their own', async () => {
    const visit = await enter('claire', 'cpam-31');
    expect(wordOf(await call('consultRightsAndPayments', visit))).toBe('answered');
  });
});
