import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { AccountAct } from '#domain/account/acts.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { undoCompromisedKiosk } from '../codes/kiosk-compromised.ts';
import { choosePassword, choosePasswordOnKiosk } from '../codes/uses/code-use.ts';
import { compromiseKiosk } from '../fleet/transitions.ts';
import { outboxReceiver } from '../intake/outbox.ts';
import { systemClock } from '../server/clock.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { endVisit } from '../visitors/end-sessions.ts';
import { findSession } from '../visitors/account-sessions.ts';
import { ancestryOf, contactFactors } from '../visitors/ancestry.ts';
import { giveToken } from '../visitors/code-tokens.ts';
import { placeOnKiosk, sessionAbsoluteMs, sessionSlidingMs, type KioskPlace } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { enterAccount } from './account-routes.ts';
import { keepAccount } from './keep-account.ts';
import { signIn } from './sign-in.ts';
import { claire, newSessionId, readHistory, withAccounts, wordOf } from './testing/with-accounts.ts';

const camille = personNamed('camille');
const password = 'Garonne2031Bleue';

onEachDatabase('after the first use of a code on a kiosk', (suite) => {
  const world = withAccounts(suite, { clock: { ...manualClock(), sleep: systemClock.sleep } });
  const now = () => world.services.clock.now();
  const holder = async () => ({ caisse: 'caf-31', person: await world.personId('camille') }) as const;

  const byCard = async () => {
    await world.kiosk.allotment('caf-31');
    await world.gateway.bring((await world.kiosk.claim(camille)).envelope);
    world.services.clock.advance(MINUTE_MS);
  };
  const bySms = async () => {
    const { services, items } = world.gateway;
    await outboxReceiver(services, items).receiveAll([toBase64Url(await world.kiosk.request(camille))]);
    await services.jobs.runDue();
    world.services.clock.advance(MINUTE_MS);
  };
  const tokenOfCode = async (issue = byCard) => {
    await issue();
    const code = (await world.gateway.codesOf(camille)).at(-1);
    const place = placeOnKiosk(world.kiosk, newSessionId());
    const { token } = await giveToken(world.services.database, code?.id ?? '', place, now());
    return { token, place, password };
  };
  const use = async (chosen: { token: string; place: KioskPlace; password: string }, maySignIn = true) =>
    await choosePasswordOnKiosk(world.gateway.services, chosen, () => maySignIn);
  const accountIn = (answer: Awaited<ReturnType<typeof use>>) => {
    if (!('account' in answer) || answer.account === undefined) throw new Error('nobody was signed in');
    return answer.account;
  };
  const open = async (issue = byCard) => {
    const chosen = await tokenOfCode(issue);
    return { chosen, place: chosen.place, token: accountIn(await use(chosen)).token };
  };

  it('A30 the visitor is signed in, until twenty minutes after the code was typed, and never strong', async () => {
    const chosen = await tokenOfCode();
    const endsAt = now() + sessionAbsoluteMs;
    world.services.clock.advance(MINUTE_MS);
    const answer = await use(chosen);
    expect(answer).toMatchObject({ status: 'active', noticeSentTo: 'email' });
    const { token, ...account } = accountIn(answer);
    expect(account).toEqual({ level: 'authenticated', openedBy: 'code', expiresAt: now() + sessionSlidingMs, endsAt });
    expect(token).not.toBe(chosen.token);
    const { database } = world.services;
    expect(await findSession(database, token, chosen.place, now())).toMatchObject({ openedBy: 'code', stage: 'open' });
    expect(wordOf(await keepAccount(world.services, { token, place: chosen.place }))).toBe('answered');
    const strong = withVisitorTables(database).updateTable('visitor_sessions').set({ level: 'strong' }).execute();
    await expect(strong).rejects.toThrow('visitor_sessions_code_is_not_strong');
  });

  it('is not signed in where the hall does not offer it, and never on a phone', async () => {
    const chosen = await tokenOfCode();
    expect(await use(chosen, false)).toEqual({ status: 'active', noticeSentTo: 'email' });
    expect((await world.sessions()).map(({ stage }) => stage)).toEqual(['choosesPassword']);
    await world.gateway.forgetCodes();
    world.services.clock.advance(MINUTE_MS);
    await byCard();
    const code = (await world.gateway.codesOf(camille)).at(-1);
    const { token } = await giveToken(world.services.database, code?.id ?? '', { kind: 'phone' }, now());
    const answer = await choosePassword(world.gateway.services, { token, place: { kind: 'phone' }, password });
    expect(answer).toEqual({ status: 'active', noticeSentTo: 'email' });
    expect((await world.sessions()).map(({ stage }) => stage)).toEqual(['choosesPassword']);
  });

  it('a repeat gives a valid account again, and ends the one whose answer was lost', async () => {
    const { chosen, token: lost, place } = await open();
    const endsAt = now() + sessionAbsoluteMs;
    world.services.clock.advance(SECOND_MS);
    const again = accountIn(await use(chosen));
    expect(again.token).not.toBe(lost);
    expect(again.endsAt, 'it lasts no longer for it').toBe(endsAt);
    const { database } = world.services;
    expect(await findSession(database, lost, place, now())).toBeUndefined();
    expect(await findSession(database, again.token, place, now())).toBeDefined();
    expect(wordOf(await use({ ...chosen, password: 'Garonne2031Verte' }))).toBe('codeUsed');
  });

  it('P18 the wipe ends it together with the token of the use, which answers no more', async () => {
    const { chosen, token, place } = await open();
    await endVisit(world.services.database, token, place);
    expect(await world.sessions()).toEqual([]);
    expect(wordOf(await use(chosen))).toBe('sessionOver');
  });

  it('P29 I5 a code of one caisse closes what is open at the other in that visit, and in no other visit', async () => {
    await byCard();
    const [code] = await world.gateway.codesOf(camille);
    const sessionId = newSessionId();
    for (const visit of [sessionId, newSessionId()]) {
      const typed = { caisse: 'cpam-31', nir: claire.nir, password: claire.password, sessionId: visit } as const;
      expect(wordOf(await signIn(world.services, world.kiosk, typed))).toBe('answered');
    }
    await giveToken(world.services.database, code?.id ?? '', placeOnKiosk(world.kiosk, sessionId), now());
    const caisses = (await world.sessions()).map(({ caisse }) => caisse);
    expect(caisses.toSorted()).toEqual(['caf-31', 'cpam-31']);
  });

  it('neither token serves as the other', async () => {
    const { chosen, token, place } = await open();
    expect(wordOf(await use({ ...chosen, token }))).toBe('sessionOver');
    expect(wordOf(await keepAccount(world.services, { token: chosen.token, place }))).toBe('sessionOver');
    expect(wordOf(await readHistory(world.services, { token: chosen.token, place }))).toBe('sessionOver');
  });

  it('nothing that asks for a proof is done in it, and an authorisation is withdrawn all the same (#54)', async () => {
    const { token, place } = await open();
    const may = async (act: AccountAct) => wordOf(await enterAccount(world.services, act, { token, place }));
    for (const act of ['changePassword', 'changeContacts', 'giveAuthorisation', 'raiseLevel'] as const) {
      expect(await may(act), act).toBe('notAllowed');
    }
    for (const act of ['seeAuthorisations', 'withdrawAuthorisation', 'readHistory', 'keepAccount'] as const) {
      expect(await may(act), act).toBe('answered');
    }
  });

  it('ends the sessions of the former password, wherever they are', async () => {
    const { accounts } = world.services.caisses['caf-31'];
    const { person } = await holder();
    await accounts.setPassword({ person, password: 'Violette77Pastel', at: now() });
    world.services.clock.advance(MINUTE_MS);
    const elsewhere = await open();
    expect(await world.sessions()).toHaveLength(2);
    world.services.clock.advance(MINUTE_MS);
    await open();
    expect(await world.sessions()).toHaveLength(2);
    expect(wordOf(await keepAccount(world.services, elsewhere))).toBe('sessionOver');
  });

  it('is over when the kiosk turns out to have been in strange hands, or its account is locked', async () => {
    const { services } = world.gateway;
    const { token, place } = await open();
    const elsewhere = { ...(await world.gateway.kiosk()), keyId: 1 };
    const typed = { caisse: 'caf-31', nir: camille.nir, password, sessionId: newSessionId() } as const;
    expect(wordOf(await signIn(world.services, elsewhere, typed))).toBe('answered');
    await compromiseKiosk(services.database, { kioskId: world.kiosk.id, since: 0, now: now() }, [
      {
        name: 'codes',
        kioskCompromised: async (transaction, event) => await undoCompromisedKiosk(services, transaction, event),
      },
    ]);
    expect(await world.sessions(), 'the one of another kiosk').toHaveLength(1);
    await services.jobs.runDue();
    expect(await world.sessions(), 'nobody has asked for it since').toEqual([]);
    expect(wordOf(await keepAccount(world.services, { token, place }))).toBe('sessionOver');
    await services.database.updateTable('kiosks').set({ status: 'active', compromised_since: null }).execute();
  });

  describe('its password descends from', () => {
    const ancestry = async () => {
      const account = await world.services.caisses['caf-31'].accounts.of((await holder()).person);
      const setAt = account.kind === 'active' ? account.passwordChangedAt : 0;
      return await ancestryOf(world.services.database, await holder(), setAt);
    };

    it('the card, where the code was issued on a card', async () => {
      await open();
      expect(await ancestry()).toEqual([
        { kind: 'code', level: 'presented', since: now() },
        { kind: 'card', since: now() },
      ]);
    });

    it('the mobile to which the code was sent, of which no number is kept', async () => {
      await open(bySms);
      const [mobile] = contactFactors(world.services.keys, 'caf-31', { kind: 'mobile', value: camille.mobile ?? '' });
      expect(await ancestry()).toEqual([
        { kind: 'code', level: 'declared', since: now() },
        { ...mobile, since: now() },
      ]);
      const rows = await withVisitorTables(world.services.database)
        .selectFrom('password_ancestry')
        .selectAll()
        .execute();
      expect(JSON.stringify(rows)).not.toContain(camille.mobile?.slice(1));
    });
  });

  it('#45 the history tells of the code, of the account and of the change, newest first', async () => {
    const { token, place } = await open();
    world.services.clock.advance(MINUTE_MS);
    const { database } = world.services;
    const shown = await readHistory(world.services, { token, place });
    const here = 'Haute-Garonne · Toulouse Riquet';
    expect(shown).toEqual({
      entries: [
        { at: now() - MINUTE_MS, kind: 'accountOpened', place: here },
        { at: now() - 2 * MINUTE_MS, kind: 'codeIssued', place: here },
      ],
    });
    await open();
    const kinds = (await eventsOf(database, await holder())).map(({ kind }) => kind);
    expect(kinds).toEqual(['passwordChanged', 'codeIssued', 'accountOpened', 'codeIssued']);
  });
});
