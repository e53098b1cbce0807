import { describe, expect, test } from 'vitest';
import data from '../communes/communes.json';
import { readCommunes } from '../communes/communes.ts';
import { zoneOf } from './zones.ts';

describe('the zone of housing aid', () => {
  test.each([
    ['75056', 'Paris', 'zone1'],
    ['92050', 'Nanterre', 'zone1'],
    ['93066', 'Saint-Denis', 'zone1'],
    ['95127', 'Cergy, a new town', 'zone1'],
    ['91223', 'Étampes, the rest of Île-de-France', 'zone2'],
    ['77186', 'Fontainebleau', 'zone1'],
    ['77379', 'Provins, the rest of Île-de-France', 'zone2'],
    ['31555', 'Toulouse', 'zone2'],
    ['31149', 'Colomiers', 'zone2'],
    ['31483', 'Saint-Gaudens', 'zone3'],
    ['31044', 'Balma', 'zone2'],
    ['69123', 'Lyon', 'zone2'],
    ['13055', 'Marseille', 'zone2'],
    ['06088', 'Nice', 'zone2'],
    ['59350', 'Lille', 'zone2'],
    ['60141', 'Chantilly, a canton of Oise', 'zone2'],
    ['60057', 'Beauvais', 'zone3'],
    ['2A004', 'Ajaccio, Corsica', 'zone2'],
    ['2B366', 'Chisa, Corsica', 'zone2'],
    ['29155', 'Ouessant, an island', 'zone2'],
    ['85113', "L'Île-d'Yeu, an island", 'zone2'],
    ['17318', 'Saint-Martin-de-Ré: there is a bridge', 'zone3'],
    ['29232', 'Quimper', 'zone3'],
    ['48095', 'Mende', 'zone3'],
    ['01004', 'Ambérieu-en-Bugey', 'zone3'],
  ] as const)('%s %s is %s', (insee, _name, zone) => {
    expect(zoneOf(insee)).toEqual({ kind: 'zone', zone });
  });

  test.each([
    ['91228', 'Évry-Courcouronnes', 'zone1'],
    ['74010', 'Annecy, with Seynod and Cran-Gevrier', 'zone2'],
    ['74112', 'Epagny Metz-Tessy', 'zone2'],
    ['27412', 'Terres de Bord: Montaure and Tostes', 'zone2'],
    ['69149', 'Oullins-Pierre-Bénite', 'zone2'],
    ['59588', 'Téteghem-Coudekerque-Village', 'zone2'],
    ['78158', 'Le Chesnay-Rocquencourt', 'zone1'],
    ['27701', 'Val-de-Reuil, made after the list', 'zone2'],
  ] as const)('%s %s is that of all its parts', (insee, _name, zone) => {
    expect(zoneOf(insee)).toEqual({ kind: 'zone', zone });
  });

  test.each([
    ['49323', 'Verrières-en-Anjou', ['zone2', 'zone3']],
    ['86115', 'Jaunay-Marigny', ['zone2', 'zone3']],
    ['77316', 'Moret-Loing-et-Orvanne', ['zone1', 'zone2']],
    ['64260', 'Hendaye, on which our sources disagree', ['zone2', 'zone3']],
    ['50353', 'Le Mont-Saint-Michel, likewise', ['zone2', 'zone3']],
    ['77432', 'Saint-Rémy-de-la-Vanne, likewise', ['zone1', 'zone2']],
    ['59526', 'Saint-Amand-les-Eaux, on which our sources disagree', ['zone2', 'zone3']],
  ] as const)('%s %s is said to hang between several', (insee, _name, among) => {
    expect(zoneOf(insee)).toEqual({ kind: 'unlisted', among });
  });

  test.each([
    ['97411', 'overseas'],
    ['98735', 'overseas'],
    ['31999', 'a number that no commune has'],
    ['01999', 'a number past the last one'],
    ['49290', 'a commune that was joined to another'],
    ['75111', 'an arrondissement'],
    ['31', 'too short'],
    ['31555 ', 'too long'],
    ['toString', 'no code'],
    ['', 'nothing'],
  ])('%s is not guessed: %s', (insee) => {
    expect(zoneOf(insee)).toEqual({ kind: 'unlisted' });
  });

  test('is known for every commune of mainland France, or said to hang between several', () => {
    const communesOf = readCommunes(data);
    const postalCodes = Array.from({ length: 97_000 }, (_, number) => String(number).padStart(5, '0'));
    const mainland = new Set(postalCodes.flatMap((code) => communesOf(code).map(({ insee }) => insee)));
    expect(mainland.size).toBeGreaterThan(34_000);
    const answers = [...mainland].map((insee) => zoneOf(insee));
    expect(answers.filter((answer) => answer.kind === 'unlisted' && answer.among === undefined)).toEqual([]);
    expect(answers.filter(({ kind }) => kind === 'unlisted')).toHaveLength(45);
  });
});
