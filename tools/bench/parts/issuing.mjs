import { toArray } from '../arrays.mjs';
import { startHelper } from '../helper-process.mjs';
import { httpClient } from '../http-client.mjs';
import { withLoadedGateway } from '../loaded-gateway.mjs';
import { median, medianRatio, percentile } from '../statistics.mjs';

/** Codes that each of the kiosks issues in one run, one after the other. */
const codesEach = 50;

/** Different people in one run. */
const peopleAtOnce = 400;
/** The gateway accepts no more of one person on one kiosk. */
const codesADay = 3;

/**
 * Codes issued over HTTP by eight kiosks at the same time (signature, nonce, envelope, checks of the caisse, code,
 * notice), beside a fastify route that makes one INSERT, on one durable PostgreSQL. A hall has a processor for each
 * kiosk, the bench has one for all: claims are sealed and requests signed before the clock starts, so that both routes
 * meet the same client. Codes of people who had one replace it in the second and third run.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureIssuing(bench) {
  // One warm round more than the runs.
  const people = peopleAtOnce * Math.ceil((bench.runs + 1) / codesADay);
  return withLoadedGateway(bench, { people }, async (loaded) => {
    const insert = await startHelper('insert-route.mjs', {
      DATABASE_URL: await loaded.postgres.createDatabase('bare'),
    });
    const bare = httpClient(insert.url, loaded.kiosks.length);
    try {
      const codes = [];
      const inserts = [];
      const times = [];
      // The first round makes both processes warm and does not count.
      for (let run = -1; run < bench.runs; run += 1) {
        const issued = await issueOnce(loaded, Math.floor((run + 1) / codesADay) * peopleAtOnce);
        await loaded.untilIdle();
        const inserted = await insertOnce(bare.send, loaded.kiosks.length);
        if (run < 0) continue;
        codes.push(issued.perSecond);
        times.push(...issued.times);
        inserts.push(inserted.perSecond);
      }
      return {
        issueCodePerSecond: median(codes),
        issueCodeP99Ms: percentile(times, 0.99),
        bareInsertRoutePerSecond: median(inserts),
        issueCodeRatio: medianRatio(codes, inserts),
      };
    } finally {
      bare.close();
      insert.stop();
    }
  });
}

/** @param {import('../loaded-gateway.mjs').LoadedGateway} loaded @param {number} first the person to begin with */
async function issueOnce({ kiosks, people }, first) {
  const ready = [];
  for (const [lane, kiosk] of kiosks.entries()) {
    const visitors = toArray(codesEach, (index) => people[(first + lane * codesEach + index) % people.length]);
    ready.push(await kiosk.signPosts(await kiosk.sealClaims(visitors.filter((person) => person !== undefined))));
  }
  return inLanes(ready);
}

/** @param {import('../http-client.mjs').Send} send @param {number} lanes */
async function insertOnce(send, lanes) {
  const envelope = 'Aq7-_xZ0'.repeat(32);
  const insert = () => send('POST', '/insert', JSON.stringify({ id: crypto.randomUUID(), envelope }));
  return inLanes(toArray(lanes, () => toArray(codesEach * 2, () => insert)));
}

/** Each lane sends its requests one after the other, all lanes at once. @param {readonly (readonly (() => Promise<{ status: number, ms: number }>)[])[]} lanes */
async function inLanes(lanes) {
  const start = performance.now();
  const times = await Promise.all(
    lanes.map(async (requests) => {
      const mine = [];
      for (const send of requests) {
        const { status, ms } = await send();
        if (status !== 200) throw new Error(`a request was answered with ${status}`);
        mine.push(ms);
      }
      return mine;
    }),
  );
  const all = times.flat();
  return { perSecond: (all.length * 1_000) / (performance.now() - start), times: all };
}
