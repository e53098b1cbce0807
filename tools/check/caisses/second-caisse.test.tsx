// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import '#ui/testing/fresh-page.ts';
import communes from '#domain/benefits/communes/communes.json';
import { readCommunes } from '#domain/benefits/communes/communes.ts';
import { zoneOf } from '#domain/benefits/zones/zones.ts';
import { knownCaisses } from '#domain/caisse/known.ts';
import { caf65, cpam65 } from '#domain/caisse/testing/hautes-pyrenees.ts';
import { languageIds } from '#domain/language.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { AllWords, Words } from '../shown/all-words.tsx';

const first = Object.values(knownCaisses);

/** All that names the first department: its caisses, their telephones and addresses, its towns, its postal codes. */
const ofFirst: readonly RegExp[] = [
  ...first.flatMap(({ name, phone, website, ofDepartment, privacy }) => [
    name,
    phone,
    website,
    privacy.controller,
    privacy.dataProtectionOfficer,
    ...Object.values(ofDepartment),
  ]),
  ...sites.flatMap(({ name }) => name.split(/ · | /)),
]
  .map((words) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'))
  .concat(first.map(({ department }) => `\\b${department}\\d{3}\\b|\\(${department}\\)`))
  .filter((source, index, all) => all.indexOf(source) === index)
  .map((source) => new RegExp(source, 'i'));

/** What may name it nevertheless. */
const mayNameFirst: Readonly<Record<string, string>> = {
  'information-page': 'the official page of a benefit, for the whole country',
  'information-page-2': 'a list of the site for the whole country',
  'information-answer-2': 'the site of all Cafs',
  'information-answer-3': 'the site and the telephone of the whole Assurance maladie',
  'phone page simulation':
    'a shared result does not say of which department: it leads to the site for the whole country',
  'phone page use': 'it asks which caisse, and names each of this build',
};

const namesFirst = (words: readonly Words[]): readonly string[] =>
  words
    .filter(({ place }) => !(place in mayNameFirst))
    .flatMap(({ place, text }) =>
      ofFirst.flatMap((name) => (name.exec(text) ?? []).map((found) => `${place}: ${found}`)),
    );

describe('a kiosk of a second department', () => {
  let all: readonly AllWords[];
  beforeAll(async () => {
    standInHautesPyrenees();
    const { allWords } = await import('../shown/all-words.tsx');
    all = languageIds.map(allWords);
  });

  const screens = (): readonly Words[] => all.flatMap((one) => one.screens);
  const papers = (): readonly Words[] => all.flatMap((one) => Object.values(one.papers).flat());
  const messages = (): readonly Words[] => all.flatMap((one) => one.messages);
  const phonePages = (): readonly Words[] => all.flatMap((one) => one.phonePages);

  it('names the first on no screen', () => expect(namesFirst(screens())).toEqual([]));
  it('names the first on no paper', () => expect(namesFirst(papers())).toEqual([]));
  it('names the first in no mail and no SMS', () => expect(namesFirst(messages())).toEqual([]));
  it('names the first on no phone page', () => expect(namesFirst(phonePages())).toEqual([]));

  it('names its own: on screens, on papers with telephone and site, and where a phone asks for the caisse', () => {
    const own = (words: readonly Words[]): number =>
      words.filter(({ text }) => text.includes('Hautes-Pyrénées')).length;
    expect(own(screens())).toBeGreaterThan(200);
    for (const { papers: kinds } of all)
      for (const words of Object.values(kinds)) expect(own(words)).toBeGreaterThan(0);
    for (const contact of [caf65.phone, caf65.website]) {
      expect(papers().some(({ text }) => text.replaceAll('\u00A0', ' ').includes(contact))).toBe(true);
    }
    expect(own(phonePages().filter(({ place }) => place === 'phone page use'))).toBe(languageIds.length);
  });

  it('finds communes of its department, and their zone of housing aid', () => {
    const tarbes = readCommunes(communes)(caf65.postalCodeExample).find(({ name }) => name === 'Tarbes');
    expect(zoneOf(tarbes?.insee ?? '')).toEqual({ kind: 'zone', zone: 'zone3' });
  });
});

it('says where the first is named', () => {
  const shown = ['Tarbes', 'À TOULOUSE', 'Exemple : 31000', 'au 31 mars'].map((text) => ({ place: 'here', text }));
  expect(namesFirst(shown)).toEqual(['here: TOULOUSE', 'here: 31000']);
});

/** Adds its caisses to those of this build, and makes every sample one of theirs. */
function standInHautesPyrenees(): void {
  vi.resetModules();
  vi.doMock('#domain/caisse/known.ts', () => ({
    knownCaisses: { ...knownCaisses, 'caf-65': caf65, 'cpam-65': cpam65 },
  }));
  vi.doMock('#domain/caisse/testing/some-caisses.ts', () => ({
    someCaf: 'caf-65',
    someCpam: 'cpam-65',
    somePlace: {
      postalCode: '65000',
      commune: { insee: '65440', name: 'Tarbes' },
      noPostalCode: '65001',
      sharedPostalCode: '65120',
      communesSharing: ['Barèges', 'Luz-Saint-Sauveur'],
    },
  }));
  const caisses = ['caf-65', 'cpam-65'].map((id) => ({ id, identification: ['card', 'declared'] }));
  const change = { name: 'Hautes-Pyrénées · Tarbes', caisses };
  for (const file of ['toulouse-riquet', 'caf-saint-gaudens']) {
    vi.doMock(`#kiosk-config/sites/${file}.ts`, async (importOriginal) => {
      const exported = Object.entries(await importOriginal<Readonly<Record<string, object>>>());
      return Object.fromEntries(exported.map(([name, site]) => [name, { ...site, ...change }]));
    });
  }
}
