import { expect, it } from 'vitest';
import { loadCommunes } from './load-communes.ts';

it('finds the communes of a postal code', async () => {
  const communesOf = await loadCommunes();
  expect(communesOf('31000')).toEqual([{ insee: '31555', name: 'Toulouse' }]);
});
