import { expect, it } from 'vitest';
import {
  accountContactsRoute,
  changeContactRoute,
  confirmAccountRoute,
  sendContactCodeRoute,
} from '#contract/routes/account-contacts.ts';
import { startPasswordResetRoute } from '#contract/routes/password-resets.ts';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import { DAY_MS, SECOND_MS } from '#domain/time/instant.ts';
import { withAccountWorld, type OpenVisit } from '../accounts/testing/account-world.ts';
import { newSessionId } from '../accounts/testing/with-accounts.ts';
import { onEachDatabase } from '../testing/databases.ts';

const problem = (type: ProblemName) => ({ body: { type: problemType(type) } });

let drawn = 0;
const newMobile = (): TypedContact => ({ kind: 'mobile', value: `063998${String(5_000 + (drawn += 1))}` });
const newMail = (): TypedContact => ({ kind: 'mail', value: `autre.${(drawn += 1)}@example.org` });

onEachDatabase('new contacts of an account', (suite) => {
  const world = withAccountWorld(suite);
  const advance = (ms: number): void => world.deps.clock.advance(ms);
  const show = async (visit: OpenVisit) => (await world.kiosk.send(accountContactsRoute, visit)).body;
  const confirm = async (visit: OpenVisit, currentPassword: string) =>
    await world.kiosk.send(confirmAccountRoute, { ...visit, currentPassword });
  const ask = async (visit: OpenVisit, contact: TypedContact) =>
    await world.kiosk.send(sendContactCodeRoute, { ...visit, contact });
  const changed = async (visit: OpenVisit, contact: TypedContact) => {
    expect(await ask(visit, contact)).toMatchObject({ status: 200 });
    const code = await world.lastCode(contact.kind === 'mobile' ? 'sms' : 'mail', contact.value);
    return await world.kiosk.send(changeContactRoute, { ...visit, act: newSessionId(), contact, code });
  };
  const entered = async () => {
    const holder = await world.newHolder();
    return { holder, visit: await world.signIn(holder) };
  };
  const confirmed = async () => {
    const { holder, visit } = await entered();
    await confirm(visit, holder.password);
    return { holder, visit };
  };

  it('changed less than 7 days ago raise nothing and receive no reset; afterwards they do', async () => {
    const { holder, visit } = await confirmed();
    const contact = newMobile();
    await changed(visit, contact);
    expect((await world.kiosk.send(waysToRaiseRoute, visit)).body).toMatchObject({ contacts: [{ kind: 'mail' }] });
    expect(await world.kiosk.send(sendRaisingCodeRoute, { ...visit, contact: 'mobile' })).toMatchObject(
      problem('notAllowed'),
    );
    const caf = await world.caisses['caf-31'].people.find({ by: 'nir', nir: holder.nir });
    if (caf.kind === 'unknown') throw new Error('unknown');
    await world.caisses['caf-31'].contacts.change({ person: caf.person, contact, at: world.deps.clock.now() });
    const typed = { sessionId: newSessionId(), caisse: 'caf-31', nir: holder.nir, birthName: holder.birthName };
    const { body } = await world.kiosk.send(startPasswordResetRoute, typed);
    const offered = (body['contacts'] as readonly { readonly kind: string }[]).map(({ kind }) => kind);
    expect(offered).toEqual(['mail', 'letter']);
    advance(7 * DAY_MS);
    const later = await world.signIn(holder);
    expect((await world.kiosk.send(waysToRaiseRoute, later)).body).toMatchObject({
      contacts: [{ kind: 'mobile' }, { kind: 'mail' }],
    });
  });

  it('code → password → new phone is refused for seven days; a code to an old contact proves the holder before', async () => {
    const chosen = 'Violette-2030-Pastel';
    const holder = await world.newHolder({ accountPassword: null });
    const first = await world.useCode(holder, chosen);
    expect(await ask(first, newMobile()), 'no new phone in the session of the code').toMatchObject(
      problem('notAllowed'),
    );
    const visit = await world.signIn({ ...holder, password: chosen });
    expect(await show(visit), 'nor by the password that it gave').toMatchObject({ change: 'never' });
    expect(await confirm(visit, chosen)).toMatchObject(problem('notAllowed'));
    expect(await ask(visit, newMobile())).toMatchObject(problem('proofNeeded'));
    const card = { kind: 'demonstrationReader', cardSerial: holder.card?.serial };
    expect(await world.kiosk.send(raiseAccountRoute, { ...visit, proof: card }), 'nor by the card').toMatchObject(
      problem('notAllowed'),
    );

    await world.kiosk.send(sendRaisingCodeRoute, { ...visit, contact: 'mail' });
    const proof = { kind: 'oneTimeCode', code: await world.lastCode('mail', holder.mail) };
    expect(await world.kiosk.send(raiseAccountRoute, { ...visit, proof })).toMatchObject({ status: 200 });
    expect(await show(visit)).toMatchObject({ change: 'now' });
    advance(31 * SECOND_MS);
    expect(await changed(visit, newMobile())).toMatchObject({ status: 200 });
    expect(await confirm(visit, chosen), 'and the password is enough from then on').toMatchObject({ status: 200 });
    expect((await world.received('mail', holder.mail))[0], 'the holder hears of the new phone').toContain('changé');

    advance(7 * DAY_MS);
    const later = await world.signIn({ ...holder, password: chosen });
    expect(await show(later)).toMatchObject({ change: 'afterPassword' });
    expect(await confirm(later, chosen)).toMatchObject({ status: 200 });
  });

  it('are changed without the password after a second factor', async () => {
    const { holder, visit } = await entered();
    const proof = { kind: 'demonstrationReader', cardSerial: holder.card?.serial };
    await world.kiosk.send(raiseAccountRoute, { ...visit, proof });
    expect(await show(visit)).toMatchObject({ change: 'now' });
    expect(await changed(visit, newMail())).toMatchObject({ status: 200 });
  });
});
