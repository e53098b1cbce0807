import { createActor, fromCallback, waitFor, type ActorRefFrom, type EventObject } from 'xstate';
import { connectivityDelays } from '#machines/connectivity/delays.ts';
import { connectivityMachine } from '#machines/connectivity/machine.ts';
import { outboxDelays } from '#machines/outbox/delays.ts';
import { outboxMachine } from '#machines/outbox/machine.ts';
import { storageDelays } from '#machines/storage/delays.ts';
import { storageMachine } from '#machines/storage/machine.ts';
import { updateDelays } from '#machines/update/delays.ts';
import { updateMachine } from '#machines/update/machine.ts';
import type { ContactAnswer } from '#contract/routes/contact.ts';
import type { KioskReport } from '#contract/routes/contact.ts';
import { releaseInterrupted } from '#kiosk/outbox/outbox-table.ts';
import { trimAudit } from '#kiosk/storage/audit-log.ts';
import { cacheMarkerStore } from '#kiosk/storage/generation.ts';
import { settleInterruptedPrints } from '#kiosk/storage/print-records.ts';
import { forgetExpiredVerifiers } from '#kiosk/storage/staff-verifiers.ts';
import { createStorageService, type StorageService } from '#kiosk/storage/storage-service.ts';
import type { UpdateService } from '#kiosk/update/updates.ts';
import { answering } from './answer-actor.ts';
import { chance } from './random.ts';
import type { Terminal } from './terminal.ts';

/** The actors that run as long as the document, whoever stands before it. */
export interface LongLivedServices {
  readonly storage: ActorRefFrom<typeof storageMachine>;
  readonly connectivity: ActorRefFrom<typeof connectivityMachine>;
  readonly outbox: ActorRefFrom<typeof outboxMachine>;
  readonly update: ActorRefFrom<typeof updateMachine>;
  readonly storageService: StorageService;
  /** Contacts the gateway once. Resolves even when the contact fails. */
  readonly contactNow: () => Promise<void>;
}

export interface LongLivedParts {
  readonly terminal: Terminal;
  readonly browser: {
    readonly storage: StorageManager;
    readonly caches: CacheStorage;
    readonly locks: LockManager;
    readonly isOnline: () => boolean;
  };
  readonly updates: UpdateService;
  readonly report: () => Promise<KioskReport>;
  readonly onAnswer: (answer: ContactAnswer) => void;
}

/** Makes the services; nothing runs before `start`. Storage first: the others need it. */
export function createLongLivedServices({
  terminal,
  browser,
  updates,
  report,
  onAnswer,
}: LongLivedParts): LongLivedServices {
  const { database, gateway, clock, timers, time } = terminal;
  const storageService = createStorageService({
    database,
    marker: cacheMarkerStore(browser.caches),
    manager: browser.storage,
    timers,
    drawId: () => crypto.randomUUID(),
    prepare: async () => {
      const now = clock.now();
      await Promise.all([
        releaseInterrupted(database),
        settleInterruptedPrints(database, now),
        trimAudit(database, now),
        time.best().then((best) => forgetExpiredVerifiers(database, best)),
      ]);
    },
  });
  // What talks to the gateway is loaded behind the attract screen.
  const makeContact = async () => {
    const { contact } = await import('./contact.ts');
    return contact({
      database,
      gateway,
      report,
      browserIsOnline: browser.isOnline,
      onAnswer: (answer) => {
        if (answer.expectedAppVersion !== import.meta.env.APP_VERSION) lookForUpdate();
        onAnswer(answer);
      },
    });
  };

  const storage = createActor(
    storageMachine.provide({
      actors: {
        openStorage: answering(storageService.openStorage),
        probeStorage: answering(storageService.probeStorage),
        watchStorage: fromCallback<EventObject, Record<never, never>>(({ sendBack }) =>
          storageService.watchStorage(() => sendBack({ type: 'CONNECTION_CLOSED' })),
        ),
      },
    }),
    { input: { delays: storageDelays } },
  );
  const connectivity = createActor(connectivityMachine.provide({ actors: { contact: answering(makeContact) } }), {
    input: { delays: connectivityDelays, chance },
  });
  const outbox = createActor(
    outboxMachine.provide({
      actors: {
        drainBatch: answering(async (input: { readonly batchSize: number }) => {
          const { drainBatch } = await import('#kiosk/outbox/drain.ts');
          return drainBatch(
            { database, gateway, locks: browser.locks, now: clock.now, believed: time.believed, chance },
            input,
          );
        }),
      },
    }),
    { input: { delays: outboxDelays, now: clock.now, chance } },
  );
  const update = createActor(
    updateMachine.provide({
      actors: {
        checkForUpdate: answering(updates.checkForUpdate),
        activateUpdate: answering(updates.activateUpdate),
      },
    }),
    { input: { delays: updateDelays } },
  );
  // A failed update waits for its own time: it would fail again at each contact.
  const lookForUpdate = (): void => {
    if (!update.getSnapshot().matches('failed')) update.send({ type: 'CHECK_NOW' });
  };
  connectivity.on('wentOnline', () => {
    outbox.send({ type: 'ONLINE' });
    if (update.getSnapshot().matches('cutOff')) lookForUpdate();
  });
  // Told at once: whoever released it is still there.
  update.on('updateFailed', () => connectivity.send({ type: 'CONTACT_NOW' }));

  return {
    storage,
    connectivity,
    outbox,
    update,
    storageService,
    async contactNow() {
      connectivity.send({ type: 'CONTACT_NOW' });
      await waitFor(connectivity, (snapshot) => snapshot.value.contact === 'resting', {
        timeout: CONTACT_LIMIT_MS,
      }).catch(() => undefined);
    },
  };
}

/** A visitor waits for this contact: shorter than the heartbeat's own limit. */
const CONTACT_LIMIT_MS = 4_000;
