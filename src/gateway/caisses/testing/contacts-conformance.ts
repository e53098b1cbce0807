import { expect, it } from 'vitest';
import type { CaisseCapabilities, ConnectedCaisse } from '../caisse.ts';
import type { PersonId } from '../person-id.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

type Subject = Omit<ConformanceSubject, 'caisse'> & { readonly caisse: ConnectedCaisse & CaisseCapabilities };
type Find = (caisse: Pick<CaisseCapabilities, 'people'>, known: KnownPerson) => Promise<PersonId>;

/** What a caisse with `contacts` must hold. */
export const contactsSuite = (subject: () => Promise<Subject>, find: Find) => (): void => {
  it('gives contacts with the time of their last change, and none where there are none', async () => {
    const { caisse, ordinary, withoutContacts, now } = await subject();
    const { mobile, mail } = await caisse.contacts.of(await find(caisse, ordinary));
    expect(mobile?.value).toMatch(/^0[67]\d{8}$/);
    expect(mail?.value).toContain('@');
    expect(mobile?.changedAt).toBeLessThanOrEqual(now());
    expect(await caisse.contacts.of(await find(caisse, withoutContacts))).toEqual({ mobile: null, mail: null });
  });

  it('changes one contact of an account, whose age begins anew; a repeat is harmless', async () => {
    const { caisse, changingContacts, acceptedPassword, now } = await subject();
    const person = await find(caisse, changingContacts[0]);
    await caisse.accounts.setPassword({ person, password: acceptedPassword, at: now() });
    const before = await caisse.contacts.of(person);
    const at = now() + 1_000;
    const change = { person, contact: { kind: 'mobile', value: '0639989901' }, at } as const;
    expect(await caisse.contacts.change(change)).toEqual({ kind: 'changed' });
    expect(await caisse.contacts.change(change)).toEqual({ kind: 'changed' });
    const after = { mobile: { value: '0639989901', changedAt: at }, mail: before.mail };
    expect(await caisse.contacts.of(person)).toEqual(after);
    expect(await caisse.contacts.change({ ...change, at: at + 1_000 })).toEqual({ kind: 'changed' });
    expect(await caisse.contacts.of(person), 'what stood there already keeps its age').toEqual(after);
  });

  it('changes nothing for who has no account, may have none, or is locked', async () => {
    const { caisse, withoutAccount, standings, now } = await subject();
    const contact = { kind: 'mail', value: 'nobody@example.org' } as const;
    for (const known of [withoutAccount, ...Object.values(standings)]) {
      const person = await find(caisse, known);
      const before = await caisse.contacts.of(person);
      expect(await caisse.contacts.change({ person, contact, at: now() })).toEqual({ kind: 'notAllowed' });
      expect(await caisse.contacts.of(person)).toEqual(before);
    }
    expect(await caisse.contacts.change({ person: nobody, contact, at: now() })).toEqual({ kind: 'notAllowed' });
  });

  it('#251 holds one account for one address where the caisse wants it so, also of two at once', async () => {
    const { caisse, changingContacts, creating, acceptedPassword, now } = await subject();
    const people = await Promise.all(changingContacts.map(async (known) => await find(caisse, known)));
    for (const person of people) {
      await caisse.accounts.setPassword({ person, password: acceptedPassword, at: now() });
    }
    const values = ['shared@example.org', 'Shared+more@Example.org'];
    const outcomes = await Promise.all(
      people.map(async (person, index) =>
        caisse.contacts.change({
          person,
          contact: { kind: 'mail', value: values[index] ?? '' },
          at: now() + 2_000,
        }),
      ),
    );
    const kinds = outcomes.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(creating?.oneAccountForEachMail === true ? ['changed', 'mailTaken'] : ['changed', 'changed']);
    for (const [index, person] of people.entries()) {
      const { mail } = await caisse.contacts.of(person);
      expect(mail?.value === values[index]).toBe(outcomes[index]?.kind === 'changed');
    }
  });
};
