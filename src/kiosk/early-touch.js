// Loaded before everything else: a touch on « Un instant… » must not be lost (src/kiosk/shell/first-touch.ts reads it).
const listening = new AbortController();
window.earlyTouch = { seen: false, stop: () => listening.abort() };
addEventListener('click', () => (window.earlyTouch.seen = true), { capture: true, signal: listening.signal });
