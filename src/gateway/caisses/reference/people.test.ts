import { describe, expect, it } from 'vitest';
import { isFictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { referencePeople, unknownPeople } from './people.ts';

const everybody = [...referencePeople, ...unknownPeople];
const nirs = referencePeople.map((person) => person.nir);

describe('fictitious people', () => {
  it('are at least forty, and unknown ones beside them', () => {
    expect(referencePeople.length).toBeGreaterThanOrEqual(40);
    expect(unknownPeople.length).toBeGreaterThanOrEqual(2);
  });

  it('P41 are all in the fictitious ranges', () => {
    for (const { nir, mobile, mail } of everybody) {
      expect(isFictitiousNir(nir)).toBe(true);
      if (mobile !== null) expect(mobile).toMatch(/^063998\d{4}$/);
      if (mail !== null) expect(mail).toMatch(/^[a-z]+@example\.org$/);
    }
  });

  it('each have their own key, number, card and contacts', () => {
    for (const values of [
      everybody.map((person) => person.key),
      everybody.map((person) => person.nir),
      everybody.flatMap((person) => person.card?.serial ?? []),
      everybody.flatMap((person) => person.mobile ?? []),
      everybody.flatMap((person) => person.mail ?? []),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('fit into the list of the demonstration reader', () => {
    for (const { firstName, birthName, label } of everybody) {
      expect(`${firstName} ${birthName} — ${label}`.length).toBeLessThanOrEqual(120);
    }
  });

  it('keep the numbers and cards that they had before others came', () => {
    const serialOf = (key: string) => everybody.find((person) => person.key === key)?.card?.serial;
    expect(['camille', 'didier', 'gabriel', 'anh'].map(serialOf)).toEqual([
      '9000000001',
      '9000000062',
      '9000000063',
      '9000000066',
    ]);
  });

  it('cover the hard cases of a number', () => {
    const places = [/^.{5}2A/, /^.{5}2B/, /^.{5}99/, /^.{5}97/];
    const cases = [...places, /^7/, /^8/, /^[34]/, /^.{3}(2\d|3\d|4[0-2])/, /^.{3}[5-9]\d/];
    for (const pattern of cases)
      expect(
        nirs.some((nir) => pattern.test(nir)),
        String(pattern),
      ).toBe(true);
  });

  it('cover the hard cases of a file', () => {
    const standings = new Set(referencePeople.map((person) => person.standing));
    expect(standings).toEqual(new Set(['active', 'suspended', 'struckOff', 'deceased', 'notConcerned']));
    const some = (test: (person: (typeof referencePeople)[number]) => boolean) => referencePeople.some(test);
    expect(some((person) => person.mobile === null && person.mail !== null)).toBe(true);
    expect(some((person) => person.mobile !== null && person.mail === null)).toBe(true);
    expect(some((person) => person.mobile === null && person.mail === null)).toBe(true);
    expect(some((person) => person.mobileChangedDaysAgo < 7)).toBe(true);
    expect(some((person) => person.accountPassword !== null)).toBe(true);
    expect(some((person) => person.card?.opposed === true)).toBe(true);
    expect(some((person) => person.caisses.length === 1)).toBe(true);
  });

  it('have homonyms born the same day', () => {
    const seen = new Set<string>();
    const twice = referencePeople.filter(({ firstName, birthName, birthDate }) => {
      const name = `${firstName} ${birthName} ${birthDate}`;
      return seen.size === seen.add(name).size;
    });
    expect(twice.length).toBeGreaterThan(0);
  });

  it('have names with accents, hyphen, apostrophe and œ', () => {
    const names = referencePeople.map((person) => person.birthName).join(' ');
    for (const sign of ['é', '-', '’', 'œ', 'ÿ']) expect(names).toContain(sign);
  });
});
