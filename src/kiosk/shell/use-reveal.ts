import { useEffect, useState } from 'preact/hooks';
import { SECOND_MS } from '#domain/time/instant.ts';
import { createTimers } from '#kiosk/clock.ts';

/** How long what was masked stays readable once it was asked for (P25). */
export const REVEAL_SECONDS = 10;

export interface Reveal {
  readonly shown: boolean;
  readonly toggle: () => void;
}

/**
 * Masked until its owner asks to see it, and masked again 10 s later (P25).
 *
 * @param typed what stands there: each change of it while it is shown begins the 10 s anew
 * @param wasAskedFor its owner came here to see it
 */
export function useReveal(typed: string, wasAskedFor = false): Reveal {
  const [shown, setShown] = useState(wasAskedFor);
  useEffect(() => {
    if (!shown) return undefined;
    const timers = createTimers();
    timers.after(REVEAL_SECONDS * SECOND_MS, () => setShown(false));
    return timers.dispose;
  }, [shown, typed]);
  return { shown, toggle: () => setShown(!shown) };
}
