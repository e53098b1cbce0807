import { expect, it } from 'vitest';
import { SHORT_NAME_MAX_LENGTH } from '#contract/short-name.ts';
import { type CaisseCapabilities } from '../caisse.ts';
import { type PersonId } from '../person-id.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

type Subject = Omit<ConformanceSubject, 'caisse'> & { readonly caisse: CaisseCapabilities };

/** The part of the suite for `authorisations`: both directions, once, withdrawn, and ended with the couple. */
export function describeAuthorisations(
  subject: () => Promise<Subject>,
  find: (caisse: Pick<CaisseCapabilities, 'people'>, person: KnownPerson) => Promise<PersonId>,
): void {
  /** @throws Error when the subject has no such couple. */
  const coupleOf = async (which: 'couple' | 'endedCouple') => {
    const given = await subject();
    const { [which]: couple, caisse, now } = given;
    if (couple === undefined) throw new Error(`the subject has no ${which}`);
    const [person, spouse] = [await find(caisse, couple.responsible), await find(caisse, couple.spouse)];
    const { authorisations } = caisse;
    return { authorisations, person, spouse, request: { person, spouse, at: now() }, couple };
  };

  it('tells who is responsible for a file, who the spouse is, and shows them by a short name', async () => {
    const { authorisations, person, spouse, request, couple } = await coupleOf('couple');
    await authorisations.withdraw(request);
    const own = await authorisations.of(person);
    expect(own).toMatchObject({ role: 'responsible', spouse: { person: spouse, authorisedSince: null } });
    const { shortName = '' } = own.spouse ?? {};
    expect(shortName).toMatch(/^\p{L}.* \p{L}\.$/u);
    expect(shortName.length).toBeLessThanOrEqual(SHORT_NAME_MAX_LENGTH);
    expect(shortName).not.toContain(couple.spouse.birthName);
    expect(await authorisations.of(spouse)).toMatchObject({ role: 'spouse', spouse: null, receivedFrom: [] });
  });

  it('gives an authorisation, once, seen from both sides; withdraws it, also when there is none', async () => {
    const { authorisations, person, spouse, request } = await coupleOf('couple');
    await authorisations.withdraw(request);
    for (const at of [request.at, request.at + 1_000]) {
      expect(await authorisations.give({ ...request, at })).toBe('given');
    }
    expect(await authorisations.of(person)).toMatchObject({
      spouse: { person: spouse, authorisedSince: request.at },
    });
    const received = await authorisations.of(spouse);
    expect(received).toMatchObject({ role: 'spouse', receivedFrom: [{ person }] });
    for (let time = 0; time < 2; time += 1) await authorisations.withdraw(request);
    expect(await authorisations.of(person)).toMatchObject({ spouse: { authorisedSince: null } });
    expect(await authorisations.of(spouse)).toMatchObject({ receivedFrom: [] });
  });

  it('gives none to somebody who is not the spouse, and none by a spouse or by nobody', async () => {
    const { authorisations, person, spouse, request } = await coupleOf('couple');
    const { caisse, ordinary } = await subject();
    const stranger = await find(caisse, ordinary);
    const before = await authorisations.of(person);
    for (const wrong of [
      { person, spouse: stranger },
      { person: spouse, spouse: person },
      { person: nobody, spouse },
      { person, spouse: nobody },
    ]) {
      expect(await authorisations.give({ ...request, ...wrong })).toBe('notAllowed');
    }
    expect(await authorisations.of(person)).toEqual(before);
    expect(await authorisations.of(stranger)).toMatchObject({ receivedFrom: [] });
  });

  it('ends with the couple', async () => {
    const { authorisations, person, spouse, request } = await coupleOf('endedCouple');
    expect(await authorisations.give(request)).toBe('notAllowed');
    expect(await authorisations.of(person)).toMatchObject({ role: 'responsible', spouse: null });
    expect(await authorisations.of(spouse)).toMatchObject({ receivedFrom: [] });
  });

  it('does not make a spouse or a child responsible for the file of another', async () => {
    const { caisse, inFileOfOther, now } = await subject();
    if (inFileOfOther === undefined) throw new Error('the subject has nobody in the file of another');
    for (const role of ['spouse', 'other'] as const) {
      const person = await find(caisse, inFileOfOther[role]);
      expect(await caisse.authorisations.of(person)).toEqual({ role, spouse: null, receivedFrom: [] });
      const spouse = await find(caisse, (await subject()).ordinary);
      expect(await caisse.authorisations.give({ person, spouse, at: now() })).toBe('notAllowed');
    }
  });

  it('says of a name that it gave to nobody that it has nothing', async () => {
    const { caisse } = await subject();
    expect(await caisse.authorisations.of(nobody)).toEqual({ role: 'other', spouse: null, receivedFrom: [] });
  });
}
