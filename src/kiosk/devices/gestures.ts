/**
 * Gestures that would leave the kiosk's page or open a menu of the browser (anchors, failure mode 24; A15), or put a
 * visitor's words on the clipboard, which no page may empty and where the next visitor would find them (I1).
 */
const UNWANTED = ['contextmenu', 'copy', 'cut', 'dragstart', 'drop', 'gesturestart', 'selectstart'] as const;

/** Keys that zoom, together with Ctrl or Cmd. */
const ZOOM_KEYS = new Set(['+', '-', '=', '0']);

/**
 * Tames what a finger can do by accident: long-press menu, dragging, pinch and wheel zoom, zoom keys, swiping back. Flags of
 * the browser alone are inconsistent, so the page does its part; CSS does the rest (`overscroll-behavior`, `touch-action`).
 * Text fields keep selection. The returned function gives everything back.
 */
export function tameGestures(page: Document): () => void {
  const listening = new AbortController();
  const { signal } = listening;

  for (const type of UNWANTED) {
    page.addEventListener(
      type,
      (event) => {
        if (type !== 'selectstart' || !isField(event.target)) event.preventDefault();
      },
      { signal, capture: true },
    );
  }
  page.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { signal, passive: false },
  );
  page.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { signal, passive: false },
  );
  page.addEventListener(
    'keydown',
    (event) => {
      if ((event.ctrlKey || event.metaKey) && ZOOM_KEYS.has(event.key)) event.preventDefault();
    },
    { signal, capture: true },
  );
  return () => listening.abort();
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Node && target.nodeType === Node.ELEMENT_NODE && /^(?:INPUT|TEXTAREA)$/u.test(target.nodeName)
  );
}
