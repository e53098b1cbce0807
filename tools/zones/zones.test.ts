import { describe, expect, it } from 'vitest';
import { buildCommunes } from './build-communes.mjs';
import { buildZones } from './build-zones.mjs';
import { communesOf } from './read-communes.mjs';
import { readList } from './read-list.mjs';

const entry = { departement: '01', zone: 'metro', codesPostaux: ['01000'] };
const communes = communesOf([
  { ...entry, type: 'commune-actuelle', code: '01001', nom: "L'Œuf-Élevé" },
  { ...entry, type: 'commune-actuelle', code: '01002', nom: 'Grand-Bourg', anciensCodes: ['01003', '01009'] },
  { ...entry, type: 'commune-deleguee', code: '01002', nom: 'Le Bourg', chefLieu: '01002' },
  { ...entry, type: 'commune-deleguee', code: '01003', nom: 'Petit-Bourg', chefLieu: '01002' },
  { ...entry, type: 'commune-actuelle', code: '01005', nom: 'Ville', codesPostaux: ['01500', '39500'] },
  { ...entry, type: 'commune-actuelle', code: '97101', nom: 'Une île', departement: '971', zone: 'drom' },
  { ...entry, type: 'arrondissement-municipal', code: '01205', nom: 'Ville 1er' },
]);

const zonesOf = (text: string) => buildZones(readList(text, communes), communes);

describe('the zones made of the legal list', () => {
  it('are those of the communes it names, whatever the accents; zone 3 for the others; no zone for a number without commune', () => {
    expect(zonesOf('# a remark\n\n2 01 Oeuf-Eleve')).toEqual({ runs: { '01': 'bc-2c' }, several: {} });
  });

  it('take whole départements, and what is left of one', () => {
    expect(zonesOf('1 01 *').runs).toEqual({ '01': 'a2-2a' });
    expect(zonesOf('1 01 Ville\n2 01 rest').runs).toEqual({ '01': 'b2-2a' });
  });

  it('are several where the parts of a commune are in several, or the list is not certain', () => {
    expect(zonesOf('2 01 Petit-Bourg')).toEqual({ runs: { '01': 'cx-2c' }, several: { '01002': '2|3' } });
    expect(zonesOf('2 01 Le Bourg, Petit-Bourg').several).toEqual({});
    expect(zonesOf('2|3 01 Ville').several).toEqual({ '01005': '2|3' });
  });

  it('count a former commune that left no name when the list names it, and not otherwise', () => {
    expect(zonesOf('2 01 Le Bourg, Petit-Bourg, Hameau=01009').several).toEqual({});
    expect(zonesOf('2 01 Hameau=01009').several).toEqual({ '01002': '2|3' });
  });

  it.each([
    ['2 01 Nulle-Part', 'Nulle-Part: 0 communes'],
    ['2 01 Nulle-Part=01777', 'no commune ever had that code'],
    ['2 01 Ville\n1 01 Ville', 'named twice'],
    ['zone 2: Ville', 'no line of a list'],
  ])('refuse « %s »', (text, sentence) => {
    expect(() => readList(text, communes)).toThrow(sentence);
  });
});

it('the communes made for the kiosk keep steps, names and postal codes', () => {
  expect(buildCommunes(communes)).toEqual({
    '01': "L'Œuf-Élevé|000\nGrand-Bourg|000\n3Ville|500,39500",
    '97': '101Une île|01000',
  });
});
