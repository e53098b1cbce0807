import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import type { LazyVisit } from './lazy-visit.ts';

/** What `early-touch.js` left on the window before the app was there. */
export interface EarlyTouch {
  /** Somebody touched the page. */
  seen: boolean;
  /** Ends its listening. */
  readonly stop: () => void;
}

declare global {
  interface Window {
    /** Undefined when the script could not be loaded: then no early touch is known. */
    earlyTouch?: EarlyTouch;
  }
}

/**
 * Replays a touch on the page that came before the kiosk was ready. A kiosk that turns out to be closed or not installed
 * drops it: that visitor has read so, and may be gone when it serves again.
 */
export function replayEarlyTouch(early: EarlyTouch | undefined, kiosk: KioskActor, visit: LazyVisit): void {
  const subscription = kiosk.subscribe((snapshot) => {
    if (snapshot.matches({ front: 'boot' })) return;
    subscription.unsubscribe();
    early?.stop();
    if (early?.seen === true && snapshot.matches({ front: 'attract' })) visit.begin(kiosk, {});
  });
}
