import { createActor, fromCallback, waitFor, type EventObject } from 'xstate';
import { kioskMachine } from '#machines/kiosk/machine.ts';
import type {
  ConfigurationAnswer,
  EnrolInput,
  OpenStorageAnswer,
  PrepareAnswer,
  RecoverAnswer,
  WipeAnswer,
} from '#machines/kiosk/ports.ts';
import { journeys } from './journeys/index.ts';
import { createLazyVisit, type LazyVisit } from './shell/lazy-visit.ts';
import type { Visit } from './shell/visit.tsx';
import { readAppFile } from './gateway-client/app-files.ts';
import { painted } from './painted.ts';
import { answering } from './terminal/answer-actor.ts';
import type { LongLivedServices } from './terminal/long-lived-services.ts';
import { knownAtBoot } from './terminal/known-at-boot.ts';
import { sessionOf, type KioskActor } from './terminal/kiosk-actor.ts';
import type { LateTerminal } from './terminal/late-terminal.ts';
import type { Environment } from './terminal/environment.ts';
import { delaysOf, sessionSite, siteServes, type KnownSite } from './terminal/site.ts';
import type { BootRead } from './storage/boot-read.ts';
import { browserPlaces, pagePlaces } from './storage/browser-places.ts';
import { namesIn, type StoredNames } from './storage/durable-inventory.ts';
import type { DocumentParts } from './terminal/terminal.ts';
import { findLeftovers } from './wipe/find-leftovers.ts';
import { addressExtras, browserSource, replaceDocument } from './wipe/replace-document.ts';
import { wipe, WipeIncomplete } from './wipe/wipe.ts';

export interface KioskParts {
  readonly base: DocumentParts;
  /** What stands in the storage, read without the storage proper; undefined when only that can tell. */
  readonly readBoot: () => Promise<BootRead | undefined>;
  readonly late: LateTerminal;
  /** What the kiosk knows of itself, kept by `start.tsx`. */
  readonly known: () => KnownSite;
  readonly learn: (known: KnownSite) => void;
}

/** What one of the staff's ports is asked. */
type Asked<Port extends 'verifyPin' | 'setService' | 'acknowledgeRecord'> = Parameters<Visit['staff'][Port]>[0];

/** The kiosk's chart with every port provided: the one place where charts meet the world. */
export function createKiosk(parts: KioskParts): { readonly kiosk: KioskActor; readonly visit: LazyVisit } {
  const { base, late, known } = parts;
  const boot = bootPorts(parts);
  const visit = createLazyVisit(late, (services) => environmentFor(services, known, () => kiosk));
  // Loaded with what visitors need: the pages of staff are there too.
  const staff = async () => (await visit.load()).staff;

  const kiosk: KioskActor = createActor(
    kioskMachine.provide({
      actors: {
        openStorage: answering(boot.openStorage),
        recover: answering(async (): Promise<RecoverAnswer> => ({
          kind: (await wipeTerminal(parts, visit, boot.readNames)).kind === 'clean' ? 'clean' : 'failed',
        })),
        loadConfiguration: answering(boot.loadConfiguration),
        prepare: answering(boot.prepare),
        enrol: answering(async (input: EnrolInput) => (await late.load()).enrolment.enrol(input)),
        awaitConfirmation: answering(async () => (await late.load()).enrolment.awaitConfirmation()),
        session: visit.machine,
        wipe: answering(() => wipeTerminal(parts, visit, () => readNamesAnew(late))),
        freshDocument: answering(() => {
          const lastWordsSaid = async () => await late.loaded()?.terminal.gateway.lastWordsSaid();
          return replaceDocument(browserSource(readAppFile, lastWordsSaid, base.timers.wait));
        }),
        watchUpdates: watchUpdates(late),
        activateUpdate: answering(async () => activatedUpdate((await late.load()).services)),
        verifyPin: answering(async (typed: Asked<'verifyPin'>) => (await staff()).verifyPin(typed)),
        setService: answering(async (asked: Asked<'setService'>) => (await staff()).setService(asked)),
        forgetEnrolment: answering(async () => (await staff()).forgetEnrolment()),
        readCounters: answering(async () => (await staff()).readCounters()),
        listRecords: answering(async () => (await staff()).listRecords()),
        acknowledgeRecord: answering(async (seen: Asked<'acknowledgeRecord'>) =>
          (await staff()).acknowledgeRecord(seen),
        ),
        testPrint: answering(async () => (await visit.load()).printTestPage()),
      },
    }),
    { input: { delays: delaysOf(known), now: base.clock.now } },
  );
  loadAfterBoot(kiosk, late);
  return { kiosk, visit };
}

/** A kiosk that serves nobody has a terminal too: it hears from the gateway when it may serve again. */
function loadAfterBoot(kiosk: KioskActor, late: LateTerminal): void {
  const subscription = kiosk.subscribe((snapshot) => {
    if (snapshot.matches({ front: 'boot' })) return;
    subscription.unsubscribe();
    // One that cannot be loaded leaves the kiosk closed, which tries again.
    void painted()
      .then(late.load)
      .catch(() => undefined);
  });
}

/**
 * The first boot of a document reads without writing, and without the storage proper, what a kiosk in service needs to show
 * its attract screen; that the storage takes writes, and that the settings are what they should be, is proved behind it.
 * Every other kiosk, and every later boot, waits for the storage proper.
 */
function bootPorts({ readBoot, late, known, learn }: KioskParts) {
  let read: BootRead | undefined;
  /** No schema has judged yet what is known. */
  let isUnjudged = false;

  return {
    async openStorage(): Promise<OpenStorageAnswer> {
      const found = late.loaded() === undefined ? await readBoot() : undefined;
      read = found && knownAtBoot(found) && found;
      return read ? { kind: 'usable' } : openedStorage((await late.load()).services);
    },

    async loadConfiguration(): Promise<ConfigurationAnswer> {
      const atBoot = read && knownAtBoot(read);
      // For this boot only: a later one reads anew.
      read = undefined;
      if (!atBoot) return (await late.load()).enrolment.loadConfiguration();
      learn(atBoot);
      isUnjudged = true;
      return { kind: 'configured', site: sessionSite(atBoot.site, atBoot.isDemonstration), closed: null };
    },

    async prepare(): Promise<PrepareAnswer> {
      await painted();
      const { services, enrolment } = await late.load();
      const opened = await openedStorage(services);
      if (opened.kind === 'unusable') return { kind: 'unusable', reason: opened.fault };
      if (isUnjudged) await enrolment.learnSite();
      isUnjudged = false;
      const { site, isDemonstration } = known();
      return site
        ? { kind: 'ready', site: sessionSite(site, isDemonstration) }
        : { kind: 'unusable', reason: 'configurationInvalid' };
    },

    /** As this boot has read them a moment ago. */
    readNames: async (): Promise<StoredNames> => read ?? readNamesAnew(late),
  };
}

async function readNamesAnew({ load }: LateTerminal): Promise<StoredNames> {
  const { services, terminal } = await load();
  await openedStorage(services);
  return namesIn(terminal.database, browserPlaces());
}

function environmentFor(services: LongLivedServices, known: () => KnownSite, kiosk: () => KioskActor): Environment {
  return {
    network: () => services.connectivity.getSnapshot().value.network,
    caisses: () => services.connectivity.getSnapshot().context.caisses,
    firstCaisse: () => known().site?.caisses[0]?.id,
    offersFiles: (caisse) =>
      journeys.some((offer) => offer.showsFiles === true && siteServes(known().site, caisse, offer)),
    printer: () => known().site?.printer ?? 'none',
    publicUrl: () => known().publicUrl,
    visitorLanguage: () =>
      sessionOf(kiosk())?.getSnapshot().context.comfort.language ?? known().site?.defaultLanguage ?? 'fr',
    isDemonstration: () => known().isDemonstration,
    renew: services.contactNow,
    updatesSettled: async () => void (await waitFor(services.update, (snapshot) => snapshot.hasTag('settled'))),
    enqueued: () => services.outbox.send({ type: 'ENQUEUED' }),
  };
}

async function openedStorage({ storage }: LongLivedServices): Promise<OpenStorageAnswer> {
  const settled = await waitFor(storage, (snapshot) => !snapshot.matches('opening'));
  if (settled.matches('open')) return { kind: 'usable' };
  return {
    kind: 'unusable',
    fault: settled.context.fault === 'storageTooNew' ? 'storageTooNew' : 'storageUnavailable',
  };
}

/** Names of the moments that the bench reads; they carry no data. */
const WIPE_MARKS = { started: 'borne:ended', checked: 'borne:wiped' } as const;

async function wipeTerminal(
  { base: { resources }, late }: KioskParts,
  visit: LazyVisit,
  readNames: () => Promise<StoredNames>,
): Promise<WipeAnswer> {
  const terminal = late.loaded()?.terminal;
  performance.mark(WIPE_MARKS.started);
  // This document's clock ends with it. Whether that could be kept changes nothing for the wipe.
  void terminal?.time.remember().catch(() => undefined);
  // First: giving the resources back sends the token's revocation, which must not be aborted.
  terminal?.gateway.abortAll();
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
          readNames,
          resources,
          page: document,
          address: addressExtras,
          durable: pagePlaces(),
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
function watchUpdates({ whenLoaded }: LateTerminal) {
  return fromCallback<EventObject, Record<never, never>>(({ sendBack }) => {
    const watching = new AbortController();
    void whenLoaded.then(({ services: { update } }) => {
      if (watching.signal.aborted) return;
      const tell = (): void => sendBack({ type: 'UPDATE_READY' });
      const subscription = update.on('updateWaits', tell);
      watching.signal.addEventListener('abort', () => subscription.unsubscribe());
      if (update.getSnapshot().matches('waiting')) tell();
    });
    return () => watching.abort();
  });
}

async function activatedUpdate({ update }: LongLivedServices): Promise<{ readonly kind: 'activated' | 'failed' }> {
  update.send({ type: 'ATTRACT_HELD' });
  const end = await waitFor(update, (snapshot) => snapshot.matches('activated') || snapshot.matches('failed'));
  return { kind: end.matches('activated') ? 'activated' : 'failed' };
}
