import { hash } from '@node-rs/argon2';
import { beforeEach, expect, it } from 'vitest';
import type { ProtectedPeopleAnswer } from '#contract/routes/guardianships.ts';
import type { AccountAct } from '#domain/account/acts.ts';
import { enterAccount } from '../accounts/account-routes.ts';
import { signIn } from '../accounts/sign-in.ts';
import { newSessionId, withAccounts, wordOf } from '../accounts/testing/with-accounts.ts';
import { referenceGuardians } from '../caisses/reference/guardians.ts';
import type { ReferenceTables } from '../caisses/reference/tables.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { Refusal } from '../server/problems.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { guardianSignIn } from './guardian-sign-in.ts';
import { chooseProtectedPerson, seeProtectedPeople } from './protected-people.ts';

const [helene, victor] = referenceGuardians;
if (helene === undefined || victor === undefined) throw new Error('there are no fictitious guardians');
const caisse = 'caf-31';

onEachDatabase('#151 the entrance of guardians', (suite) => {
  const world = withAccounts(suite);
  const reference = () => world.services.database.withTables<ReferenceTables>();
  beforeEach(async () => {
    await reference().updateTable('reference_guardianships').set({ ended_at: null }).execute();
    const { nir } = personNamed('lucien');
    await reference()
      .updateTable('reference_guardianships')
      .set({ ended_at: 1 })
      .where('protected', 'in', reference().selectFrom('reference_people').select('person').where('nir', '=', nir))
      .execute();
  });

  const attempt = async (typed: { readonly number: string; readonly password: string }) =>
    await guardianSignIn(world.services, world.kiosk, { caisse, sessionId: newSessionId(), ...typed });
  const enter = async ({ number, password }: typeof helene = helene) => {
    const sessionId = newSessionId();
    const answer = await guardianSignIn(world.services, world.kiosk, { caisse, sessionId, number, password });
    if (answer instanceof Refusal) throw new Error(`refused: ${wordOf(answer)}`);
    return { sessionId, token: answer.account.token };
  };
  type Visit = Awaited<ReturnType<typeof enter>>;
  const call = async (act: AccountAct, visit: Visit) => {
    const place = placeOnKiosk(world.kiosk, visit.sessionId);
    const session = await enterAccount(world.services, act, { token: visit.token, place });
    return session instanceof Refusal ? session : ({ place, session, kiosk: world.kiosk } as const);
  };
  const see = async (visit: Visit): Promise<ProtectedPeopleAnswer> => {
    const entered = await call('seeProtectedPeople', visit);
    const answer =
      entered instanceof Refusal ? entered : await seeProtectedPeople(world.services, { ...entered, body: visit });
    if (answer instanceof Refusal) throw new Error(`refused: ${wordOf(answer)}`);
    return answer;
  };
  const choose = async (visit: Visit, person: string) => {
    const entered = await call('chooseProtectedPerson', visit);
    return entered instanceof Refusal
      ? entered
      : await chooseProtectedPerson(world.services, { ...entered, body: { ...visit, person } });
  };
  const refOf = async (visit: Visit, name: string) =>
    (await see(visit)).people.find((one) => one.name === name)?.ref ?? 'A'.repeat(43);
  const may = async (visit: Visit, act: AccountAct) => wordOf(await call(act, visit));
  const sessions = async () =>
    await withVisitorTables(world.services.database)
      .selectFrom('visitor_sessions')
      .select(['audience', 'acts_as', 'level'])
      .execute();
  const endGuardianshipOf = async (key: string) =>
    await reference()
      .updateTable('reference_guardianships')
      .set({ ended_at: 1 })
      .where('protected', '=', await world.personId(key))
      .execute();

  it('opens a session for guardians, in nobody’s file', async () => {
    const answer = await attempt(helene);
    expect(answer).toMatchObject({ account: { level: 'authenticated', openedBy: 'password' } });
    expect(await sessions()).toEqual([{ audience: 'guardian', acts_as: 'self', level: 'authenticated' }]);
  });

  it('one refusal for a wrong password, an unknown number, and the password of the person protected', async () => {
    for (const typed of [
      { number: helene.number, password: `${helene.password}1` },
      { number: '31000000', password: helene.password },
      { number: helene.number, password: 'Garonne2031Bleue' },
      { number: helene.number, password: '1234' },
    ]) {
      expect(wordOf(await attempt(typed))).toBe('doesNotMatch');
    }
    expect(await sessions()).toEqual([]);
  });

  it('the old password of eight digits opens nothing, not even the choice of another', async () => {
    const { number } = victor;
    const holders = reference().selectFrom('reference_people').select('person').where('guardian_number', '=', number);
    const kept = await reference()
      .selectFrom('reference_accounts')
      .select(['person', 'password_hash'])
      .where('person', 'in', holders)
      .executeTakeFirstOrThrow();
    const write = async (passwordHash: string) =>
      await reference()
        .updateTable('reference_accounts')
        .set({ password_hash: passwordHash })
        .where('person', '=', kept.person)
        .execute();
    await write(await hash('52864193'));
    expect(wordOf(await attempt({ number, password: '52864193' }))).toBe('doesNotMatch');
    await write(kept.password_hash);
    expect(await sessions()).toEqual([]);
  });

  it('P09 five wrong passwords pause a guardian on this kiosk, known or not', async () => {
    for (const number of [helene.number, '31000000']) {
      for (let time = 0; time < 5; time += 1) {
        expect(wordOf(await attempt({ number, password: 'Garonne2031Verte' }))).toBe('doesNotMatch');
      }
      expect(wordOf(await attempt({ number, password: helene.password }))).toBe('tooManyTries');
    }
  });

  it('shows whom the guardian protects now, by short names that name nobody elsewhere', async () => {
    const visit = await enter();
    const { people, actsFor } = await see(visit);
    expect(people.map(({ name }) => name)).toEqual(['Yvonne D.', 'Patrick R.', 'Alix S.']);
    expect(actsFor).toBeNull();
    const others = await see(await enter());
    expect(people.some(({ ref }) => others.people.some((other) => other.ref === ref))).toBe(false);
    await endGuardianshipOf('yvonne');
    expect((await see(visit)).people.map(({ name }) => name)).toEqual(['Patrick R.', 'Alix S.']);
  });

  it('shows nobody to a guardian without a measure in force', async () => {
    await endGuardianshipOf('jeanne');
    expect(await see(await enter(victor))).toEqual({ people: [], actsFor: null });
  });

  it('acts for the one who was chosen, then for another, and for nobody before', async () => {
    const visit = await enter();
    expect(await may(visit, 'consultRightsAndPayments'), 'before').toBe('notAllowed');
    for (const name of ['Yvonne D.', 'Yvonne D.', 'Alix S.']) {
      const ref = await refOf(visit, name);
      expect(await choose(visit, ref)).toMatchObject({ actsFor: ref });
      for (const act of ['consultRightsAndPayments', 'declareChange', 'requestBenefit', 'readOwnData'] as const) {
        expect(await may(visit, act), act).toBe('answered');
      }
    }
  });

  it('does nothing of a person’s own account, and authorises nobody', async () => {
    const visit = await enter();
    await choose(visit, await refOf(visit, 'Yvonne D.'));
    for (const act of [
      'readHistory',
      'changePassword',
      'seeContacts',
      'changeContacts',
      'confirmHolder',
      'raiseLevel',
      'seeAuthorisations',
      'giveAuthorisation',
      'withdrawAuthorisation',
      'chooseFile',
      'declareSeparation',
    ] as const) {
      expect(await may(visit, act), act).toBe('notAllowed');
    }
  });

  it('goes to nobody whom they do not protect, nor by the name of another session', async () => {
    const [visit, other] = [await enter(), await enter()];
    for (const ref of ['A'.repeat(43), await refOf(other, 'Yvonne D.')]) {
      expect(wordOf(await choose(visit, ref))).toBe('notAllowed');
    }
  });

  it('a guardianship that ends opens nothing at the next request, and the session is in nobody’s file', async () => {
    const visit = await enter();
    await choose(visit, await refOf(visit, 'Yvonne D.'));
    await endGuardianshipOf('yvonne');
    expect(await may(visit, 'consultRightsAndPayments')).toBe('notAllowed');
    expect(await sessions()).toEqual([{ audience: 'guardian', acts_as: 'self', level: 'authenticated' }]);
    expect(await see(visit)).toMatchObject({ actsFor: null });
  });

  it('a person’s session protects nobody', async () => {
    const sessionId = newSessionId();
    const { nir } = personNamed('claire');
    const opened = await signIn(world.services, world.kiosk, { caisse, sessionId, nir, password: 'Garonne2031Bleue' });
    if (opened instanceof Refusal || opened.kind !== 'open') throw new Error('refused');
    const visit = { sessionId, token: opened.account.token };
    for (const act of ['seeProtectedPeople', 'chooseProtectedPerson'] as const) {
      expect(await may(visit, act)).toBe('notAllowed');
    }
  });
});
