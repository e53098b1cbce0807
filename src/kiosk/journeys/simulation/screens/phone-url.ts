import { simulationUrl } from '#contract/addresses/simulation-url.ts';
import type { SimulationContext } from '#machines/simulation/context.ts';

/** The page with the household in its fragment, which no browser sends; undefined while the kiosk does not know its address. */
export function phoneUrlOf({ estimated, prepared }: SimulationContext): string | undefined {
  if (!estimated || prepared?.publicUrl === undefined) return undefined;
  return simulationUrl(prepared.publicUrl, estimated);
}
