// Loaded before everything else: a touch on « Un instant… » must not be lost (src/kiosk/shell/first-touch.ts reads it).
const listening = new AbortController();
const touch = { seen: false, stop: () => listening.abort() };
addEventListener('click', () => (touch.seen = true), { capture: true, signal: listening.signal });
window.earlyTouch = touch;
