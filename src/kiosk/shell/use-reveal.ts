import { useEffect, useState } from 'preact/hooks';
import { SECOND_MS } from '#domain/time/instant.ts';
import { createTimers } from '#kiosk/clock.ts';

/** How long what was masked stays readable once it was asked for (P25). */
const REVEAL_MS = 10 * SECOND_MS;

export interface Reveal {
  readonly shown: boolean;
  readonly toggle: () => void;
}

/**
 * Masked until its owner asks to see it, and masked again 10 s later (P25).
 *
 * @param typed what stands there: each change of it while it is shown begins the 10 s anew
 */
export function useReveal(typed: string): Reveal {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!shown) return undefined;
    const timers = createTimers();
    timers.after(REVEAL_MS, () => setShown(false));
    return timers.dispose;
  }, [shown, typed]);
  return { shown, toggle: () => setShown(!shown) };
}
