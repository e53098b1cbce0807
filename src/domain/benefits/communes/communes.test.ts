import { describe, expect, test } from 'vitest';
import { postalCodeSchema } from '../../identity/postal-code.ts';
import data from './communes.json';
import { readCommunes } from './communes.ts';

const communesOf = readCommunes(data);
const names = (postalCode: string) => communesOf(postalCode).map(({ name }) => name);

/** Every code there can be: the reader gives no list of those there are. */
const everyCode = Array.from({ length: 100_000 }, (_, number) => String(number).padStart(5, '0'));

describe('the communes of a postal code', () => {
  test('are one, or several in the order of their names', () => {
    expect(communesOf('31000')).toEqual([{ insee: '31555', name: 'Toulouse' }]);
    expect(names('31800').slice(0, 4)).toEqual(['Aspret-Sarrat', 'Estancarbon', 'Labarthe-Inard', 'Labarthe-Rivière']);
    expect(names('31800')).toContain('Saint-Gaudens');
  });

  test('are the whole city for its arrondissements', () => {
    expect(communesOf('75011')).toEqual([{ insee: '75056', name: 'Paris' }]);
    expect(communesOf('69007')).toEqual([{ insee: '69123', name: 'Lyon' }]);
    expect(communesOf('13016')).toEqual([{ insee: '13055', name: 'Marseille' }]);
  });

  test('are those of today where communes were joined', () => {
    expect(names('49480')).toContain('Verrières-en-Anjou');
    expect(names('74600')).toContain('Annecy');
    expect(names('91080')).toEqual(['Évry-Courcouronnes']);
  });

  test('have their INSEE code in Corsica, overseas, and across the border of a département', () => {
    expect(communesOf('20000')).toEqual([{ insee: '2A004', name: 'Ajaccio' }]);
    expect(communesOf('97400')).toEqual([{ insee: '97411', name: 'Saint-Denis' }]);
    expect(names('01410')).toContain('Lélex');
  });

  test('are unknown for a code that nobody has', () => {
    expect(communesOf('31999')).toEqual([]);
  });

  test('are all there: 34 875 communes, every code readable as one that is typed', () => {
    const used = everyCode.filter((code) => communesOf(code).length > 0);
    const codes = new Set(used.flatMap((code) => communesOf(code).map(({ insee }) => insee)));
    expect(codes.size).toBe(34_875);
    expect(used.filter((code) => !postalCodeSchema.safeParse(code).success)).toEqual([]);
    expect([...codes].filter((code) => !/^(?:\d{2}|2[AB])\d{3}$/.test(code))).toEqual([]);
  });
});
