import { expect, it } from 'vitest';
import { plainName } from '#domain/identity/birth-name.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { CaisseCapabilities, ConnectedCaisse, CreationQuery } from '../caisse.ts';
import type { PersonId } from '../person-id.ts';
import { nobody } from './nobody.ts';

/** Somebody who wants an account, and what they type. */
export type CreatingPerson = CreationQuery;

/** Whom a caisse must provide where people create their accounts themselves. */
export interface CreatingPeople {
  /** Four who may, and have no account: the suite opens theirs. */
  readonly creators: readonly [CreatingPerson, CreatingPerson, CreatingPerson, CreatingPerson];
  /** Known and active, but may create none. */
  readonly mayNot: CreatingPerson;
  /** Whether an address serves one account only (#251). */
  readonly oneAccountForEachMail: boolean;
}

/** What the suite needs of the subject of all suites. */
interface Subject {
  readonly caisse: ConnectedCaisse & CaisseCapabilities;
  readonly creating?: CreatingPeople;
  readonly unknown: { readonly nir: string };
  readonly acceptedPassword: string;
  readonly otherAcceptedPassword: string;
  readonly now: () => EpochMs;
}

/** What a caisse with `creations` must hold. */
export const creationsSuite = (subject: () => Promise<Subject>) => (): void => {
  const creatingSubject = async () => {
    const { creating, ...given } = await subject();
    if (creating === undefined) throw new Error('the subject has nobody who creates an account');
    return { ...given, ...creating };
  };
  const matched = async (caisse: Pick<CaisseCapabilities, 'creations'>, query: CreationQuery): Promise<PersonId> => {
    const match = await caisse.creations.match(query);
    if (match.kind === 'unknown') throw new Error('the subject does not know its own person');
    return match.person;
  };

  it('#173 finds who types their civil status, under the name that `people` gives', async () => {
    const { caisse, creators } = await creatingSubject();
    for (const query of creators) {
      const { nir, birthName, firstNames } = query.civilStatus;
      const found = await caisse.people.find({ by: 'nir', nir });
      expect(await caisse.creations.match(query)).toEqual({ ...found, writing: 'exact' });
      const hurried = { birthName: plainName(birthName), firstNames: `${firstNames.toUpperCase()} Jeanne` };
      const civilStatus = { ...query.civilStatus, ...hurried, postalCode: '75001' };
      expect(await caisse.creations.match({ ...query, civilStatus })).toEqual({ ...found, writing: 'exact' });
    }
  });

  it('answers « unknown » alike for a stranger and for one wrong datum', async () => {
    const { caisse, creators, unknown } = await creatingSubject();
    const [query] = creators;
    const wrong = [
      { nir: unknown.nir },
      { birthName: 'Autrenom' },
      { birthName: `${query.civilStatus.birthName}e` },
      { firstNames: 'Autreprénom' },
      { birthDate: '1901-02-03' },
    ];
    for (const datum of wrong) {
      const civilStatus = { ...query.civilStatus, ...datum };
      expect(await caisse.creations.match({ ...query, civilStatus }), JSON.stringify(datum)).toEqual({
        kind: 'unknown',
      });
    }
    if (query.iban === undefined) return;
    for (const iban of [undefined, creators[1].iban]) {
      expect(await caisse.creations.match({ ...query, iban })).toEqual({ kind: 'unknown' });
    }
  });

  it('#171 #250 says who may create an account; nobody may', async () => {
    const { caisse, creators, mayNot } = await creatingSubject();
    for (const query of creators) expect(await caisse.creations.mayCreate(await matched(caisse, query))).toBe(true);
    expect(await caisse.creations.mayCreate(await matched(caisse, mayNot))).toBe(false);
    expect(await caisse.creations.mayCreate(nobody)).toBe(false);
  });

  it('opens an account once, with its contact: a refused password opens nothing, a repeat changes nothing', async () => {
    const { caisse, creators, acceptedPassword, otherAcceptedPassword, now } = await creatingSubject();
    const [{ civilStatus }] = creators;
    const person = await matched(caisse, creators[0]);
    const contact = { kind: 'mobile', value: '0639980990' } as const;
    const opening = { id: 'conformance-1', person, civilStatus, contact, at: now() };
    const refused = await caisse.creations.open({ ...opening, password: 'court' });
    expect(refused.kind === 'passwordRefused' && refused.failed.length).toBeGreaterThan(0);
    expect(await caisse.accounts.of(person)).toEqual({ kind: 'none' });
    const opened = { kind: 'opened', passwordChangedAt: opening.at };
    for (let time = 0; time < 2; time += 1) {
      expect(await caisse.creations.open({ ...opening, password: acceptedPassword })).toEqual(opened);
    }
    const tried = async (password: string) =>
      (await caisse.accounts.verifyPassword({ person, password, at: now() })).kind;
    expect(await tried(acceptedPassword)).toBe('right');
    const { mobile } = await caisse.contacts.of(person);
    expect(mobile).toEqual({ value: contact.value, changedAt: opening.at });
    const again = { ...opening, at: opening.at + 1_000, password: otherAcceptedPassword };
    expect(await caisse.creations.open(again)).toEqual({ kind: 'opened', passwordChangedAt: again.at });
    expect(await tried(otherAcceptedPassword)).toBe('right');
    expect(await caisse.creations.open({ ...again, id: 'conformance-2' })).toEqual({ kind: 'accountExists' });
    expect(await tried(otherAcceptedPassword)).toBe('right');
    await caisse.accounts.lock({ person, reason: 'kioskCompromised' });
    for (const id of ['conformance-1', 'conformance-2']) {
      expect(await caisse.creations.open({ ...again, id })).toEqual({ kind: 'notAllowed' });
    }
  });

  it('opens one of two accounts at once for one person', async () => {
    const { caisse, creators, acceptedPassword, now } = await creatingSubject();
    const [, { civilStatus }] = creators;
    const person = await matched(caisse, creators[1]);
    const contact = { kind: 'mobile', value: '0639980991' } as const;
    const opening = { person, civilStatus, contact, password: acceptedPassword, at: now() };
    const outcomes = await Promise.all(
      ['conformance-3', 'conformance-4'].map((id) => caisse.creations.open({ ...opening, id })),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['accountExists', 'opened']);
  });

  it('opens none for who may not', async () => {
    const { caisse, mayNot, acceptedPassword, now } = await creatingSubject();
    const { civilStatus } = mayNot;
    const person = await matched(caisse, mayNot);
    const contact = { kind: 'mobile', value: '0639980992' } as const;
    const opening = { id: 'conformance-5', civilStatus, contact, password: acceptedPassword, at: now() };
    for (const who of [person, nobody]) {
      expect(await caisse.creations.open({ ...opening, person: who })).toEqual({ kind: 'notAllowed' });
    }
  });

  it('#251 one address serves one account, however it is written, where the caisse wants it so', async () => {
    const { caisse, creators, oneAccountForEachMail, acceptedPassword, now } = await creatingSubject();
    const [, , one, other] = creators;
    const open = async (query: CreatingPerson, id: string, value: string) => {
      const { civilStatus } = query;
      const person = await matched(caisse, query);
      const contact = { kind: 'mail', value } as const;
      return await caisse.creations.open({
        id,
        person,
        civilStatus,
        contact,
        password: acceptedPassword,
        at: now(),
      });
    };
    expect(await caisse.creations.holderOf('partage@example.org')).toEqual({ kind: 'free' });
    expect(await open(one, 'conformance-6', 'partage@example.org')).toMatchObject({ kind: 'opened' });
    const holder = oneAccountForEachMail ? { kind: 'taken', person: await matched(caisse, one) } : { kind: 'free' };
    const second = await open(other, 'conformance-7', 'Partage+2@Example.org');
    expect(await caisse.creations.holderOf('PARTAGE@example.org')).toEqual(holder);
    expect(second.kind).toBe(oneAccountForEachMail ? 'mailTaken' : 'opened');
    if (!oneAccountForEachMail) return;
    const person = await matched(caisse, other);
    expect(await caisse.accounts.of(person)).toEqual({ kind: 'none' });
    expect((await caisse.contacts.of(person)).mail?.value).not.toContain('artage');
  });
};
