import { vi } from 'vitest';
import { createActor, fromCallback, waitFor, type EventObject, type SnapshotFrom } from 'xstate';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import type { KioskEmitted } from '#machines/kiosk/context.ts';
import type { kioskMachine } from '#machines/kiosk/machine.ts';
import { storageDelays } from '#machines/storage/delays.ts';
import { storageMachine } from '#machines/storage/machine.ts';
import type { StorageAnswer } from '#machines/storage/ports.ts';
import { START } from '#machines/testing/clock.ts';
import { updateDelays } from '#machines/update/delays.ts';
import { updateMachine } from '#machines/update/machine.ts';
import type { ActivateAnswer, CheckAnswer } from '#machines/update/ports.ts';
import { createKiosk } from '#kiosk/ports.ts';
import type { BootRead } from '#kiosk/storage/boot-read.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { writeFact } from '#kiosk/storage/facts.ts';
import { openTestDatabase } from '#kiosk/storage/testing/open-test-database.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { LongLivedServices } from '#kiosk/terminal/long-lived-services.ts';
import { enrolmentPorts } from '#kiosk/terminal/enrolment-ports.ts';
import { createLateTerminal } from '#kiosk/terminal/late-terminal.ts';
import { nothingKnown, type KnownSite } from '#kiosk/terminal/site.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';

interface Standing {
  readonly site?: SiteConfig;
  readonly storage?: StorageAnswer;
  readonly update?: CheckAnswer;
  readonly activation?: ActivateAnswer;
  /** What boot can read without the storage proper. */
  readonly readBoot?: (database: KioskDatabase) => Promise<BootRead | undefined>;
}

/** No worker for papers is opened where nothing prints. */
const withoutPrinter: SiteConfig = { ...toulouseRiquet, printer: 'none' };

/** A kiosk that starts, in true charts, on a database and services in memory that stand there. Whoever starts it stops it. */
export async function startKiosk({
  site = withoutPrinter,
  storage: opening = { kind: 'healthy' },
  update: found = { kind: 'upToDate' },
  activation = { kind: 'activated' },
  readBoot: readBootOf = async () => undefined,
}: Standing = {}) {
  const database = await openTestDatabase();
  await writeFact(database, 'enrolment', {
    kioskId: 7,
    kioskKeyId: 1,
    siteId: site.siteId,
    gatewayKey: 'A'.repeat(43),
    publicUrl: 'https://borne.example.org',
    status: 'active',
  });
  await writeFact(database, 'configuration', { version: 'c1', value: { ...site } });
  const resources = createSessionResources();
  const abortAll = vi.fn();
  const terminal = {
    clock: { now: () => START, monotonicMs: () => 0 },
    // Waits never end here.
    timers: { wait: () => new Promise(() => undefined), after: () => () => undefined },
    database,
    gateway: { abortAll, call: async () => ({ kind: 'offline' }) },
    time: { remember: () => Promise.reject(new Error('no room')), best: async () => START },
    resources,
    sessionId: 'session',
  } as unknown as Terminal;
  const storage = createActor(
    storageMachine.provide({
      actors: {
        openStorage: answering(async () => opening),
        watchStorage: fromCallback<EventObject, Record<never, never>>(() => undefined),
      },
    }),
    { input: { delays: storageDelays } },
  );
  const update = createActor(
    updateMachine.provide({
      actors: { checkForUpdate: answering(async () => found), activateUpdate: answering(async () => activation) },
    }),
    { input: { delays: { ...updateDelays, pauseMs: 0 } } },
  );
  const services = {
    storage,
    update,
    connectivity: { getSnapshot: () => ({ value: { network: 'online' }, context: { caisses: {} } }) },
    outbox: { send: vi.fn() },
    contactNow: async () => undefined,
  } as unknown as LongLivedServices;
  let known: KnownSite = nothingKnown;
  const learn = (read: KnownSite): void => {
    known = read;
  };
  const enrolment = enrolmentPorts({ terminal, learn, askedSite: () => undefined, contactNow: services.contactNow });
  const late = createLateTerminal(async () => {
    storage.start();
    return { terminal, services, enrolment };
  });
  const readBoot = () => readBootOf(database);
  const { kiosk, visit } = createKiosk({ base: terminal, readBoot, late, known: () => known, learn });
  const told: KioskEmitted[] = [];
  kiosk.on('*', (event) => told.push(event));
  kiosk.start();
  const reach = (front: Parameters<SnapshotFrom<typeof kioskMachine>['matches']>[0]) =>
    waitFor(kiosk, (snapshot) => snapshot.matches(front));
  const stop = (): void => {
    for (const actor of [kiosk, storage, update]) actor.stop();
  };
  return { kiosk, visit, late, reach, stop, told, resources, abortAll, update, database };
}

/** A kiosk that was started. */
export type StartedKiosk = Awaited<ReturnType<typeof startKiosk>>;
