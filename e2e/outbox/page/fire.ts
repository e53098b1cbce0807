import { itemKeyOf } from '#contract/items/item-key.ts';
import { MAX_ENVELOPE_BYTES } from '#contract/items/envelope/layout.ts';
import { createTimers, systemClock } from '#kiosk/clock.ts';
import { createGatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { sendOverNetwork } from '#kiosk/gateway-client/network.ts';
import { createSignerSource } from '#kiosk/gateway-client/signer.ts';
import { contact } from '#kiosk/terminal/contact.ts';
import { enrolItself } from '#kiosk/terminal/enrol.ts';
import { issueCode, type IssueParts } from '#kiosk/journeys/provisional-code/issuing/issue-code.ts';
import { createTrustedTime } from '#kiosk/terminal/trusted-time.ts';
import { drainBatch } from '#kiosk/outbox/drain.ts';
import { enqueue, releaseInterrupted } from '#kiosk/outbox/outbox-table.ts';
import { fakeItem } from '#kiosk/outbox/testing/fake-gateway.ts';
import { declareDatabase } from '#kiosk/storage/database.ts';
import { createRequestCounter } from '#kiosk/storage/request-counter.ts';
import { kioskReport } from '#kiosk/terminal/kiosk-report.ts';
import { chance } from '#kiosk/terminal/random.ts';
import { OUTBOX_BATCH_SIZE } from '#machines/outbox/delays.ts';
import type { CardHolderClaim } from '#machines/common/card.ts';

/** What a test may ask of the page. Everything behind it is the kiosk's own code. */
export interface FirePage {
  enrol(): Promise<string>;
  /** Issues one code each, as if the network were gone, after one contact for allotments. Gives how many were put in. */
  issueOffline(holders: readonly CardHolderClaim[]): Promise<number>;
  /** Puts in an envelope no gateway can read, and one that makes the whole request refused. */
  addPoison(): Promise<void>;
  /** Starts the loop that empties the outbox. It never stops. */
  startDraining(): void;
  states(): Promise<Readonly<Record<string, number>>>;
}

const database = declareDatabase();
await database.open();
// As at each start of the kiosk.
await releaseInterrupted(database);

const time = createTrustedTime(database, systemClock);
const signer = createSignerSource(database);
const timers = createTimers();
const gateway = createGatewayClient({
  send: sendOverNetwork,
  timers,
  monotonicMs: systemClock.monotonicMs,
  counter: createRequestCounter(database),
  signer: signer.read,
  learnTime: time.learn,
});

const issuing: IssueParts = {
  database,
  gateway: { call: async () => ({ kind: 'offline' }) },
  now: systemClock.now,
  chance,
  enqueued: () => undefined,
  time,
  cardKeys: { of: async ({ cardSerial }) => cardSerial },
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  renew: async () => undefined,
};

async function renewAllotments(): Promise<void> {
  const answer = await contact({
    database,
    gateway,
    report: () =>
      kioskReport(database, {
        appVersion: '0.1.0',
        serviceState: 'inService',
        printer: 'absent',
        faults: [],
        storage: undefined,
        update: 'none',
        now: systemClock.now(),
      }),
    browserIsOnline: () => true,
    onAnswer: () => undefined,
  });
  if (answer.kind !== 'answered') throw new Error(`the contact ended as ${answer.kind}`);
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    timers.after(ms, resolve);
  });

async function drainForEver(): Promise<never> {
  const parts = { database, gateway, locks: navigator.locks, now: systemClock.now, believed: time.believed, chance };
  for (;;) {
    const { kind } = await drainBatch(parts, { batchSize: OUTBOX_BATCH_SIZE });
    // The kiosk waits from 2 s on after a failure; the test has less time.
    await pause(kind === 'drained' ? 5 : 50);
  }
}

const fire: FirePage = {
  async enrol() {
    return (await enrolItself({ database, gateway, signer })).kind;
  },
  async issueOffline(holders) {
    await renewAllotments();
    for (const holder of holders) {
      const { kind } = await issueCode(issuing, holder);
      if (kind !== 'issued') throw new Error(`a code ended as ${kind}`);
    }
    return holders.length;
  },
  async addPoison() {
    const createdAt = systemClock.now();
    await enqueue(database, fakeItem(1, createdAt - 1));
    const endless = new Uint8Array(MAX_ENVELOPE_BYTES + 300);
    const id = itemKeyOf({ type: 'codeRequest', itemId: 'ab'.repeat(16) } as Parameters<typeof itemKeyOf>[0]);
    await enqueue(database, { id, type: 'codeRequest', caisse: 'caf-31', envelope: endless, createdAt: createdAt - 1 });
  },
  startDraining() {
    void drainForEver();
  },
  async states() {
    const counts: Record<string, number> = {};
    for (const { state } of await database.outbox.toArray()) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  },
};

Object.assign(window, { fire });
