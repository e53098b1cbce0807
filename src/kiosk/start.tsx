import { render } from 'preact';
import type { FaultId } from '#domain/kiosk/faults.ts';
import { App } from './shell/app.tsx';
import { replayEarlyTouch } from './shell/first-touch.ts';
import { tameGestures } from './devices/gestures.ts';
import { keepScreenOn } from './devices/wake-lock.ts';
import { createKiosk } from './ports.ts';
import { browserCaches } from './storage/browser-places.ts';
import { recordAudit } from './terminal/audit.ts';
import { createDevices } from './terminal/devices.ts';
import type { KioskActor } from './terminal/kiosk-actor.ts';
import { kioskReport } from './terminal/kiosk-report.ts';
import { nothingKnown, readKnownSite, type KnownSite } from './terminal/site.ts';
import { createTerminal } from './terminal/terminal.ts';
import { openStaffByGesture } from './devices/staff-gesture.ts';
import { createUpdateService } from './update/update-service.ts';
import { takeAskedSite } from './wipe/replace-document.ts';

/** Starts the terminal: everything a document needs, from storage to screen. */
export function start(root: HTMLElement): void {
  const askedSite = takeAskedSite();
  const terminal = createTerminal();
  let known: KnownSite = nothingKnown;

  const devices = createDevices({
    terminal,
    browser: {
      storage: navigator.storage,
      caches: browserCaches(),
      locks: navigator.locks,
      isOnline: () => navigator.onLine,
    },
    updates: createUpdateService(navigator.serviceWorker),
    report: () => reportOf(),
    heard: (answer) => {
      void terminal.time.remember();
      if (answer.configuration === null) return;
      void readKnownSite(terminal.database).then((read) => {
        if (read.version === known.version) return;
        known = read;
        kiosk.send({ type: 'CONFIGURATION_CHANGED' });
      });
    },
  });

  const { kiosk, visit } = createKiosk({
    terminal,
    devices,
    known: () => known,
    learn: (read) => {
      known = read;
    },
    askedSite: () => askedSite,
  });

  const reportOf = () =>
    kioskReport(terminal.database, {
      appVersion: import.meta.env.APP_VERSION,
      serviceState: serviceStateOf(kiosk),
      printer: known.site === undefined || known.site.printer === 'none' ? 'absent' : 'unknown',
      faults: faultsOf(devices),
      storage: devices.storageService.lastHealth(),
      update: updateOf(devices),
      now: terminal.clock.now(),
    });

  recordAudit(kiosk, terminal);
  devices.connectivity.on('refused', ({ reason }) => {
    if (reason !== 'unknownKiosk') kiosk.send({ type: 'KIOSK_REFUSED', reason });
  });
  devices.connectivity.subscribe(({ context, value }) => {
    if (value.network === 'online' && context.refusal === undefined) kiosk.send({ type: 'KIOSK_ACCEPTED' });
  });
  tameGestures(document);
  keepScreenOn(navigator.wakeLock, document);
  openStaffByGesture(document, terminal.timers, () => kiosk.send({ type: 'OPEN_STAFF' }));
  window.addEventListener('online', () => devices.connectivity.send({ type: 'NETWORK_HINT' }));
  window.addEventListener('offline', () => devices.connectivity.send({ type: 'NETWORK_HINT' }));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) kiosk.send({ type: 'PAGE_RESTORED' });
  });
  replayEarlyTouch(window.earlyTouch, kiosk, visit);

  // What needs the storage starts once it is open.
  const opened = devices.storage.subscribe((snapshot) => {
    if (!snapshot.matches('open')) return;
    opened.unsubscribe();
    devices.connectivity.start();
    devices.outbox.start();
    devices.update.start();
  });

  devices.storage.start();
  kiosk.start();

  root.replaceChildren();
  render(<App kiosk={kiosk} visit={visit} terminal={terminal} devices={devices} known={() => known} />, root);
}

function serviceStateOf(kiosk: KioskActor): 'unconfigured' | 'inService' | 'outOfService' {
  const snapshot = kiosk.getSnapshot();
  if (snapshot.matches({ front: 'unconfigured' })) return 'unconfigured';
  return snapshot.matches({ front: 'outOfService' }) ? 'outOfService' : 'inService';
}

function faultsOf({ storage, update }: ReturnType<typeof createDevices>): readonly FaultId[] {
  const storageFault = storage.getSnapshot().context.fault;
  return [
    ...(storageFault === undefined ? [] : [storageFault]),
    ...(update.getSnapshot().matches('failed') ? (['updateFailed'] as const) : []),
  ];
}

function updateOf({ update }: ReturnType<typeof createDevices>): 'none' | 'waiting' | 'failed' {
  const snapshot = update.getSnapshot();
  if (snapshot.matches('waiting')) return 'waiting';
  return snapshot.matches('failed') ? 'failed' : 'none';
}
