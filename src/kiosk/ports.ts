import { createActor, fromCallback, waitFor, type EventObject } from 'xstate';
import { kioskMachine } from '#machines/kiosk/machine.ts';
import type { OpenStorageAnswer, RecoverAnswer, WipeAnswer } from '#machines/kiosk/ports.ts';
import { createLazyVisit, type LazyVisit } from './shell/lazy-visit.ts';
import type { Visit } from './shell/visit.tsx';
import { readAppFile } from './gateway-client/app-files.ts';
import { answering } from './terminal/answer-actor.ts';
import type { Devices } from './terminal/devices.ts';
import { enrolmentPorts } from './terminal/enrolment-ports.ts';
import { sessionOf, type KioskActor } from './terminal/kiosk-actor.ts';
import type { Surroundings } from './terminal/surroundings.ts';
import { delaysOf, type KnownSite } from './terminal/site.ts';
import { browserPlaces } from './storage/browser-places.ts';
import type { Terminal } from './terminal/terminal.ts';
import { findLeftovers } from './wipe/find-leftovers.ts';
import { addressExtras, browserSource, replaceDocument } from './wipe/replace-document.ts';
import { wipe, WipeIncomplete } from './wipe/wipe.ts';

export interface KioskParts {
  readonly terminal: Terminal;
  readonly devices: Devices;
  /** What the kiosk knows of itself, kept by `start.tsx`. */
  readonly known: () => KnownSite;
  readonly learn: (known: KnownSite) => void;
  readonly askedSite: () => string | undefined;
}

/** What one of the staff's ports is asked. */
type Asked<Port extends 'verifyPin' | 'setService' | 'acknowledgeRecord'> = Parameters<Visit['staff'][Port]>[0];

/** The kiosk's chart with every port provided: the one place where charts meet the world. */
export function createKiosk(parts: KioskParts): { readonly kiosk: KioskActor; readonly visit: LazyVisit } {
  const { terminal, devices, known } = parts;
  const enrolment = enrolmentPorts({ ...parts, contactNow: devices.contactNow });
  const around = surroundingsOf(parts, () => kiosk);
  const visit = createLazyVisit(terminal, around);
  // Loaded with what visitors need: the pages of staff are there too.
  const staff = async () => (await visit.load()).staff;
  const runWipe = (): Promise<WipeAnswer> => wipeTerminal(terminal, visit);

  const kiosk: KioskActor = createActor(
    kioskMachine.provide({
      actors: {
        openStorage: answering(() => openedStorage(devices)),
        recover: answering(async (): Promise<RecoverAnswer> => ({
          kind: (await runWipe()).kind === 'clean' ? 'clean' : 'failed',
        })),
        loadConfiguration: answering(enrolment.loadConfiguration),
        enrol: answering(enrolment.enrol),
        awaitConfirmation: answering(enrolment.awaitConfirmation),
        session: visit.machine,
        wipe: answering(runWipe),
        freshDocument: answering(() => replaceDocument(browserSource(readAppFile, terminal.timers.wait))),
        watchUpdates: watchUpdates(devices),
        activateUpdate: answering(() => activatedUpdate(devices)),
        listAgents: answering(async () => (await staff()).listAgents()),
        verifyPin: answering(async (typed: Asked<'verifyPin'>) => (await staff()).verifyPin(typed)),
        setService: answering(async (asked: Asked<'setService'>) => (await staff()).setService(asked)),
        readCounters: answering(async () => (await staff()).readCounters()),
        listRecords: answering(async () => (await staff()).listRecords()),
        acknowledgeRecord: answering(async (seen: Asked<'acknowledgeRecord'>) =>
          (await staff()).acknowledgeRecord(seen),
        ),
        testPrint: answering(async () => (await visit.load()).printTestPage()),
      },
    }),
    { input: { delays: delaysOf(known), now: terminal.clock.now } },
  );
  return { kiosk, visit };
}

function surroundingsOf({ devices, known }: KioskParts, kiosk: () => KioskActor): Surroundings {
  return {
    network: () => devices.connectivity.getSnapshot().value.network,
    caisses: () => devices.connectivity.getSnapshot().context.caisses,
    firstCaisse: () => known().site?.caisses[0]?.id,
    printer: () => known().site?.printer ?? 'none',
    publicUrl: () => known().publicUrl,
    visitorLanguage: () =>
      sessionOf(kiosk())?.getSnapshot().context.comfort.language ?? known().site?.defaultLanguage ?? 'fr',
    isDemonstration: () => known().isDemonstration,
    renew: devices.contactNow,
    updatesSettled: async () => void (await waitFor(devices.update, (snapshot) => snapshot.hasTag('settled'))),
    enqueued: () => devices.outbox.send({ type: 'ENQUEUED' }),
  };
}

async function openedStorage({ storage }: Devices): Promise<OpenStorageAnswer> {
  const settled = await waitFor(storage, (snapshot) => !snapshot.matches('opening'));
  if (settled.matches('open')) return { kind: 'usable' };
  return {
    kind: 'unusable',
    fault: settled.context.fault === 'storageTooNew' ? 'storageTooNew' : 'storageUnavailable',
  };
}

/** Names of the moments that the bench reads; they carry no data. */
const WIPE_MARKS = { started: 'borne:ended', checked: 'borne:wiped' } as const;

async function wipeTerminal(terminal: Terminal, visit: LazyVisit): Promise<WipeAnswer> {
  const { database, gateway, resources } = terminal;
  performance.mark(WIPE_MARKS.started);
  // This document's clock ends with it. Whether that could be kept changes nothing for the wipe.
  void terminal.time.remember().catch(() => undefined);
  // First: giving the resources back sends the token's revocation, which must not be aborted.
  gateway.abortAll();
  try {
    await wipe({
      resources,
      clearTables: async () => {
        // Nothing of a session is in a table (SECURITY « Nothing of a session is written »); what is in memory beside
        // the session's actor ends here.
        visit.loaded()?.forget();
      },
      findLeftovers: () =>
        findLeftovers({
          database,
          resources,
          page: document,
          address: addressExtras,
          durable: browserPlaces(),
        }),
    });
    performance.mark(WIPE_MARKS.checked);
    return { kind: 'clean' };
  } catch (failure) {
    if (!(failure instanceof WipeIncomplete)) throw failure;
    return { kind: 'notClean', places: failure.leftovers.map(({ place, detail }) => `${place}/${detail}`) };
  }
}

/** Tells the attract screen when a new version waits, and only it (docs/decisions/09-updates-only-in-attract.md). */
function watchUpdates({ update }: Devices) {
  return fromCallback<EventObject, Record<never, never>>(({ sendBack }) => {
    const tell = (): void => sendBack({ type: 'UPDATE_READY' });
    if (update.getSnapshot().matches('waiting')) tell();
    const subscription = update.on('updateWaits', tell);
    return () => subscription.unsubscribe();
  });
}

async function activatedUpdate({ update }: Devices): Promise<{ readonly kind: 'activated' | 'failed' }> {
  update.send({ type: 'ATTRACT_HELD' });
  const end = await waitFor(update, (snapshot) => snapshot.matches('activated') || snapshot.matches('failed'));
  return { kind: end.matches('activated') ? 'activated' : 'failed' };
}
