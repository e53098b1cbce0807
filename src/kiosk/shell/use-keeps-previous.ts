import { useEffect, useState } from 'preact/hooks';
import type { WaitingMeta } from '#machines/common/screen-meta.ts';
import { createTimers } from '#kiosk/clock.ts';

/**
 * Whether the previous screen is still shown: a quick answer never flashes a spinner.
 * @param meta undefined while nothing is waited for
 */
export function useKeepsPrevious(meta: WaitingMeta<string> | undefined, hasPrevious: boolean): boolean {
  const waitingFor = meta?.waitingFor;
  const keepsMs = meta?.keepsPreviousScreenMs ?? 0;
  const [expired, setExpired] = useState<string | undefined>();
  useEffect(() => {
    setExpired(undefined);
    if (waitingFor === undefined) return undefined;
    const timers = createTimers();
    timers.after(keepsMs, () => setExpired(waitingFor));
    return timers.dispose;
  }, [waitingFor, keepsMs]);
  return hasPrevious && waitingFor !== undefined && expired !== waitingFor;
}
