import { describe, expect, it } from 'vitest';
import {
  accountContactsRoute,
  changeContactRoute,
  confirmAccountRoute,
  sendContactCodeRoute,
} from '#contract/routes/account-contacts.ts';
import { accountHistoryRoute } from '#contract/routes/account-session.ts';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { raiseAccountRoute, sendRaisingCodeRoute } from '#contract/routes/raise-account.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { withAccountWorld, type Holder, type OpenVisit } from '../accounts/testing/account-world.ts';
import { newSessionId } from '../accounts/testing/with-accounts.ts';
import type { ReferenceTables } from '../caisses/reference/tables.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { hashOf } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';

const problem = (type: ProblemName) => ({ body: { type: problemType(type) } });
const otherThan = (code: string): string => String((Number(code) + 123_456) % 1_000_000).padStart(6, '0');

let drawn = 0;
const newMobile = (): TypedContact => ({ kind: 'mobile', value: `063998${String(4_000 + (drawn += 1))}` });
const newMail = (): TypedContact => ({ kind: 'mail', value: `nouvelle.${(drawn += 1)}@example.org` });

onEachDatabase('contacts of an account', (suite) => {
  const world = withAccountWorld(suite);
  const advance = (ms: number): void => world.deps.clock.advance(ms);

  const show = async (visit: OpenVisit) => (await world.kiosk.send(accountContactsRoute, visit)).body;
  const confirm = async (visit: OpenVisit, currentPassword: string) =>
    await world.kiosk.send(confirmAccountRoute, { ...visit, currentPassword });
  const ask = async (visit: OpenVisit, contact: TypedContact, by = world.kiosk) =>
    await by.send(sendContactCodeRoute, { ...visit, contact });
  const codeAt = async ({ kind, value }: TypedContact) =>
    await world.lastCode(kind === 'mobile' ? 'sms' : 'mail', value);
  const change = async (
    visit: OpenVisit,
    contact: TypedContact,
    code: string,
    act = newSessionId(),
    by = world.kiosk,
  ) => await by.send(changeContactRoute, { ...visit, act, contact, code });
  const entered = async (changes: Parameters<typeof world.newHolder>[0] = {}) => {
    const holder = await world.newHolder(changes);
    return { holder, visit: await world.signIn(holder) };
  };
  const confirmed = async (changes: Parameters<typeof world.newHolder>[0] = {}) => {
    const { holder, visit } = await entered(changes);
    expect(await confirm(visit, holder.password)).toMatchObject({ status: 200 });
    return { holder, visit };
  };
  const changed = async (visit: OpenVisit, contact: TypedContact) => {
    expect(await ask(visit, contact)).toMatchObject({ status: 200 });
    return await change(visit, contact, await codeAt(contact));
  };
  const onFile = async (holder: Holder) => await world.caisses['cpam-31'].contacts.of(await world.personId(holder));
  const lettersFor = async (holder: Holder) => {
    await world.deps.jobs.runDue();
    return await world.deps.database
      .withTables<ReferenceTables>()
      .selectFrom('reference_letters')
      .select('id')
      .where('person', '=', await world.personId(holder))
      .execute();
  };

  it('#154 are shown masked, and say first whether they may be changed', async () => {
    const { holder, visit } = await entered();
    const digits = String(holder.mobile).slice(-4);
    expect(await show(visit)).toEqual({
      contacts: [
        { kind: 'mobile', masked: `XX\u00A0XX\u00A0XX\u00A0${digits.slice(0, 2)}\u00A0${digits.slice(2)}` },
        { kind: 'mail', masked: 'a•••••@•••••' },
      ],
      change: 'afterPassword',
    });
    await confirm(visit, holder.password);
    expect(await show(visit)).toMatchObject({ change: 'now' });
    advance(5 * MINUTE_MS);
    await withVisitorTables(world.deps.database)
      .updateTable('visitor_sessions')
      .set({ sliding_until: world.deps.clock.now() + MINUTE_MS })
      .where('hash', '=', hashOf(visit.token))
      .execute();
    expect(await show(visit), 'five minutes later').toMatchObject({ change: 'afterPassword' });
  });

  it.each([
    ['mobile', newMobile],
    ['mail', newMail],
  ] as const)(
    '#45 #53 a new %s is put on file once its code was typed, and the old one is told',
    async (kind, make) => {
      const { holder, visit } = await confirmed();
      const contact = make();
      const answer = await changed(visit, contact);
      expect(answer).toMatchObject({ status: 200 });
      expect((answer.body['contacts'] as unknown[]).length).toBe(2);
      const now = await onFile(holder);
      expect(now[kind]).toEqual({ value: contact.value, changedAt: expect.any(Number) as number });
      expect(world.deps.clock.now() - (now[kind]?.changedAt ?? 0)).toBeLessThan(MINUTE_MS);
      const history = (await world.kiosk.send(accountHistoryRoute, visit)).body['entries'];
      expect(history).toMatchObject([{ kind: `${kind}Changed` }, { kind: 'signedIn' }]);
      const [mail = ''] = await world.received('mail', holder.mail);
      const [sms = ''] = await world.received('sms', holder.mobile);
      expect(mail).toContain(kind === 'mobile' ? 'numéro de mobile' : 'adresse e-mail');
      expect(mail).toContain('a été changé');
      expect(sms).toContain('Prévenez votre');
      for (const text of [mail, sms]) {
        for (const secret of [contact.value, holder.nir, holder.birthName]) expect(text).not.toContain(secret);
      }
      expect(await lettersFor(holder), 'another contact has heard of it').toEqual([]);
    },
  );

  it('say nothing of a contact that is on file already: nothing has changed', async () => {
    const { holder, visit } = await confirmed();
    const before = await onFile(holder);
    expect(await changed(visit, { kind: 'mail', value: String(holder.mail) })).toMatchObject({ status: 200 });
    expect(await onFile(holder)).toEqual(before);
    expect((await world.kiosk.send(accountHistoryRoute, visit)).body['entries']).toMatchObject([{ kind: 'signedIn' }]);
    expect((await world.received('mail', holder.mail)).filter((text) => text.includes('changée'))).toEqual([]);
    expect(await world.received('sms', holder.mobile)).toEqual([]);
  });

  it('tell of the change by letter where there was no other contact', async () => {
    const { holder, visit } = await confirmed({ mail: null });
    await changed(visit, newMobile());
    expect((await world.received('sms', holder.mobile))[0], 'the old one too').toContain('a été changé');
    expect(await lettersFor(holder)).toHaveLength(1);
    const { holder: nobody, visit: without } = await confirmed({ mobile: null, mail: null });
    await changed(without, newMail());
    expect(await lettersFor(nobody)).toHaveLength(1);
  });

  it('I3 are changed once by one act, however often it is sent, and answered each time', async () => {
    const { holder, visit } = await confirmed();
    const contact = newMail();
    await ask(visit, contact);
    const code = await codeAt(contact);
    const act = newSessionId();
    const answers = await Promise.all(Array.from({ length: 4 }, async () => await change(visit, contact, code, act)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await change(visit, contact, '000000', act), 'the right was proven').toMatchObject({ status: 200 });
    expect(await change(visit, newMail(), code, act)).toMatchObject(problem('notAllowed'));
    const told = (await world.received('mail', holder.mail)).filter((text) => text.includes('changée'));
    expect(told).toHaveLength(1);
    expect((await world.kiosk.send(accountHistoryRoute, visit)).body['entries']).toHaveLength(2);
  });

  describe('are not changed', () => {
    it('without the current password, or five minutes after it', async () => {
      const { holder, visit } = await entered();
      const contact = newMobile();
      expect(await ask(visit, contact)).toMatchObject(problem('proofNeeded'));
      expect(await confirm(visit, 'Garonne-2031-Verte')).toMatchObject(problem('doesNotMatch'));
      expect(await ask(visit, contact)).toMatchObject(problem('proofNeeded'));
      await confirm(visit, holder.password);
      await ask(visit, contact);
      const code = await codeAt(contact);
      for (let minute = 0; minute < 5; minute += 1) {
        advance(MINUTE_MS);
        await withVisitorTables(world.deps.database)
          .updateTable('visitor_sessions')
          .set({ sliding_until: world.deps.clock.now() + 2 * MINUTE_MS })
          .where('hash', '=', hashOf(visit.token))
          .execute();
      }
      expect(await change(visit, contact, code)).toMatchObject(problem('proofNeeded'));
      expect((await onFile(holder)).mobile?.value).toBe(holder.mobile);
      await confirm(visit, holder.password);
      expect(await change(visit, contact, code), 'the code was not spent').toMatchObject({ status: 200 });
    });

    it('by a wrong code, nor by one that went elsewhere', async () => {
      const { holder, visit } = await confirmed();
      const contact = newMobile();
      await ask(visit, contact);
      const code = await codeAt(contact);
      for (let time = 0; time < oneTimeCodePolicy.tries - 1; time += 1) {
        expect(await change(visit, contact, otherThan(code))).toMatchObject(problem('doesNotMatch'));
      }
      expect(await change(visit, newMobile(), code), 'the right digits of another number').toMatchObject(
        problem('notAllowed'),
      );
      expect((await onFile(holder)).mobile?.value).toBe(holder.mobile);
    });

    it('P09 by fifteen tries a day and more, of which the holder is told once', async () => {
      const holder = await world.newHolder();
      for (let sending = 0; sending < 4; sending += 1) {
        const visit = await world.signIn(holder);
        await confirm(visit, holder.password);
        advance(31 * SECOND_MS);
        const contact = newMobile();
        await ask(visit, contact);
        const code = await codeAt(contact);
        const tries = sending < 3 ? oneTimeCodePolicy.tries : 1;
        for (let time = 0; time < tries; time += 1) {
          expect(await change(visit, contact, otherThan(code))).toMatchObject(
            problem(sending < 3 ? 'doesNotMatch' : 'tooManyTries'),
          );
        }
      }
      const told = (await world.received('mail', holder.mail)).filter((text) => text.includes('Trop de faux codes'));
      expect(told).toHaveLength(1);
    });

    it('by a code that was sent to raise the account, and the other way round', async () => {
      const { holder, visit } = await confirmed();
      await world.kiosk.send(sendRaisingCodeRoute, { ...visit, contact: 'mobile' });
      const raising = await world.lastCode('sms', holder.mobile);
      const same: TypedContact = { kind: 'mobile', value: String(holder.mobile) };
      expect(await change(visit, same, raising)).toMatchObject(problem('doesNotMatch'));
      advance(31 * SECOND_MS);
      const contact = newMobile();
      await ask(visit, contact);
      const proof = { kind: 'oneTimeCode', code: await codeAt(contact) };
      expect(await world.kiosk.send(raiseAccountRoute, { ...visit, proof })).toMatchObject(problem('doesNotMatch'));
    });

    it('from another visit or kiosk, nor by somebody else', async () => {
      const { visit } = await confirmed();
      const contact = newMobile();
      await ask(visit, contact);
      const code = await codeAt(contact);
      expect(await change({ ...visit, sessionId: newSessionId() }, contact, code)).toMatchObject(
        problem('sessionOver'),
      );
      expect(await change(visit, contact, code, newSessionId(), world.neighbour)).toMatchObject(problem('sessionOver'));
      const { visit: stranger } = await confirmed();
      expect(await change(stranger, contact, code)).toMatchObject(problem('doesNotMatch'));
    });

    it('in a session that a provisional code has opened, which hears so before anything is typed', async () => {
      const holder = await world.newHolder({ accountPassword: null });
      const visit = await world.useCode(holder, 'Garonne-2031-Verte');
      expect(await show(visit)).toMatchObject({ change: 'never' });
      expect(await confirm(visit, 'Garonne-2031-Verte')).toMatchObject(problem('notAllowed'));
      expect(await ask(visit, newMobile())).toMatchObject(problem('notAllowed'));
      expect(await change(visit, newMobile(), '123456')).toMatchObject(problem('notAllowed'));
    });

    it('by codes that flood a stranger’s contact: five a day, whoever asks', async () => {
      const contact = newMobile();
      const seven = Array.from({ length: 7 });
      const answers: number[] = [];
      for (const _ of seven) {
        const { visit } = await confirmed();
        answers.push((await ask(visit, contact)).status);
        advance(31 * SECOND_MS);
      }
      expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
      expect(await world.received('sms', contact.value)).toHaveLength(5);
    });

    it('more than five times a day: the budget is that of the codes that raise', async () => {
      const { visit } = await confirmed();
      for (let sending = 0; sending < 5; sending += 1) {
        advance(31 * SECOND_MS);
        await withVisitorTables(world.deps.database)
          .updateTable('visitor_sessions')
          .set({ sliding_until: world.deps.clock.now() + MINUTE_MS, confirmed_at: world.deps.clock.now() })
          .where('hash', '=', hashOf(visit.token))
          .execute();
        expect((await ask(visit, newMobile())).status).toBe(200);
      }
      advance(31 * SECOND_MS);
      expect(await world.kiosk.send(sendRaisingCodeRoute, { ...visit, contact: 'mobile' })).toMatchObject(
        problem('tooManyTries'),
      );
    });
  });

  it('#251 say that an address is taken only to who typed its code, and tell its holder; the account keeps its own', async () => {
    const { holder: owner } = await entered();
    const { holder, visit } = await confirmed();
    const contact: TypedContact = { kind: 'mail', value: String(owner.mail) };
    const free = newMail();
    const asked = await ask(visit, contact);
    advance(31 * SECOND_MS);
    expect((await ask(visit, free)).body, 'asking says nothing').toMatchObject({ status: asked.body['status'] });
    advance(31 * SECOND_MS);
    await ask(visit, contact);
    expect(await change(visit, contact, '000000')).toMatchObject(problem('doesNotMatch'));
    const [code, act] = [await codeAt(contact), newSessionId()];
    for (const attempt of ['first', 'repeat']) {
      expect(await change(visit, contact, code, act), attempt).toMatchObject(problem('mailTaken'));
    }
    expect((await onFile(holder)).mail?.value).toBe(holder.mail);
    expect((await world.received('mail', owner.mail))[0]).toContain('Une adresse sert à un seul compte.');
  });
});
