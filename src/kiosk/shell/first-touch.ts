import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import type { LazyVisit } from './lazy-visit.ts';

/** A touch on the attract page before the kiosk is ready is kept, and replayed when it is. */
export function keepFirstTouch(page: Document, kiosk: KioskActor, visit: LazyVisit): void {
  const listening = new AbortController();
  let touched = false;
  page.addEventListener(
    'click',
    () => {
      touched = true;
    },
    { signal: listening.signal, capture: true },
  );
  const subscription = kiosk.subscribe((snapshot) => {
    if (!snapshot.matches({ front: 'attract' })) return;
    subscription.unsubscribe();
    listening.abort();
    if (touched) visit.begin(kiosk, {});
  });
}
