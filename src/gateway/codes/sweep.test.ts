import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { drawCode } from '#domain/provisional-code/code.ts';
import { onPostgres } from '../testing/databases.ts';
import { guessingFromHome } from './testing/guessing-from-home.ts';

/** Ten thousand in sweep.exhaustive.test.ts. More than one address may send, and most of them hold no code. */
const sweptNumbers = 200;
const holders = 20;
const parallelGuesses = 20;

const random = (count: number): Uint8Array => randomBytes(count);

onPostgres('guessing from home', (suite) => {
  const { guess, codes, tokens, sweep, references } = guessingFromHome(suite, holders);

  it('P06 P08 200 numbers swept with the right code destroy no code, open none, and all hear the same', async () => {
    expect(await codes()).toHaveLength(holders);
    expect(await sweep(sweptNumbers)).toEqual(['doesNotMatch']);
    const after = await codes();
    expect(after).toHaveLength(holders);
    for (const code of after) expect(code).toMatchObject({ state: 'active', tries: 0, wrong_tries: 0 });
    expect(await tokens()).toEqual([]);
  });

  it('P06 guesses at the same moment, reference known, are compared three times with a living code, and no more', async () => {
    for (const index of [0, 1, 2]) {
      const reference = references[index] ?? '';
      const wrong = Array.from({ length: parallelGuesses }, () => drawCode(random, { birthDate: '1950-01-15' }));
      const answers = await Promise.all(
        wrong.filter((code) => code !== '4826').map((code) => guess(index, reference, code)),
      );
      expect(new Set(answers)).toEqual(new Set(['doesNotMatch']));
      const code = (await codes()).find((each) => each.reference === reference);
      expect(code?.state).toBe('destroyed');
      // Its holder may still hear why it ended: three more, that open nothing.
      expect(code?.wrong_tries).toBeGreaterThanOrEqual(3);
      expect(code?.tries).toBeLessThanOrEqual(6);
      expect(['codeDestroyed', 'doesNotMatch']).toContain(await guess(index, reference, '4826'));
    }
  });
});
