import { expect, it } from 'vitest';
import { SHORT_NAME_MAX_LENGTH } from '#contract/short-name.ts';
import type { CaisseCapabilities } from '../caisse.ts';
import { PROTECTED_PEOPLE_MAX } from '../caisse-guardianships.ts';
import type { PersonId } from '../person-id.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

type Subject = Omit<ConformanceSubject, 'caisse'> & { readonly caisse: CaisseCapabilities };

/** The part of the suite for `guardianships`: who a guardian is, with credentials of their own, and whom they protect now. */
export function describeGuardianships(
  subject: () => Promise<Subject>,
  find: (caisse: Pick<CaisseCapabilities, 'people'>, person: KnownPerson) => Promise<PersonId>,
): void {
  /** @throws Error when the subject has no such guardian. */
  const guardianOf = async () => {
    const given = await subject();
    const { guardian, caisse } = given;
    if (guardian === undefined) throw new Error('the subject has no guardian');
    const found = await caisse.guardianships.find({ number: guardian.number });
    if (found.kind !== 'found') throw new Error('the subject does not know its own guardian');
    return { ...given, guardian, person: found.person };
  };

  it('finds a guardian by their number, always under the same name; a number that nobody has is unknown', async () => {
    const { caisse, guardian, person } = await guardianOf();
    expect(await caisse.guardianships.find({ number: guardian.number })).toEqual({ kind: 'found', person });
    expect(person).not.toContain(guardian.number);
    for (const number of [guardian.unknownNumber, `${guardian.number}0`, guardian.number.slice(0, -1)]) {
      expect(await caisse.guardianships.find({ number })).toEqual({ kind: 'unknown' });
    }
  });

  it('knows their own password, and neither opens what belongs to the other', async () => {
    const { caisse, guardian, person, now } = await guardianOf();
    const { password, protects } = guardian;
    const at = now();
    expect(await caisse.accounts.of(person)).toMatchObject({ kind: 'active' });
    expect(await caisse.accounts.verifyPassword({ person, password, at })).toMatchObject({ kind: 'right' });
    expect(await caisse.accounts.verifyPassword({ person, password: `${password}1`, at })).toEqual({ kind: 'wrong' });
    for (const known of protects) {
      const other = await find(caisse, known);
      expect(other).not.toBe(person);
      expect(await caisse.accounts.verifyPassword({ person: other, password, at })).not.toMatchObject({
        kind: 'right',
      });
    }
  });

  it('says whom a guardian protects now, by a short name, and nobody whose guardianship has ended', async () => {
    const { caisse, guardian, person } = await guardianOf();
    const people = await caisse.guardianships.of(person);
    const expected = await Promise.all(guardian.protects.map(async (one) => await find(caisse, one)));
    expect(people.map((one) => one.person).toSorted()).toEqual(expected.toSorted());
    expect(people.length).toBeLessThanOrEqual(PROTECTED_PEOPLE_MAX);
    for (const { shortName } of people) {
      expect(shortName).toMatch(/^\p{L}.* \p{L}\.$/u);
      expect(shortName.length).toBeLessThanOrEqual(SHORT_NAME_MAX_LENGTH);
    }
    const former = await Promise.all(guardian.protectedOnce.map(async (one) => await find(caisse, one)));
    expect(former.length).toBeGreaterThan(0);
    for (const one of former) expect(people.map(({ person: name }) => name)).not.toContain(one);
  });

  it('names a guardian by a short name, and nobody who is none', async () => {
    const { caisse, ordinary, person } = await guardianOf();
    const name = await caisse.guardianships.nameOf(person);
    expect(name).toMatch(/^\p{L}.* \p{L}\.$/u);
    expect(name?.length).toBeLessThanOrEqual(SHORT_NAME_MAX_LENGTH);
    expect(await caisse.guardianships.nameOf(nobody)).toBeNull();
    expect(await caisse.guardianships.nameOf(await find(caisse, ordinary))).toBeNull();
  });

  it('says of whoever is no guardian that they protect nobody', async () => {
    const { caisse, ordinary } = await guardianOf();
    expect(await caisse.guardianships.of(nobody)).toEqual([]);
    expect(await caisse.guardianships.of(await find(caisse, ordinary))).toEqual([]);
  });
}
