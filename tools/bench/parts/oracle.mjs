import { withLoadedGateway } from '../loaded-gateway.mjs';
import { median } from '../statistics.mjs';

/** Identities of each kind that one run tries, by each route; three tries of one identity would pause it. */
const triesOnKiosk = 16;
const triesInPublic = 8;
const strangersFrom = 4_000;

/** @typedef {import('../loaded-gateway.mjs').LoadedGateway} LoadedGateway */
/** @typedef {import('../signing-kiosk.mjs').Person} Person */
/** @typedef {(person: Person) => Promise<number>} Try what somebody waits for a refusal, in milliseconds */

/**
 * Whether a refusal takes longer for somebody the caisse knows, and who has a code, than for a stranger (I7): the
 * medians of both beside each other, and beside what two halves of the strangers differ by.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureOracle(bench) {
  const known = bench.runs * Math.max(triesOnKiosk, triesInPublic);
  return withLoadedGateway(bench, { people: known }, async (loaded) => {
    await giveCodes(loaded);
    await loaded.untilIdle();
    const kiosk = await compare(loaded, bench.runs * triesOnKiosk, kioskTry(loaded));
    const atHome = await compare(loaded, bench.runs * triesInPublic, publicTry(loaded));
    return {
      oracleKioskRatio: kiosk.ratio,
      oraclePublicRatio: atHome.ratio,
      oracleKioskNoise: kiosk.noise,
      oraclePublicNoise: atHome.noise,
    };
  });
}

/** Everybody known gets a living code at the Caf. @param {LoadedGateway} loaded */
async function giveCodes({ kiosks: [kiosk], people }) {
  if (kiosk === undefined) throw new Error('no kiosk enrolled');
  const atBoth = people.flatMap((person) => [person, person]);
  for (const claim of await kiosk.sealClaims(atBoth)) if (claim.caisse === 'caf-31') await kiosk.issue(claim);
}

/** @param {LoadedGateway} loaded @returns {Try} */
function kioskTry({ kiosks }) {
  let turn = 0;
  return async (person) => {
    turn += 1;
    const kiosk = kiosks[turn % kiosks.length];
    if (kiosk === undefined) throw new Error('no kiosk enrolled');
    return (await kiosk.tryWrongCode(person)).ms;
  };
}

/** Each try comes from an Internet address of its own. @param {LoadedGateway} loaded @returns {Try} */
function publicTry({ send, kiosk }) {
  let visitor = 0;
  return async (person) => {
    visitor += 1;
    const address = `198.18.${visitor >> 8}.${visitor & 255}`;
    return (await kiosk.tryWrongCodeAtHome(send, person, address)).ms;
  };
}

/** @param {LoadedGateway} loaded @param {number} tries @param {Try} tryOnce */
async function compare({ people, kiosk }, tries, tryOnce) {
  const known = [];
  const strangers = [];
  const others = [];
  await tryOnce(kiosk.fictitiousPerson(strangersFrom - 1, '2'));
  for (let index = 0; index < tries; index += 1) {
    const person = people[index % people.length];
    if (person === undefined) throw new Error('nobody is known');
    strangers.push(await tryOnce(kiosk.fictitiousPerson(strangersFrom + 2 * index, '2')));
    known.push(await tryOnce(person));
    others.push(await tryOnce(kiosk.fictitiousPerson(strangersFrom + 2 * index + 1, '2')));
  }
  return {
    ratio: median(known) / median([...strangers, ...others]),
    noise: median(strangers) / median(others),
  };
}
