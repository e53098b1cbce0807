import { expect, test } from 'vitest';
import { readShareFragment } from '#contract/addresses/simulation-url.ts';
import { phoneUrlOf } from './phone-url.ts';
import { simulationSamples } from '../testing/samples.ts';

test('the phone is told what « Je ne sais pas » was read as, as the screen and the paper are', () => {
  const [{ estimated, ...context }] = simulationSamples.phone;
  if (!estimated) throw new Error('the sample has no result');
  const url = phoneUrlOf({ ...context, estimated: { ...estimated, assumptions: ['noSavings'] } });
  const fragment = new URL(url ?? '').hash.slice(1);
  expect(readShareFragment(fragment)?.assumptions).toEqual(['noSavings']);
});
