import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PivotIdentity } from '#domain/identity/pivot-identity.ts';
import { plainName } from '#domain/identity/birth-name.ts';
import { PERSON_ID_MAX_LENGTH, type PersonId } from '../person-id.ts';
import { type CaisseCapabilities, type Capability, type ConnectedCaisse } from '../caisse.ts';
import { contactsSuite } from './contacts-conformance.ts';
import { creationsSuite } from './creations-conformance.ts';
import { describeAuthorisations } from './authorisations-conformance.ts';
import { describeDocuments } from './documents-conformance.ts';
import { describeFile } from './file-conformance.ts';
import { describeInsuredFile } from './insured-file-conformance.ts';
import { describeGuardianships } from './guardianships-conformance.ts';
import { describeMessages } from './messages-conformance.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

/**
 * The suite that every connector must pass. A connector's own test calls it with a factory; the factory runs before
 * each test and may return the same installation.
 */
export function describeCaisse(
  name: string,
  id: CaisseId,
  capabilities: readonly Capability[],
  factory: () => Promise<ConformanceSubject>,
): void {
  const find = async (
    caisse: Pick<CaisseCapabilities, 'people'>,
    { nir, birthDate }: KnownPerson,
  ): Promise<PersonId> => {
    const found = await caisse.people.find({ by: 'birthDate', nir, birthDate });
    if (found.kind !== 'found') throw new Error('the subject does not know its own person');
    return found.person;
  };
  /** Each suite calls its own capability, and `people`, which names the person. */
  const subject = async () => {
    const given = await factory();
    return { ...given, caisse: given.caisse as ConnectedCaisse & CaisseCapabilities };
  };

  const suites: Readonly<Record<Capability, () => void>> = {
    people() {
      it('finds a person by NIR, by birth date and by declaration, always under the same name', async () => {
        const { caisse, ordinary } = await subject();
        const { nir, birthDate, birthName, birthNameTyped, postalCode } = ordinary;
        const found = await caisse.people.find({ by: 'nir', nir });
        expect(found.kind).toBe('found');
        expect(await caisse.people.find({ by: 'birthDate', nir, birthDate })).toEqual(found);
        const named = { by: 'birthName', nir, birthName: plainName(birthNameTyped) } as const;
        expect(await caisse.people.find(named)).toEqual(found);
        for (const name of [birthName, birthNameTyped]) {
          const declared = await caisse.people.find({ by: 'declaration', nir, birthName: name, birthDate, postalCode });
          expect(declared).toEqual(found);
        }
      });

      it('names people by something opaque', async () => {
        const { caisse, ordinary } = await subject();
        const person = await find(caisse, ordinary);
        expect(person.length).toBeLessThanOrEqual(PERSON_ID_MAX_LENGTH);
        expect(person).toMatch(/^[!-~]+$/);
        expect(person).not.toContain(ordinary.nir);
        expect(person.toLowerCase()).not.toContain(ordinary.birthName.toLowerCase());
        expect(person).not.toContain(ordinary.birthDate);
      });

      it('answers « unknown » alike for a stranger and for one wrong datum', async () => {
        const { caisse, ordinary, unknown } = await subject();
        const { nir, birthName, birthDate, postalCode } = ordinary;
        const declared = { by: 'declaration', nir, birthName, birthDate, postalCode } as const;
        const queries = [
          { by: 'nir', nir: unknown.nir },
          { by: 'birthDate', nir: unknown.nir, birthDate: unknown.birthDate },
          { by: 'birthDate', nir, birthDate: '1901-02-03' },
          { by: 'birthName', nir: unknown.nir, birthName: plainName(unknown.birthName) },
          { by: 'birthName', nir, birthName: plainName(unknown.birthName) },
          { by: 'birthName', nir, birthName: plainName(birthName).slice(0, -1) },
          { ...declared, birthName: 'Autrenom' },
          { ...declared, birthDate: '1901-02-03' },
          { ...declared, postalCode: '75001' },
        ] as const;
        for (const query of queries) expect(await caisse.people.find(query)).toEqual({ kind: 'unknown' });
      });

      it('says of a name that it gave to nobody what it says of somebody who has nothing', async () => {
        const { caisse } = await subject();
        expect(await caisse.people.standing(nobody)).toBe('notConcerned');
        if (capabilities.includes('contacts')) {
          expect(await caisse.contacts.of(nobody)).toEqual({ mobile: null, mail: null });
        }
        if (capabilities.includes('accounts')) expect(await caisse.accounts.of(nobody)).toEqual({ kind: 'none' });
      });

      it('tells the standing of each person', async () => {
        const { caisse, ordinary, standings } = await subject();
        expect(await caisse.people.standing(await find(caisse, ordinary))).toBe('active');
        for (const [standing, person] of Object.entries(standings)) {
          expect(await caisse.people.standing(await find(caisse, person))).toBe(standing);
        }
      });
    },

    pivot() {
      it('finds the person of an identity under the same name, and nobody when one part of it is another', async () => {
        const { caisse, ordinary, unknown } = await subject();
        const { pivot } = ordinary;
        expect(await caisse.pivot.find(pivot)).toEqual([await find(caisse, ordinary)]);
        const others: readonly PivotIdentity[] = [
          unknown.pivot,
          { ...pivot, birthName: 'Autrenom' },
          { ...pivot, givenNames: 'Autreprénom' },
          { ...pivot, gender: pivot.gender === 'male' ? 'female' : 'male' },
          { ...pivot, birthDate: '1901-02-03' },
          { ...pivot, birthPlace: '75101' },
          { ...pivot, birthCountry: '99109', birthPlace: null },
        ];
        for (const other of others) expect(await caisse.pivot.find(other)).toEqual([]);
      });

      it('tells both of two people whom one civil status fits', async () => {
        const { caisse, twins } = await subject();
        const people = await Promise.all(twins.map(async (twin) => await find(caisse, twin)));
        expect([...(await caisse.pivot.find(twins[0].pivot))].toSorted()).toEqual(people.toSorted());
      });
    },

    contacts: contactsSuite(subject, find),

    cards() {
      it('tells a card in order from one in opposition, of somebody else, and of nobody', async () => {
        const { caisse, ordinary, withOpposedCard } = await subject();
        const person = await find(caisse, ordinary);
        const opposed = await find(caisse, withOpposedCard);
        expect(await caisse.cards.standing({ serial: ordinary.cardSerial, person })).toBe('valid');
        expect(await caisse.cards.standing({ serial: withOpposedCard.cardSerial, person: opposed })).toBe('opposed');
        expect(await caisse.cards.standing({ serial: withOpposedCard.cardSerial, person })).toBe('otherHolder');
        expect(await caisse.cards.standing({ serial: '1', person })).toBe('unknown');
      });
    },

    letters() {
      it('queues a letter once for the address on file, whose age it tells, and none for nobody', async () => {
        const { caisse, ordinary, now } = await subject();
        const person = await find(caisse, ordinary);
        expect(await caisse.letters.addressSince(person)).toBeLessThanOrEqual(now());
        const letter = { id: 'conformance-1', pdf: utf8Bytes('%PDF-1.7') };
        expect(await caisse.letters.send({ ...letter, person })).toBe('queued');
        expect(await caisse.letters.send({ ...letter, person })).toBe('queued');
        expect(await caisse.letters.addressSince(nobody)).toBeNull();
        expect(await caisse.letters.send({ ...letter, id: 'conformance-2', person: nobody })).toBe('noAddress');
      });
    },

    creations: creationsSuite(subject),
    authorisations: () => describeAuthorisations(subject, find),
    guardianships: () => describeGuardianships(subject, find),
    documents: () => describeDocuments(subject, find),
    file: () => describeFile(subject, find),
    insuredFile: () => describeInsuredFile(subject, find),
    messages: () => describeMessages(subject, find),

    accounts() {
      it('refuses a password with the rules it breaks, and changes nothing', async () => {
        const { caisse, ordinary, refusedPassword, now } = await subject();
        const person = await find(caisse, ordinary);
        const before = await caisse.accounts.of(person);
        const outcome = await caisse.accounts.setPassword({ person, password: refusedPassword, at: now() });
        expect(outcome.kind).toBe('passwordRefused');
        expect(outcome.kind === 'passwordRefused' && outcome.failed.length).toBeGreaterThan(0);
        expect(await caisse.accounts.of(person)).toEqual(before);
      });

      it('opens the account with a first password, then replaces it; a repeat is harmless', async () => {
        const { caisse, ordinary, acceptedPassword, otherAcceptedPassword, now } = await subject();
        const person = await find(caisse, ordinary);
        const at = now();
        const request = { person, password: acceptedPassword, at };
        expect(await caisse.accounts.setPassword(request)).toEqual({ kind: 'set', passwordChangedAt: at });
        expect(await caisse.accounts.setPassword(request)).toEqual({ kind: 'set', passwordChangedAt: at });
        expect(await caisse.accounts.of(person)).toEqual({ kind: 'active', passwordChangedAt: at });
        const later = { person, password: otherAcceptedPassword, at: at + 1_000 };
        expect(await caisse.accounts.setPassword(later)).toEqual({ kind: 'set', passwordChangedAt: at + 1_000 });
        expect(await caisse.accounts.of(person)).toEqual({ kind: 'active', passwordChangedAt: at + 1_000 });
      });

      it('tells the password of an account from every other, and says since when it is the password', async () => {
        const { caisse, ordinary, acceptedPassword, otherAcceptedPassword, now } = await subject();
        const person = await find(caisse, ordinary);
        const at = now();
        const tried = async (password: string) => await caisse.accounts.verifyPassword({ person, password, at });
        await caisse.accounts.setPassword({ person, password: acceptedPassword, at });
        expect(await tried(acceptedPassword)).toEqual({ kind: 'right', passwordChangedAt: at });
        expect(await tried(otherAcceptedPassword)).toEqual({ kind: 'wrong' });
        expect(await tried(acceptedPassword.toLowerCase())).toEqual({ kind: 'wrong' });
        await caisse.accounts.setPassword({ person, password: otherAcceptedPassword, at: at + 1_000 });
        expect(await tried(acceptedPassword)).toEqual({ kind: 'wrong' });
        expect(await tried(otherAcceptedPassword)).toEqual({ kind: 'right', passwordChangedAt: at + 1_000 });
      });

      it('says « wrong » for who has no account, and for a name of the gateway’s own making', async () => {
        const { caisse, withoutAccount, acceptedPassword, now } = await subject();
        for (const person of [await find(caisse, withoutAccount), 'f'.repeat(64) as PersonId]) {
          const verdict = await caisse.accounts.verifyPassword({ person, password: acceptedPassword, at: now() });
          expect(verdict).toEqual({ kind: 'wrong' });
        }
      });

      it('knows an old password of eight digits until a new one is chosen (#169)', async () => {
        const { caisse, withLegacyPassword, acceptedPassword, now } = await subject();
        if (withLegacyPassword === undefined) return;
        const { password } = withLegacyPassword;
        const person = await find(caisse, withLegacyPassword);
        const at = now();
        expect(await caisse.accounts.verifyPassword({ person, password, at })).toMatchObject({ kind: 'legacyRight' });
        expect(await caisse.accounts.verifyPassword({ person, password: '00000000', at })).toEqual({ kind: 'wrong' });
        await caisse.accounts.setPassword({ person, password: acceptedPassword, at });
        expect(await caisse.accounts.verifyPassword({ person, password, at })).toEqual({ kind: 'wrong' });
      });

      it('opens no account for who is not active', async () => {
        const { caisse, standings, acceptedPassword, now } = await subject();
        for (const known of Object.values(standings)) {
          const person = await find(caisse, known);
          const outcome = await caisse.accounts.setPassword({ person, password: acceptedPassword, at: now() });
          expect(outcome).toEqual({ kind: 'notAllowed' });
        }
      });

      it('locks an account, after which no password is taken', async () => {
        const { caisse, toBeLocked, acceptedPassword, now } = await subject();
        const person = await find(caisse, toBeLocked);
        await caisse.accounts.setPassword({ person, password: acceptedPassword, at: now() });
        await caisse.accounts.lock({ person, reason: 'kioskCompromised' });
        await caisse.accounts.lock({ person, reason: 'kioskCompromised' });
        expect(await caisse.accounts.of(person)).toEqual({ kind: 'locked' });
        const outcome = await caisse.accounts.setPassword({ person, password: acceptedPassword, at: now() });
        expect(outcome).toEqual({ kind: 'notAllowed' });
        const verdict = await caisse.accounts.verifyPassword({ person, password: acceptedPassword, at: now() });
        expect(verdict).toEqual({ kind: 'notAllowed' });
      });
    },
  };

  describe(`connector ${name}`, () => {
    it('is the connector of its caisse, has the capabilities told, and is healthy', async () => {
      const { caisse } = await factory();
      expect(caisse.id).toBe(id);
      for (const capability of Object.keys(suites) as Capability[]) {
        expect(caisse[capability] !== undefined, capability).toBe(capabilities.includes(capability));
      }
      await expect(caisse.health()).resolves.toBeUndefined();
    });
    for (const capability of capabilities) describe(`with ${capability}`, suites[capability]);
  });
}
