import { render } from 'preact';
import { createTimers, systemClock } from './clock.ts';
import { App } from './shell/app.tsx';
import { replayEarlyTouch } from './shell/first-touch.ts';
import { tameGestures } from './devices/gestures.ts';
import { keepScreenOn } from './devices/wake-lock.ts';
import { createKiosk } from './ports.ts';
import { recordAudit } from './terminal/audit.ts';
import { createLateTerminal } from './terminal/late-terminal.ts';
import { nothingKnown, type KnownSite } from './terminal/site.ts';
import type { BootRead } from './storage/boot-read.ts';
import { openStaffByGesture } from './devices/staff-gesture.ts';
import { createSessionResources } from './wipe/session-resources.ts';
import { takeAskedSite } from './wipe/replace-document.ts';

/** What stands in the storage: read before the app was there, and whenever it is asked again. */
interface BootReads {
  readonly first: Promise<BootRead | undefined>;
  readonly again: () => Promise<BootRead | undefined>;
}

/** Starts the kiosk in this document: the attract screen first, then the terminal behind it. */
export function start(root: HTMLElement, boot: BootReads): void {
  const askedSite = takeAskedSite();
  const base = { clock: systemClock, timers: createTimers(), resources: createSessionResources() };
  let known: KnownSite = nothingKnown;
  const parts = {
    base,
    known: () => known,
    learn: (read: KnownSite) => {
      known = read;
    },
    askedSite: () => askedSite,
  };
  const late = createLateTerminal(async () => {
    const { openTerminal } = await import('./terminal/open-terminal.ts');
    return openTerminal({ ...parts, kiosk });
  });
  let reads = 0;
  const { kiosk, visit } = createKiosk({
    ...parts,
    late,
    readBoot: () => (reads++ === 0 ? boot.first : boot.again()),
  });

  recordAudit(kiosk, base.clock, late);
  tameGestures(document);
  keepScreenOn(navigator.wakeLock, document);
  openStaffByGesture(document, base.timers, () => kiosk.send({ type: 'OPEN_STAFF' }));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) kiosk.send({ type: 'PAGE_RESTORED' });
  });
  replayEarlyTouch(window.earlyTouch, kiosk, visit);

  // Until then the page says « Un instant… » as it was served.
  const subscription = kiosk.subscribe((snapshot) => {
    if (snapshot.matches({ front: 'boot', staff: 'closed' })) return;
    subscription.unsubscribe();
    root.replaceChildren();
    render(<App kiosk={kiosk} visit={visit} late={late} clock={base.clock} known={() => known} />, root);
  });
  kiosk.start();
}
