import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { mayRaise } from '#domain/identity/password-ancestry.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { systemClock } from '../server/clock.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { endVisit } from '../visitors/end-sessions.ts';
import { ancestryOf, recordAncestry } from '../visitors/ancestry.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { changePassword } from './change-password.ts';
import { keepAccount } from './keep-account.ts';
import { signIn } from './sign-in.ts';
import { claire, newSessionId, serge, withAccounts, wordOf } from './testing/with-accounts.ts';

const newPassword = 'Violette77Pastel';
const wrong = 'Garonne2031Verte';

onEachDatabase('changing a password', (suite) => {
  // Requests of one act wait for each other in real time.
  const world = withAccounts(suite, { clock: { ...manualClock(), sleep: systemClock.sleep } });
  const now = () => world.services.clock.now();
  const enter = async ({ nir, password }: { nir: string; password: string }, kiosk = world.kiosk) => {
    const sessionId = newSessionId();
    const answer = await signIn(world.services, kiosk, { caisse: 'caf-31', nir, password, sessionId });
    if (!('kind' in answer)) throw new Error(`refused: ${wordOf(answer)}`);
    return { sessionId, token: answer.kind === 'open' ? answer.account.token : answer.token };
  };
  const change = async (visit: Awaited<ReturnType<typeof enter>>, changes: Record<string, string | undefined> = {}) => {
    const { currentPassword = claire.password, ...rest } = { act: newSessionId(), password: newPassword, ...changes };
    return await changePassword(world.services, world.kiosk, {
      ...visit,
      ...rest,
      ...('currentPassword' in changes && changes['currentPassword'] === undefined ? {} : { currentPassword }),
    });
  };
  const messages = async () => {
    await world.services.jobs.runDue();
    return world.gateway.sent;
  };

  it('P15 #274 sets it, goes on with the same session, and tells each contact once', async () => {
    const visit = await enter(claire);
    const changed = await change(visit);
    expect(changed).toMatchObject({
      account: { token: visit.token, level: 'authenticated' },
      noticeSentTo: 'email',
    });
    const place = placeOnKiosk(world.kiosk, visit.sessionId);
    expect(wordOf(await keepAccount(world.services, { token: visit.token, place }))).toBe('answered');
    await expect(enter(claire)).rejects.toThrow('doesNotMatch');
    await enter({ nir: claire.nir, password: newPassword });
    const { mails, sms } = await messages();
    expect(mails.map(({ subject }) => subject)).toEqual(['Votre mot de passe a été modifié']);
    expect(mails[0]?.text).toContain('L’ancien mot de passe a servi');
    expect(sms).toHaveLength(1);
    for (const { text } of [...mails, ...sms]) {
      for (const secret of [claire.password, newPassword, claire.nir]) expect(text).not.toContain(secret);
    }
  });

  it('ends every other session of the person at that caisse, and of nobody else', async () => {
    await enter(claire);
    await enter(serge);
    const visit = await enter(claire);
    await change(visit);
    expect((await world.sessions()).map(({ person }) => person).toSorted()).toEqual(
      [await world.personId('claire'), await world.personId('serge')].toSorted(),
    );
  });

  it('asks for the current password, whose tries are the holder’s on every kiosk and no sign-in’s', async () => {
    const visit = await enter(claire);
    expect(wordOf(await change(visit, { currentPassword: undefined }))).toBe('notAllowed');
    for (let time = 0; time < 5; time += 1) {
      expect(wordOf(await change(visit, { currentPassword: wrong }))).toBe('doesNotMatch');
    }
    expect(wordOf(await change(visit))).toBe('tooManyTries');
    const again = await enter(claire);
    expect(wordOf(await change(again)), 'in another session').toBe('tooManyTries');
    expect(await messages()).toMatchObject({ mails: [], sms: [] });
    world.services.clock.advance(15 * MINUTE_MS);
    expect(wordOf(await change(await enter(claire))), 'after the pause').toBe('answered');
  });

  it('P09 is not stopped by a stranger who types the number at this kiosk and at others', async () => {
    const visit = await enter(claire);
    const kiosks = [world.kiosk.id, 901, 902, 903];
    for (const id of kiosks) {
      const kiosk = { ...world.kiosk, id };
      for (let time = 0; time < 5; time += 1) {
        await expect(enter({ nir: claire.nir, password: wrong }, kiosk)).rejects.toThrow('doesNotMatch');
      }
    }
    await expect(enter(claire, { ...world.kiosk, id: 904 })).rejects.toThrow('proofNeeded');
    expect(wordOf(await change(visit))).toBe('answered');
  });

  it('P11 P13 refuses what breaks a rule or is common, and lets the same act try again', async () => {
    const visit = await enter(claire);
    const act = newSessionId();
    expect(await change(visit, { act, password: 'faible' })).toMatchObject({
      problem: { rules: ['length', 'digit', 'uppercase'] },
    });
    expect(await change(visit, { act, password: 'Password1' })).toMatchObject({ problem: { rules: ['common'] } });
    expect(wordOf(await change(visit, { act }))).toBe('answered');
  });

  it('#169 forces a new one on who came with the old password of eight digits, and opens the account then', async () => {
    const visit = await enter(serge);
    const chosen = await change(visit, { currentPassword: undefined });
    expect(chosen).toMatchObject({ account: { token: visit.token } });
    expect(await world.sessions()).toMatchObject([{ stage: 'open' }]);
    await expect(enter(serge)).rejects.toThrow('doesNotMatch');
    // From now on it is a password like every other.
    expect(wordOf(await change(visit, { currentPassword: undefined, password: wrong }))).toBe('notAllowed');
  });

  describe('by one act', () => {
    it('I3 is done once, and a lost answer is given again', async () => {
      const visit = await enter(claire);
      const act = newSessionId();
      const first = await change(visit, { act });
      const person = await world.personId('claire');
      const account = await world.services.caisses['caf-31'].accounts.of(person);
      world.services.clock.advance(SECOND_MS);
      expect(await change(visit, { act })).toEqual(first);
      expect(await world.services.caisses['caf-31'].accounts.of(person)).toEqual(account);
      expect((await messages()).mails).toHaveLength(1);
      const events = await eventsOf(world.services.database, { caisse: 'caf-31', person });
      expect(events.filter(({ kind }) => kind === 'passwordChanged')).toHaveLength(1);
    });

    it('refuses another password, and counts no try for it', async () => {
      const visit = await enter(claire);
      const act = newSessionId();
      await change(visit, { act });
      expect(wordOf(await change(visit, { act, password: wrong }))).toBe('notAllowed');
      await enter({ nir: claire.nir, password: newPassword });
    });

    it('is one act when it comes twice at the same moment', async () => {
      const visit = await enter(claire);
      const act = newSessionId();
      const answers = await Promise.all([1, 2, 3].map(async () => await change(visit, { act })));
      expect(answers.map(wordOf)).toEqual(['answered', 'answered', 'answered']);
      expect((await messages()).mails).toHaveLength(1);
    });

    it('is finished by a repeat when the caisse set the password and its answer was lost', async () => {
      const visit = await enter(claire);
      const act = newSessionId();
      const { caisses } = world.services;
      let isLost = true;
      const losing = {
        ...world.services,
        caisses: {
          ...caisses,
          'caf-31': {
            ...caisses['caf-31'],
            accounts: {
              ...caisses['caf-31'].accounts,
              async setPassword(request: Parameters<(typeof caisses)['caf-31']['accounts']['setPassword']>[0]) {
                const outcome = await caisses['caf-31'].accounts.setPassword(request);
                if (isLost) world.gateway.caisseSwitch.takeDown('caf-31');
                if (isLost) await caisses['caf-31'].accounts.of(request.person);
                return outcome;
              },
            },
          },
        },
      };
      const asked = { ...visit, act, password: newPassword, currentPassword: claire.password };
      await expect(changePassword(losing, world.kiosk, asked)).rejects.toThrow(CaisseUnavailable);
      world.gateway.caisseSwitch.bringUp('caf-31');
      isLost = false;
      // The visitor is still there while nobody knows: the session is not taken for one of a former password.
      const place = placeOnKiosk(world.kiosk, visit.sessionId);
      expect(wordOf(await keepAccount(world.services, { token: visit.token, place }))).toBe('answered');
      world.services.clock.advance(SECOND_MS);
      expect(wordOf(await changePassword(losing, world.kiosk, asked))).toBe('answered');
      expect((await messages()).mails).toHaveLength(1);
      await enter({ nir: claire.nir, password: newPassword });
    });

    it('is over with its session', async () => {
      const visit = await enter(claire);
      const act = newSessionId();
      await change(visit, { act });
      await endVisit(world.services.database, visit.token, placeOnKiosk(world.kiosk, visit.sessionId));
      expect(wordOf(await change(visit, { act }))).toBe('sessionOver');
    });

    it('P14 leaves no password in the database', async () => {
      const visit = await enter(claire);
      await change(visit);
      const { database } = world.services;
      const rows = [
        await database
          .withTables<{ account_acts: Record<string, unknown> }>()
          .selectFrom('account_acts')
          .selectAll()
          .execute(),
        await withVisitorTables(database).selectFrom('visitor_sessions').selectAll().execute(),
      ];
      expect(rows[0]).toHaveLength(1);
      for (const secret of [claire.password, newPassword, visit.token])
        expect(JSON.stringify(rows)).not.toContain(secret);
    });
  });

  it('hands the ancestry of the old password down, each ancestor since its own time', async () => {
    const holder = { caisse: 'caf-31', person: await world.personId('claire') } as const;
    const { database } = world.services;
    const visit = await enter(claire);
    const account = await world.services.caisses['caf-31'].accounts.of(holder.person);
    const setAt = account.kind === 'active' ? account.passwordChangedAt : 0;
    const since = now() - 3 * DAY_MS;
    await database.transaction().execute(async (transaction) => {
      await recordAncestry(transaction, holder, setAt, [
        { kind: 'code', level: 'presented', since },
        { kind: 'card', since },
        { kind: 'mail', digest: 'd', since: now() - 8 * DAY_MS },
      ]);
    });
    await change(visit);
    const ancestry = await ancestryOf(database, holder, now());
    expect(ancestry).toEqual([
      { kind: 'code', level: 'presented', since },
      { kind: 'card', since },
    ]);
    expect(mayRaise(ancestry, { kind: 'card' }, now() + 400 * DAY_MS)).toBe(false);
  });

  it('takes a password of which nothing is noted for one that may descend from anything', async () => {
    const holder = { caisse: 'caf-31', person: await world.personId('claire') } as const;
    expect(await ancestryOf(world.services.database, holder, now())).toEqual([{ kind: 'unknown', since: now() }]);
  });
});
