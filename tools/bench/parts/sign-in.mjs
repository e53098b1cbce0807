import { toArray } from '../arrays.mjs';
import { startHelper } from '../helper-process.mjs';
import { httpClient } from '../http-client.mjs';
import { withLoadedGateway } from '../loaded-gateway.mjs';
import { median, medianRatio, percentile } from '../statistics.mjs';

/** Sign-ins of each of the eight kiosks in one run. */
const signInsEach = 12;
const accounts = 96;
/** They stand in their halls and say every so often that they are there. */
const idleKiosks = 200;
/** Between two contacts of different kiosks: each one every twenty seconds, three times as often as in a hall. */
const contactEveryMs = 100;
/** As many contacts make a p99 that one slow moment does not. */
const contactRounds = 3;

/** @typedef {import('../loaded-gateway.mjs').LoadedGateway} LoadedGateway */
/** @typedef {import('../signing-kiosk.mjs').SigningKiosk} SigningKiosk */

/**
 * Sign-ins over HTTP by eight kiosks at once, on one durable PostgreSQL, beside Argon2id alone at the same cost; and what
 * two hundred other kiosks wait for their contact meanwhile, beside an idle gateway.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureSignIn(bench) {
  return withLoadedGateway(bench, { people: accounts, accounts, idleKiosks }, async (loaded) => {
    const bare = await startHelper('argon2.mjs');
    const client = httpClient(bare.url, 1);
    const { length: lanes } = loaded.kiosks;
    try {
      const signIns = [];
      const hashes = [];
      // The first round makes both processes warm and does not count.
      for (let run = -1; run < bench.runs; run += 1) {
        const ours = await signInFor(loaded, signInsEach);
        await loaded.untilIdle();
        const { body } = await client.send('GET', `/?lanes=${lanes}&each=${signInsEach}`, undefined);
        if (run < 0) continue;
        signIns.push(ours);
        hashes.push(Number(body['perSecond']));
      }
      const rounds = Math.min(contactRounds, bench.runs);
      await contacts(loaded.idleKiosks, 1);
      const idle = await contacts(loaded.idleKiosks, rounds);
      const busy = await duringBurst(loaded, () => contacts(loaded.idleKiosks, rounds));
      return {
        signInPerSecond: median(signIns),
        bareArgon2PerSecond: median(hashes),
        signInRatio: medianRatio(signIns, hashes),
        idleContactP99Ms: percentile(idle, 0.99),
        burstContactP99Ms: percentile(busy, 0.99),
        burstContacts: busy.length,
      };
    } finally {
      client.close();
      bare.stop();
    }
  });
}

/** Each kiosk signs people in, one after the other, all kiosks at once. @param {LoadedGateway} loaded @param {number} each @returns {Promise<number>} how many a second */
async function signInFor({ kiosk, kiosks, people }, each) {
  const start = performance.now();
  await Promise.all(
    kiosks.map(async (at, lane) => {
      for (const person of toArray(each, (index) => people[(lane * each + index) % people.length])) {
        if (person !== undefined) await kiosk.signIn(at, person);
      }
    }),
  );
  return (kiosks.length * each * 1_000) / (performance.now() - start);
}

/** While people sign in without a pause. @template T @param {LoadedGateway} loaded @param {() => Promise<T>} work */
async function duringBurst(loaded, work) {
  let isOver = false;
  const burst = (async () => {
    while (!isOver) await signInFor(loaded, 1);
  })();
  const result = await work();
  isOver = true;
  await burst;
  return result;
}

/** One contact of each, spread over the time. @param {readonly SigningKiosk[]} kiosks @param {number} rounds @returns {Promise<readonly number[]>} what each took */
async function contacts(kiosks, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const made = kiosks.map(async (kiosk, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * contactEveryMs));
      return (await kiosk.contact()).ms;
    });
    times.push(...(await Promise.all(made)));
  }
  return times;
}
