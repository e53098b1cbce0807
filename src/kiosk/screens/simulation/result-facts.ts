import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { SimulationContext } from '#machines/simulation/context.ts';

/**
 * What the result is told from, judged on the day it is in Paris.
 *
 * @throws Error before the estimate: the chart shows no result without one.
 */
export function resultFactsOf({ estimated, now }: SimulationContext): ResultFacts {
  if (!estimated) throw new Error('nothing was estimated');
  return { ...estimated, staleOn: parisDateOf(now()) };
}
