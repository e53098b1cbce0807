import type { SimulationContext } from '#machines/simulation/context.ts';

/** The page with the household in its fragment, which no browser sends; undefined while the kiosk does not know its address. */
export function phoneUrlOf({ estimated, prepared }: SimulationContext): string | undefined {
  if (!estimated || prepared?.phonePage === undefined) return undefined;
  return prepared.phonePage;
}
