import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { contactFactors } from '../visitors/ancestry.ts';
import { sha256 } from '../visitors/session-place.ts';
import { sweepPasswordResets } from './reset-rows.ts';
import { setPassword } from './set-password.ts';
import { caf, newVisit, testResets, wordOf, type TestResets } from './testing/test-resets.ts';

const password = 'Garonne2031Bleue2';
const other = 'Violette77Pastel';

onEachDatabase('a new password after a one-time code', (suite) => {
  let resets: TestResets;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    resets = await testResets(suite.open().kysely);
  });
  beforeEach(async () => {
    await resets.forget();
    resets.services.clock.advance(DAY_MS);
    person = await resets.addPerson();
  });

  /** The name of a mobile in an ancestry. */
  const digestOf = (value: string | null): string | undefined => {
    const [factor] = contactFactors(resets.services.keys, caf, { kind: 'mobile', value: value ?? '' });
    return factor !== undefined && 'digest' in factor ? factor.digest : undefined;
  };
  const changedAt = async (): Promise<number | undefined> => {
    const { caisses } = resets.services;
    const account = await caisses[caf].accounts.of(await resets.personId(person));
    return account.kind === 'active' ? account.passwordChangedAt : undefined;
  };

  it('is set, told to every contact on file, and passes on what it descends from', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const outcome = await resets.set(token, visit, password);
    expect(outcome).toEqual({ kind: 'set', caisse: caf, person: await resets.personId(person) });
    expect(await changedAt()).toBe(resets.services.clock.now());
    await resets.services.jobs.runDue();
    const [mail] = resets.sent.mails;
    expect(mail?.to).toBe(person.mail);
    expect(mail?.subject).toBe('Votre mot de passe a été modifié');
    expect(mail?.text).toContain('(heure de Paris)');
    expect(resets.sent.sms.at(-1)).toMatchObject({ to: person.mobile });
    expect(resets.sent.sms.at(-1)?.text).toContain('a été modifié');
    expect(resets.told).toMatchObject([{ caisse: caf, ancestry: { factor: 'mobile' } }]);
    expect(resets.told[0]?.ancestry.contact?.toString('utf8')).toBe(digestOf(person.mobile));
  });

  it('I3 asked again by the same act hears the same and does nothing more; by another act it has been used', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const first = await resets.set(token, visit, password, 'act-1');
    const at = await changedAt();
    resets.services.clock.advance(5 * MINUTE_MS);
    expect(await resets.set(token, visit, password, 'act-1')).toEqual(first);
    expect(await changedAt()).toBe(at);
    expect(resets.told).toHaveLength(1);
    expect(await resets.set(token, visit, other, 'act-2')).toEqual({ kind: 'alreadyUsed' });
  });

  it('P13 keeps the rules of the caisse, common passwords among them; a refused one costs nothing', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    expect(await resets.set(token, visit, 'court')).toMatchObject({ kind: 'passwordRefused' });
    const common = await resets.set(token, visit, 'Password1');
    expect(common).toMatchObject({ kind: 'passwordRefused', rules: ['common'] });
    expect(await resets.set(token, visit, password)).toMatchObject({ kind: 'set' });
  });

  it('P14 is set with its own token alone, at its own visit, for ten minutes', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    for (const elsewhere of [newVisit(), { ...visit, kioskId: 8 }, { ...visit, kioskKeyId: 2 }]) {
      expect(await resets.set(token, elsewhere, password)).toEqual({ kind: 'sessionOver' });
    }
    expect(await resets.set('A'.repeat(43), visit, password)).toEqual({ kind: 'sessionOver' });
    resets.services.clock.advance(10 * MINUTE_MS + 1);
    expect(await resets.set(token, visit, password)).toEqual({ kind: 'sessionOver' });
  });

  it('one success ends every other reset of the person', async () => {
    const [one, two] = [newVisit(), newVisit({ kioskId: 8 })];
    const first = await resets.prove(person, one);
    resets.services.clock.advance(MINUTE_MS);
    const second = await resets.prove(person, two);
    const three = newVisit({ kioskId: 9 });
    const third = await resets.begin(person, three);
    resets.services.clock.advance(MINUTE_MS);
    expect(await resets.set(second, two, password)).toMatchObject({ kind: 'set' });
    expect(await resets.set(first, one, other)).toEqual({ kind: 'sessionOver' });
    expect(wordOf(await resets.send(third, three))).toBe('sessionOver');
  });

  it('a password that was changed in another way meanwhile ends the reset', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const { caisses, clock } = resets.services;
    const id = await resets.personId(person);
    clock.advance(MINUTE_MS);
    await caisses[caf].accounts.setPassword({ person: id, password: other, at: clock.now() });
    expect(await resets.set(token, visit, password)).toEqual({ kind: 'sessionOver' });
  });

  it('an account that was locked meanwhile stays locked', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const { caisses } = resets.services;
    await caisses[caf].accounts.lock({ person: await resets.personId(person), reason: 'kioskCompromised' });
    expect(await resets.set(token, visit, password)).toEqual({ kind: 'notAllowed' });
  });

  it('a caisse that is down decides nothing: the same act succeeds when it answers', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    resets.caisseSwitch.takeDown(caf);
    await expect(resets.set(token, visit, password, 'act-1')).rejects.toMatchObject({ name: 'CaisseUnavailable' });
    resets.caisseSwitch.bringUp(caf);
    expect(await resets.set(token, visit, password, 'act-1')).toMatchObject({ kind: 'set' });
  });

  it('an end that was lost after the caisse took the password is found by the next try', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const { services } = resets;
    const failing = { ...services, onPasswordSet: () => Promise.reject(new Error('the process died')) };
    const chosen = { token, visit, password, actHash: sha256('act-1') };
    await expect(setPassword(failing, chosen)).rejects.toThrow('the process died');
    expect(await resets.set(token, visit, password, 'act-1')).toMatchObject({ kind: 'set' });
  });

  it('is forgotten in time: what was begun after half an hour, what was done after a month', async () => {
    const { database, clock } = resets.services;
    const visit = newVisit();
    await resets.set(await resets.prove(person, visit), visit, password);
    await resets.begin(person, newVisit());
    clock.advance(30 * MINUTE_MS);
    expect(await sweepPasswordResets(database, clock.now())).toBe(1);
    clock.advance(30 * DAY_MS);
    expect(await sweepPasswordResets(database, clock.now())).toBe(1);
  });
});
