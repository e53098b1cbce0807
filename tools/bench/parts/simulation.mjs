import Engine from 'publicodes';
import { loadTypeScript } from '../../simulate/load-typescript.mjs';
import { publicodesModel, situationOf } from '../simulation/publicodes-model.mjs';
import { median, medianRatio } from '../statistics.mjs';

const RUN_MS = 300;

/** @typedef {readonly [number, number, number]} Wages */

/**
 * The rules of the simulations: all benefits of a family, and prime d'activité of one person beside the same rule written
 * for `publicodes`. Every household is another one, as visitors are.
 * @param {import('../run-bench.mjs').Bench} bench
 * @returns {Promise<Record<string, number>>}
 */
export async function measureSimulation({ runs }) {
  const ours = await loadTypeScript('tools/bench/simulation/our-rules.ts');
  const theirs = publicodesPpa(ours.ppaFigures());
  ensureSameAmounts(ours.ourPpa, theirs);
  /** @type {Record<'all' | 'ppa' | 'theirs', number[]>} */
  const seen = { all: [], ppa: [], theirs: [] };
  for (let run = 0; run <= runs; run += 1) {
    const turn = { all: perSecond(ours.ourEstimate), ppa: perSecond(ours.ourPpa), theirs: perSecond(theirs) };
    // The first run warms both up.
    if (run > 0) for (const name of /** @type {const} */ (['all', 'ppa', 'theirs'])) seen[name].push(turn[name]);
  }
  return {
    simulationsPerSecond: median(seen.all),
    ppaPerSecond: median(seen.ppa),
    publicodesPpaPerSecond: median(seen.theirs),
    simulationRatio: medianRatio(seen.all, seen.theirs),
    ppaRatio: medianRatio(seen.ppa, seen.theirs),
  };
}

/** Wages that no other turn has. @param {number} turn @returns {Wages} */
const wagesOf = (turn) => [900 + (turn % 701), 950 + (turn % 467), 1_000 + (turn % 311)];

/** @param {(wages: Wages) => number} compute @returns {number} */
function perSecond(compute) {
  const start = performance.now();
  let turn = 0;
  let sum = 0;
  while (performance.now() - start < RUN_MS) sum += compute(wagesOf((turn += 1)));
  if (!(sum > 0)) throw new Error('nothing was computed');
  return (turn * 1_000) / (performance.now() - start);
}

/**
 * @param {import('../simulation/publicodes-model.mjs').PpaFigures} figures
 * @returns {(wages: Wages) => number}
 */
function publicodesPpa(figures) {
  const engine = new Engine(publicodesModel(figures));
  return (wages) => {
    const { nodeValue } = engine.setSituation(situationOf(wages)).evaluate('prime');
    if (typeof nodeValue !== 'number') throw new Error('publicodes gave no amount');
    return nodeValue;
  };
}

/** What is compared must be the same thing. @param {(wages: Wages) => number} ours @param {(wages: Wages) => number} theirs */
function ensureSameAmounts(ours, theirs) {
  for (let turn = 1; turn < 2_000; turn += 97) {
    const [left, right] = [ours(wagesOf(turn)), theirs(wagesOf(turn))];
    if (!(Math.abs(left - right) <= 0.01))
      throw new Error(`prime d'activité of ${wagesOf(turn)}: ours ${left}, publicodes ${right}`);
  }
}
