import { SECOND_MS } from '#domain/time/instant.ts';
import type { Timers } from '../clock.ts';

/** Touches on the top left corner that open the staff area (P37: a hidden gesture, and then a PIN). */
const TOUCHES = 5;
const WITHIN_MS = 4 * SECOND_MS;
/** Side of the corner, as a share of the smaller side of the screen. */
const CORNER_SHARE = 0.15;

/**
 * Opens the staff area: five touches in the corner of « who and where », or Ctrl + Alt + S on a keyboard. The PIN
 * protects the area, not the gesture. Single touches only, so that all agents can make it (A15).
 */
export function openStaffByGesture(page: Document, timers: Timers, onGesture: () => void): () => void {
  const listening = new AbortController();
  let touches = 0;
  let forget = (): void => undefined;

  page.addEventListener(
    'pointerup',
    (event) => {
      const side = CORNER_SHARE * Math.min(page.documentElement.clientWidth, page.documentElement.clientHeight);
      if (event.clientX > side || event.clientY > side) {
        touches = 0;
        return;
      }
      touches += 1;
      forget();
      forget = timers.after(WITHIN_MS, () => {
        touches = 0;
      });
      if (touches < TOUCHES) return;
      touches = 0;
      onGesture();
    },
    { signal: listening.signal, capture: true },
  );
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey && event.altKey && event.code === 'KeyS') onGesture();
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}
