import { expect, it } from 'vitest';
import { onPostgres } from '../testing/databases.ts';
import { guessingFromHome } from './testing/guessing-from-home.ts';

const sweptNumbers = 10_000;
const holders = 100;

onPostgres('guessing from home, as long as it takes', (suite) => {
  const { codes, tokens, sweep } = guessingFromHome(suite, holders);

  it('P06 P08 10,000 numbers swept with the right code destroy no code, open none, and all hear the same', async () => {
    expect(await codes()).toHaveLength(holders);
    expect(await sweep(sweptNumbers)).toEqual(['doesNotMatch']);
    const after = await codes();
    expect(after).toHaveLength(holders);
    for (const code of after) expect(code).toMatchObject({ state: 'active', tries: 0, wrong_tries: 0 });
    expect(await tokens()).toEqual([]);
  });
});
