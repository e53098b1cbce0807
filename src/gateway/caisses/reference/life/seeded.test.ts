import { expect, it } from 'vitest';
import { seededFrom } from './seeded.ts';

it('a seed gives the same numbers for ever, and another seed others', () => {
  const draw = (seed: string) => {
    const draws = seededFrom(seed);
    return Array.from({ length: 6 }, () => draws.whole(1, 1_000));
  };
  // Written down: lives that are kept must go on as they began, with every version of Node.
  expect(draw('borne-vie-1/1820631999990/alone/story')).toEqual(WRITTEN);
  expect(draw('borne-vie-1/1820631999990/alone/care')).not.toEqual(WRITTEN);
  for (const value of draw('any')) expect(value).toBeGreaterThanOrEqual(1);
});

const WRITTEN = [534, 657, 975, 655, 33, 765];
