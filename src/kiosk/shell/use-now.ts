import { useEffect, useState } from 'preact/hooks';
import type { EpochMs } from '#domain/time/instant.ts';
import { createTimers, type Clock } from '#kiosk/clock.ts';

/** The time of day, read again every `everyMs`: deadlines are rendered from it, never counted down. */
export function useNow(clock: Pick<Clock, 'now'>, everyMs: number): EpochMs {
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const timers = createTimers();
    const tick = (): void => {
      setNow(clock.now());
      timers.after(everyMs, tick);
    };
    timers.after(everyMs, tick);
    return timers.dispose;
  }, [clock, everyMs]);
  return now;
}
