import { describe, expect, it } from 'vitest';
import { accountHistoryRoute, changePasswordRoute } from '#contract/routes/account-session.ts';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { newSessionId } from '../accounts/testing/with-accounts.ts';
import { withAccountWorld, type Holder, type OpenVisit } from '../accounts/testing/account-world.ts';
import { plainSmsText } from '../messages/sms-text.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { hashOf } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';

const problem = (type: ProblemName) => ({ body: { type: problemType(type) } });
const otherThan = (code: string): string => String((Number(code) + 123_456) % 1_000_000).padStart(6, '0');

onEachDatabase('raising an account', (suite) => {
  const world = withAccountWorld(suite);
  const { advance } = { advance: (ms: number) => world.deps.clock.advance(ms) };

  const waysOf = async (visit: OpenVisit, by = world.kiosk) => (await by.send(waysToRaiseRoute, visit)).body;
  const ask = async (visit: OpenVisit, contact: 'mobile' | 'mail' = 'mobile', by = world.kiosk) =>
    await by.send(sendRaisingCodeRoute, { ...visit, contact });
  const raise = async (visit: OpenVisit, code: string, by = world.kiosk) =>
    await by.send(raiseAccountRoute, { ...visit, proof: { kind: 'oneTimeCode', code } });
  const show = async (visit: OpenVisit, cardSerial: string | undefined, by = world.kiosk) =>
    await by.send(raiseAccountRoute, { ...visit, proof: { kind: 'demonstrationReader', cardSerial } });
  const receive = async (holder: Holder, visit: OpenVisit) => {
    expect((await ask(visit)).status).toBe(200);
    return await world.lastCode('sms', holder.mobile);
  };
  const sessionOf = async ({ token }: OpenVisit) =>
    await withVisitorTables(world.deps.database)
      .selectFrom('visitor_sessions')
      .select(['level', 'factors', 'sliding_until'])
      .where('hash', '=', hashOf(token))
      .executeTakeFirst();
  const entered = async (changes: Parameters<typeof world.newHolder>[0] = {}) => {
    const holder = await world.newHolder(changes);
    return { holder, visit: await world.signIn(holder) };
  };

  describe('by a one-time code', () => {
    it('#154 #264 shows masks, sends six digits, and goes on with the same token at the highest level', async () => {
      const { holder, visit } = await entered();
      const [digits, letter] = [String(holder.mobile).slice(-4), String(holder.mail).slice(0, 1)];
      expect(await waysOf(visit)).toEqual({
        kind: 'ways',
        contacts: [
          { kind: 'mobile', masked: `XX\u00A0XX\u00A0XX\u00A0${digits.slice(0, 2)}\u00A0${digits.slice(2)}` },
          { kind: 'mail', masked: `${letter}•••••@•••••` },
        ],
        card: true,
      });
      const before = await sessionOf(visit);
      const raised = await raise(visit, await receive(holder, visit));
      expect(raised).toMatchObject({ status: 200, body: { account: { token: visit.token, level: 'strong' } } });
      expect(raised.headers['cache-control']).toContain('no-store');
      expect(await sessionOf(visit)).toEqual({
        level: 'strong',
        factors: ['password', 'oneTimeCodeMobile'],
        sliding_until: before?.sliding_until,
      });
      const [text = ''] = await world.received('sms', holder.mobile);
      expect(text).toContain(plainSmsText('Il confirme à la borne que c’est bien vous.'));
      for (const secret of [holder.nir, holder.birthName, holder.password]) expect(text).not.toContain(secret);
      const history = await world.kiosk.send(accountHistoryRoute, visit);
      expect(history.body['entries']).toMatchObject([{ kind: 'identityConfirmed' }, { kind: 'signedIn' }]);
      const changed = await world.kiosk.send(changePasswordRoute, {
        ...visit,
        act: newSessionId(),
        currentPassword: holder.password,
        password: 'Violette-2030-Pastel',
      });
      expect(changed.body, 'a level once reached stays').toMatchObject({ account: { level: 'strong' } });
    });

    it('goes to the mail too, which says what it is for', async () => {
      const { holder, visit } = await entered();
      await ask(visit, 'mail');
      expect(await raise(visit, await world.lastCode('mail', holder.mail))).toMatchObject({ status: 200 });
      expect((await sessionOf(visit))?.factors).toEqual(['password', 'oneTimeCodeMail']);
      expect((await world.received('mail', holder.mail))[0]).toContain('Pour confirmer que c’est bien vous');
    });

    it('answers a repeat alike, since the answer may have been lost, and notes it once', async () => {
      const { holder, visit } = await entered();
      const code = await receive(holder, visit);
      const first = await raise(visit, code);
      expect((await raise(visit, code)).body).toEqual(first.body);
      const { body } = await world.kiosk.send(accountHistoryRoute, visit);
      expect(body['entries']).toHaveLength(2);
    });

    it('P06 is tried five times, and serves once', async () => {
      const { holder, visit } = await entered();
      const code = await receive(holder, visit);
      for (let time = 0; time < oneTimeCodePolicy.tries; time += 1) {
        expect(await raise(visit, otherThan(code))).toMatchObject(problem('doesNotMatch'));
      }
      expect(await raise(visit, code)).toMatchObject(problem('codeDestroyed'));
      expect((await sessionOf(visit))?.level).toBe('authenticated');
    });

    it('of two right tries at once one raises, and neither raises twice', async () => {
      const { holder, visit } = await entered();
      const code = await receive(holder, visit);
      const answers = await Promise.all([raise(visit, code), raise(visit, code)]);
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      expect((await sessionOf(visit))?.factors).toEqual(['password', 'oneTimeCodeMobile']);
    });

    it('P10 lives ten minutes, which the session outlives only while the visitor is there', async () => {
      const { holder, visit } = await entered();
      const code = await receive(holder, visit);
      for (let minute = 0; minute < 10; minute += 1) {
        advance(MINUTE_MS);
        await withVisitorTables(world.deps.database)
          .updateTable('visitor_sessions')
          .set({ sliding_until: world.deps.clock.now() + 2 * MINUTE_MS })
          .execute();
      }
      advance(1);
      expect(await raise(visit, code)).toMatchObject(problem('codeExpired'));
    });

    it('is asked again after thirty seconds, five times a day, and only the newest is right', async () => {
      const { holder, visit } = await entered();
      const first = await receive(holder, visit);
      expect(await ask(visit)).toMatchObject(problem('tooManyTries'));
      advance(30 * SECOND_MS);
      const second = await receive(holder, visit);
      if (first !== second) expect(await raise(visit, first)).toMatchObject(problem('doesNotMatch'));
      for (let time = 2; time < 5; time += 1) {
        const next = await world.signIn(holder);
        advance(30 * SECOND_MS);
        expect((await ask(next)).status, 'the budget is the account’s').toBe(200);
      }
      const last = await world.signIn(holder);
      advance(MINUTE_MS);
      expect(await ask(last)).toMatchObject(problem('tooManyTries'));
      const codes = (await world.received('sms', holder.mobile)).filter((text) => /\b\d{6}\b/.test(text));
      expect(codes).toHaveLength(5);
    });

    it('P09 fifteen tries a day are refused, and the holder is told once', async () => {
      const { holder, visit } = await entered();
      for (let sending = 0; sending < 3; sending += 1) {
        const now = sending === 0 ? visit : await world.signIn(holder);
        advance(31 * SECOND_MS);
        const code = await receive(holder, now);
        for (let time = 0; time < oneTimeCodePolicy.tries; time += 1) await raise(now, otherThan(code));
      }
      const now = await world.signIn(holder);
      advance(31 * SECOND_MS);
      const code = await receive(holder, now);
      expect(await raise(now, code)).toMatchObject(problem('tooManyTries'));
      const told = (await world.received('mail', holder.mail)).filter((text) => text.includes('Trop de faux codes'));
      expect(told).toHaveLength(1);
    });

    it('P09 whose fifteenth try is right tells of nothing', async () => {
      const { holder, visit } = await entered();
      for (let time = 1; time < oneTimeCodePolicy.triesPerDay; time += 1) await show(visit, String(time));
      expect(await raise(visit, await receive(holder, visit))).toMatchObject({ status: 200 });
      expect(await world.received('mail', holder.mail)).toEqual([]);
    });

    it('is bound to the session that asked: another visit, another kiosk, another person have nothing of it', async () => {
      const { holder, visit } = await entered();
      const code = await receive(holder, visit);
      const { visit: stranger } = await entered();
      expect(await raise(stranger, code)).toMatchObject(problem('doesNotMatch'));
      expect(await raise({ ...visit, sessionId: newSessionId() }, code)).toMatchObject(problem('sessionOver'));
      expect(await raise(visit, code, world.neighbour)).toMatchObject(problem('sessionOver'));
      const elsewhere = await world.signIn(holder, world.neighbour);
      expect(await raise(elsewhere, code, world.neighbour)).toMatchObject(problem('doesNotMatch'));
      expect(await raise(visit, code)).toMatchObject({ status: 200 });
    });

    it.each([
      ['2 days ago receives nothing', 2, ['mail']],
      ['8 days ago receives it', 8, ['mobile', 'mail']],
    ] as const)('a number that changed %s', async (_case, mobileChangedDaysAgo, kinds) => {
      const { holder, visit } = await entered({ mobileChangedDaysAgo, card: null });
      const { contacts } = (await waysOf(visit)) as { readonly contacts: readonly { readonly kind: string }[] };
      expect(contacts.map(({ kind }) => kind)).toEqual(kinds);
      const asked = await ask(visit);
      expect(asked.status).toBe(mobileChangedDaysAgo < 7 ? 403 : 200);
      expect(await world.received('sms', holder.mobile)).toHaveLength(mobileChangedDaysAgo < 7 ? 0 : 1);
    });

    it('that went to a number which is another one by now raises nothing', async () => {
      const { holder, visit } = await entered();
      const code = await receive(holder, visit);
      await world.deps.database
        .withTables<{ reference_contacts: { value: string; person: string } }>()
        .updateTable('reference_contacts')
        .set({ value: '0639980008' })
        .where('value', '=', String(holder.mobile))
        .execute();
      expect(await raise(visit, code)).toMatchObject(problem('notAllowed'));
      expect((await sessionOf(visit))?.level).toBe('authenticated');
    });
  });

  describe('by the card in the reader', () => {
    it('raises with the holder’s own card', async () => {
      const { holder, visit } = await entered();
      expect(await show(visit, holder.card?.serial)).toMatchObject({ status: 200 });
      expect((await sessionOf(visit))?.factors).toEqual(['password', 'card']);
    });

    it('not with that of somebody else, an unknown one, or one in opposition', async () => {
      const { visit } = await entered();
      const { holder: other } = await entered();
      for (const serial of [other.card?.serial, '1234']) {
        expect(await show(visit, serial)).toMatchObject(problem('doesNotMatch'));
      }
      const { holder, visit: opposed } = await entered({ card: { serial: '7000000001', opposed: true } });
      expect(await show(opposed, holder.card?.serial)).toMatchObject(problem('doesNotMatch'));
      expect((await sessionOf(opposed))?.level).toBe('authenticated');
    });

    it('is not offered in a hall that takes no card, whatever the kiosk sends', async () => {
      const holder = await world.newHolder();
      const visit = await world.signIn(holder, world.withoutCards);
      expect(await waysOf(visit, world.withoutCards)).toMatchObject({ kind: 'ways', card: false });
      for (let time = 0; time <= oneTimeCodePolicy.triesPerDay; time += 1) {
        const shown = await show(visit, holder.card?.serial, world.withoutCards);
        expect(shown, 'no try is counted').toMatchObject(problem('notAllowed'));
      }
    });

    it('P09 counts its tries as those of a code', async () => {
      const { holder, visit } = await entered();
      for (let time = 0; time < oneTimeCodePolicy.triesPerDay; time += 1) await show(visit, String(time));
      expect(await show(visit, holder.card?.serial)).toMatchObject(problem('tooManyTries'));
    });
  });

  describe('never', () => {
    it('in a session that a code has opened: whatever is shown', async () => {
      const holder = await world.newHolder({ accountPassword: null });
      const visit = await world.useCode(holder, 'Garonne-2031-Verte');
      expect(await waysOf(visit)).toEqual({ kind: 'none', reason: 'openedByCode' });
      expect(await ask(visit)).toMatchObject(problem('notAllowed'));
      expect(await show(visit, holder.card?.serial)).toMatchObject(problem('notAllowed'));
      expect(await raise(visit, '123456')).toMatchObject(problem('notAllowed'));
      expect((await sessionOf(visit))?.level).toBe('authenticated');
    });

    it('where nothing can: no contact and no card', async () => {
      const holder = await world.newHolder({ mobile: null, mail: null });
      const visit = await world.signIn(holder, world.withoutCards);
      expect(await waysOf(visit, world.withoutCards)).toEqual({ kind: 'none', reason: 'noContact' });
      const fresh = await world.newHolder({ mobileChangedDaysAgo: 1, mail: null });
      const now = await world.signIn(fresh, world.withoutCards);
      expect(await waysOf(now, world.withoutCards)).toEqual({ kind: 'none', reason: 'notYet' });
    });

    it('once the visit has ended, or the password is another one', async () => {
      const { holder, visit } = await entered();
      const code = await receive(holder, visit);
      await world.kiosk.send(revokeVisitorTokenRoute, visit);
      expect(await raise(visit, code)).toMatchObject(problem('sessionOver'));

      const { holder: other, visit: open } = await entered();
      const sent = await receive(other, open);
      await world.caisses['cpam-31'].accounts.setPassword({
        person: await world.personId(other),
        password: 'Violette-2030-Pastel',
        at: world.deps.clock.now() + 1,
      });
      expect(await raise(open, sent)).toMatchObject(problem('sessionOver'));
      expect(await sessionOf(open), 'and it is over for good').toBeUndefined();
    });

    it('in a hall that does not offer it', async () => {
      const holder = await world.newHolder();
      const visit = await world.signIn(holder, world.withoutAccounts);
      for (const route of [waysToRaiseRoute, sendRaisingCodeRoute, raiseAccountRoute] as const) {
        const body = { ...visit, ...(route === sendRaisingCodeRoute && { contact: 'mobile' }) };
        const proven = {
          ...body,
          ...(route === raiseAccountRoute && { proof: { kind: 'oneTimeCode', code: '123456' } }),
        };
        expect(await world.withoutAccounts.send(route, proven)).toMatchObject(problem('notOfferedHere'));
      }
    });
  });
});
