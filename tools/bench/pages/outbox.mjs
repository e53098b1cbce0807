import { toBase64Url } from '#contract/bytes/base64url.ts';
import { generateSigningKeyPair } from '#contract/signed/signing-key.ts';
import { createTimers, systemClock } from '#kiosk/clock.ts';
import { createGatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { sendOverNetwork } from '#kiosk/gateway-client/network.ts';
import { postNow } from '#kiosk/outbox/post-now.ts';
import { drainBatch } from '#kiosk/outbox/drain.ts';
import { enqueue } from '#kiosk/outbox/outbox-table.ts';
import { fakeItem } from '#kiosk/outbox/testing/fake-gateway.ts';
import { declareDatabase } from '#kiosk/storage/database.ts';
import { createRequestCounter } from '#kiosk/storage/request-counter.ts';
import { chance } from '#kiosk/terminal/random.ts';
import { OUTBOX_BATCH_SIZE } from '#machines/outbox/delays.ts';

const { now } = systemClock;
const database = declareDatabase();
await database.open();
const { privateKey, publicKey } = await generateSigningKeyPair();
const gateway = createGatewayClient({
  send: sendOverNetwork,
  timers: createTimers(),
  monotonicMs: systemClock.monotonicMs,
  counter: createRequestCounter(database),
  signer: async () => ({ kioskId: 7, kioskKeyId: 1, key: privateKey, gatewayKey: publicKey }),
  learnTime: () => undefined,
});

/** The kiosk's own way of a code: kept strictly, sealed, signed, posted, settled. @param {number} count */
async function alone(count) {
  for (let index = 0; index < count; index += 1) {
    const news = await postNow({ database, gateway, now, chance, enqueued: () => undefined }, fakeItem(index, now()));
    if (news.kind !== 'active') throw new Error(`an item ended as ${news.kind}`);
  }
}

/** After an hour without network: all are kept one by one, then drained in batches. @param {number} count */
async function batched(count) {
  const parts = {
    database,
    gateway,
    locks: navigator.locks,
    now,
    believed: async () => /** @type {const} */ ({ kind: 'known', now: now() }),
    chance,
  };
  for (let index = 0; index < count; index += 1) await enqueue(database, fakeItem(index, now()));
  for (let remaining = count; remaining > 0;) {
    const answer = await drainBatch(parts, { batchSize: OUTBOX_BATCH_SIZE });
    if (answer.kind !== 'drained') throw new Error(`a batch ended as ${answer.kind}`);
    remaining = answer.remaining;
  }
}

/** As many requests with the same bodies, and nothing kept. @param {number} count */
async function bare(count) {
  for (let index = 0; index < count; index += 1) {
    const body = JSON.stringify({ items: [toBase64Url(fakeItem(index, now()).envelope)] });
    const response = await fetch('/api/kiosk/outbox', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await response.json();
  }
}

const ways = { alone, batched, bare };

/** Records a second by one way, from an empty outbox. @param {keyof typeof ways} way @param {number} count */
async function rate(way, count) {
  await database.outbox.clear();
  const start = performance.now();
  await ways[way](count);
  return (count * 1_000) / (performance.now() - start);
}

Object.assign(window, { bench: { rate } });
