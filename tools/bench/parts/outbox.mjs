import { withBenchPage } from '../bench-pages.mjs';
import { median, medianRatio } from '../statistics.mjs';

/** Records of one run, by each way. */
const records = 100;
const ways = /** @type {const} */ (['alone', 'batched', 'bare']);

/** @typedef {{ bench: { rate: (way: string, count: number) => Promise<number> } }} OutboxPage */

/**
 * Answers as the outbox's route does, at once, so that the kiosk's side is what is measured.
 * @param {string} body
 */
function answerItems(body) {
  const { items } = /** @type {{ items: readonly string[] }} */ (JSON.parse(body));
  const outcome = { kind: 'active', validUntil: Date.now() + 172_800_000 };
  return {
    body: JSON.stringify({ results: items.map(() => ({ id: null, outcome })) }),
    headers: { 'borne-nonce': crypto.randomUUID(), 'borne-time': String(Date.now()) },
  };
}

/**
 * The outbox's whole cycle (kept strictly, signed, posted, settled) record by record and in batches, beside a loop of
 * bare fetches in the same page.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureOutbox(bench) {
  const rates = await withBenchPage(bench, 'outbox', (page, url) => inTurns(page, url, bench.runs), answerItems);
  return {
    outboxRatio: medianRatio(rates.alone, rates.bare),
    outboxBatchedRatio: medianRatio(rates.batched, rates.bare),
    outboxPerSecond: median(rates.alone),
    outboxBatchedPerSecond: median(rates.batched),
    bareFetchPerSecond: median(rates.bare),
  };
}

/** @param {import('playwright').Page} page @param {string} url @param {number} runs */
async function inTurns(page, url, runs) {
  /** @type {Record<typeof ways[number], number[]>} */
  const rates = { alone: [], batched: [], bare: [] };
  await page.goto(url, { waitUntil: 'networkidle' });
  // The first round makes the page warm and does not count.
  for (let run = -1; run < runs; run += 1) {
    for (const way of ways) {
      const rate = await page.evaluate(
        ({ way, records }) => /** @type {OutboxPage} */ (/** @type {unknown} */ (window)).bench.rate(way, records),
        { way, records },
      );
      if (run >= 0) rates[way].push(rate);
    }
  }
  return rates;
}
