import { toArray } from '../arrays.mjs';
import { withLoadedGateway } from '../loaded-gateway.mjs';
import { areaUnderCurve, median } from '../statistics.mjs';

/** Pairs in one run: a thousand and more in the usual fifteen. */
const pairsInRun = 67;
/** With an account: each is asked for four or five times on a route, from kiosks in turn, as somebody unknown is. */
const accounts = 250;
/** People that no caisse knows. */
const strangersFrom = 4_000;

/** @typedef {import('../loaded-gateway.mjs').LoadedGateway} LoadedGateway */
/** @typedef {import('../signing-kiosk.mjs').SigningKiosk} SigningKiosk */
/** @typedef {import('../signing-kiosk.mjs').Person} Person */
/** @typedef {(person: Person) => Promise<{ ms: number }>} Try how long somebody waits for the answer */

/**
 * Whether an answer tells by its time whom the caisse knows (I7, P08): one known and one unknown person after the other, on
 * each route that anybody can ask about somebody, hashes of passwords included.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureOracle(bench) {
  const pairs = bench.runs * pairsInRun;
  return withLoadedGateway(bench, { people: pairs, accounts: Math.min(accounts, pairs) }, async (loaded) => {
    const { kiosk } = loaded;
    await giveCodes(loaded);
    await loaded.untilIdle();
    /** Three tries of one identity would pause it: each is asked for once. */
    const once = { loaded, pairs, people: pairs };
    const several = { loaded, pairs, people: Math.min(accounts, pairs) };
    const onKiosk = await compare(
      once,
      inTurn(loaded, (at, person) => at.tryWrongCode(person)),
    );
    const atHome = await compare(once, fromHome(loaded));
    const signIn = await compare(several, inTurn(loaded, kiosk.tryWrongPassword));
    const contacts = await compare(several, inTurn(loaded, kiosk.askContacts));
    // What the mail costs afterwards falls on no other request.
    const link = await compare(several, inTurn(loaded, kiosk.askPasswordLink), loaded.untilIdle);
    return {
      ...named('Kiosk', onKiosk),
      ...named('Public', atHome),
      ...named('SignIn', signIn),
      ...named('Contacts', contacts),
      ...named('Link', link),
      oraclePairs: pairs,
    };
  });
}

/** @param {string} route @param {{ auc: number, ratio: number }} found */
const named = (route, { auc, ratio }) => ({ [`oracle${route}Auc`]: auc, [`oracle${route}Ratio`]: ratio });

/** Everybody known gets a living code at the Caf. @param {LoadedGateway} loaded */
async function giveCodes({ kiosks: [kiosk], people }) {
  if (kiosk === undefined) throw new Error('no kiosk enrolled');
  const atBoth = people.flatMap((person) => [person, person]);
  for (const claim of await kiosk.sealClaims(atBoth)) if (claim.caisse === 'caf-31') await kiosk.issue(claim);
}

/**
 * Two requests, one of a known person, from each kiosk in turn.
 * @param {LoadedGateway} loaded @param {(kiosk: SigningKiosk, person: Person) => Promise<{ ms: number }>} tryOn @returns {Try}
 */
function inTurn({ kiosks }, tryOn) {
  let turn = 0;
  return (person) => {
    const kiosk = kiosks[Math.floor(turn / 2) % kiosks.length];
    turn += 1;
    if (kiosk === undefined) throw new Error('no kiosk enrolled');
    return tryOn(kiosk, person);
  };
}

/** Each try comes from an Internet address of its own. @param {LoadedGateway} loaded @returns {Try} */
function fromHome({ send, kiosk }) {
  let visitor = 0;
  return (person) => {
    visitor += 1;
    return kiosk.tryWrongCodeAtHome(send, person, `198.18.${visitor >> 8}.${visitor & 255}`);
  };
}

/**
 * @param {{ loaded: LoadedGateway, pairs: number, people: number }} size @param {Try} tryOnce
 * @param {() => Promise<void>} [settle] after each answer
 * @returns {Promise<{ auc: number, ratio: number }>}
 */
async function compare({ loaded: { people, kiosk }, pairs, people: count }, tryOnce, settle = async () => {}) {
  /** @type {{ known: number[], unknown: number[] }} */
  const times = { known: [], unknown: [] };
  await tryOnce(kiosk.fictitiousPerson(strangersFrom - 1, '2'));
  await tryOnce(kiosk.fictitiousPerson(strangersFrom - 2, '2'));
  for (const index of toArray(pairs, (pair) => pair)) {
    const person = people[index % count];
    if (person === undefined) throw new Error('nobody is known');
    const stranger = kiosk.fictitiousPerson(strangersFrom + (index % count), '2');
    /** @type {readonly (readonly [number[], Person])[]} */
    const pair = [
      [times.known, person],
      [times.unknown, stranger],
    ];
    // Chance decides who comes first: what a request leaves warm, or at work, falls on both kinds alike.
    for (const [measured, asked] of Math.random() < 0.5 ? pair : pair.toReversed()) {
      measured.push((await tryOnce(asked)).ms);
      await settle();
    }
  }
  return { auc: areaUnderCurve(times.known, times.unknown), ratio: median(times.known) / median(times.unknown) };
}
