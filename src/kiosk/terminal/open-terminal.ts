import type { FaultId } from '#domain/kiosk/faults.ts';
import { browserCaches } from '#kiosk/storage/browser-places.ts';
import { createUpdateService } from '#kiosk/update/update-service.ts';
import { createLongLivedServices, type LongLivedServices } from './long-lived-services.ts';
import { enrolmentPorts } from './enrolment-ports.ts';
import type { KioskActor } from './kiosk-actor.ts';
import { kioskReport } from './kiosk-report.ts';
import type { OpenTerminal } from './late-terminal.ts';
import { readKnownSite } from './read-known-site.ts';
import type { KnownSite } from './site.ts';
import { createTerminal, type DocumentParts } from './terminal.ts';

interface OpenTerminalParts {
  readonly base: DocumentParts;
  readonly kiosk: KioskActor;
  readonly known: () => KnownSite;
  readonly learn: (known: KnownSite) => void;
  readonly askedSite: () => string | undefined;
}

/** Makes the terminal and sets it to work: storage first, then what needs it. */
export function openTerminal({ base, kiosk, known, learn, askedSite }: OpenTerminalParts): OpenTerminal {
  const terminal = createTerminal(base);
  const { database } = terminal;

  const services = createLongLivedServices({
    terminal,
    browser: {
      storage: navigator.storage,
      caches: browserCaches(),
      locks: navigator.locks,
      isOnline: () => navigator.onLine,
    },
    updates: createUpdateService(navigator.serviceWorker),
    report: () =>
      kioskReport(database, {
        appVersion: import.meta.env.APP_VERSION,
        serviceState: serviceStateOf(kiosk),
        printer: (known().site?.printer ?? 'none') === 'none' ? 'absent' : 'unknown',
        faults: faultsOf(services),
        storage: services.storageService.lastHealth(),
        update: updateOf(services),
        now: terminal.clock.now(),
      }),
    onAnswer: (answer) => {
      void terminal.time.remember();
      if (answer.configuration === null) return;
      void readKnownSite(database).then((read) => {
        if (read.version === known().version) return;
        learn(read);
        kiosk.send({ type: 'CONFIGURATION_CHANGED' });
      });
    },
  });

  services.connectivity.on('refused', ({ reason }) => {
    if (reason !== 'unknownKiosk') kiosk.send({ type: 'KIOSK_REFUSED', reason });
  });
  services.connectivity.subscribe(({ context, value }) => {
    if (value.network === 'online' && context.refusal === undefined) kiosk.send({ type: 'KIOSK_ACCEPTED' });
  });
  window.addEventListener('online', () => services.connectivity.send({ type: 'NETWORK_HINT' }));
  window.addEventListener('offline', () => services.connectivity.send({ type: 'NETWORK_HINT' }));

  // What needs the storage starts once it is open.
  const opened = services.storage.subscribe((snapshot) => {
    if (!snapshot.matches('open')) return;
    opened.unsubscribe();
    services.connectivity.start();
    services.outbox.start();
    services.update.start();
  });
  services.storage.start();

  return {
    terminal,
    services,
    enrolment: enrolmentPorts({ terminal, askedSite, learn, contactNow: services.contactNow }),
  };
}

function serviceStateOf(kiosk: KioskActor): 'unconfigured' | 'inService' | 'outOfService' {
  const snapshot = kiosk.getSnapshot();
  if (snapshot.matches({ front: 'unconfigured' })) return 'unconfigured';
  return snapshot.matches({ front: 'outOfService' }) ? 'outOfService' : 'inService';
}

function faultsOf({ storage, update }: LongLivedServices): readonly FaultId[] {
  const storageFault = storage.getSnapshot().context.fault;
  return [
    ...(storageFault === undefined ? [] : [storageFault]),
    ...(update.getSnapshot().matches('failed') ? (['updateFailed'] as const) : []),
  ];
}

function updateOf({ update }: LongLivedServices): 'none' | 'waiting' | 'failed' {
  const snapshot = update.getSnapshot();
  if (snapshot.matches('waiting')) return 'waiting';
  return snapshot.matches('failed') ? 'failed' : 'none';
}
