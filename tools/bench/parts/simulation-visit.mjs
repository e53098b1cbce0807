import { slowDown } from '../browser.mjs';
import { leaveFarewell, quit, touch, untilAttract } from '../kiosk-page.mjs';
import { withKiosk } from '../kiosk-terminal.mjs';
import { median } from '../statistics.mjs';
import { transitionsSeen, untilTransitions, watchTransitions } from '../transitions.mjs';

const speed = 6;

/** @typedef {{ choice: string } | { type: string } | { press: string }} Answer */

/** Somebody who lives alone, works and rents: what they say, by the question's key. @type {Readonly<Record<string, Answer>>} */
const answers = {
  inFrance: { choice: 'yes' },
  commune: { type: '31000' },
  'birth.you': { type: '10051990' },
  couple: { choice: 'alone' },
  pregnant: { choice: 'no' },
  dependants: { type: '0' },
  'situation.you': { choice: 'employee' },
  'wage.you.1': { type: '1425' },
  'wage.you.2': { type: '1425' },
  'wage.you.3': { type: '1425' },
  'otherMoney.you': { press: 'Rien de cela' },
  tenure: { choice: 'tenant' },
  dwelling: { choice: 'whole' },
  rent: { type: '600' },
  housingIncome: { type: '19000' },
  aidReceived: { press: 'Je n’en ai pas' },
};

/**
 * From the first touch to the result of a simulation, for a visitor who answers at once: what the kiosk takes for each
 * screen, added up, six times slower than this machine.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureSimulationVisit(bench) {
  const visits = await withKiosk(bench, watchTransitions, async (page) => {
    await slowDown(page, speed);
    const seen = [];
    for (let run = 0; run < bench.runs; run += 1) {
      seen.push(await visit(page));
      await quit(page);
      await leaveFarewell(page);
    }
    return seen;
  });
  const sum = (/** @type {readonly { ms: number }[]} */ transitions) =>
    transitions.reduce((all, { ms }) => all + ms, 0);
  return {
    simulationToResultMs: median(visits.map(sum)),
    simulationResultMs: median(visits.map((transitions) => transitions.at(-1)?.ms ?? Number.NaN)),
    simulationScreens: median(visits.map(({ length }) => length)),
  };
}

/** @param {import('playwright').Page} page */
async function visit(page) {
  await untilAttract(page);
  await page.waitForLoadState('networkidle');
  let screens = 0;
  /** @param {Promise<void>} act @param {unknown} step */
  const andThen = async (act, step) => {
    await act;
    screens += 1;
    await untilTransitions(page, screens, step);
  };
  for (const control of ['.attract-start', '[data-tile="caf-31"]', '[data-tile="simulation"]'])
    await andThen(touch(page, control), control);
  await andThen(press(page, 'Commencer'), 'Commencer');
  for (let key = await question(page); key !== undefined; key = await question(page))
    await andThen(answer(page, key), key);
  await andThen(press(page, 'Voir le résultat'), 'Voir le résultat');
  return transitionsSeen(page);
}

/** @param {import('playwright').Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).tap();

/** The key of the question on the screen; undefined at the summary. @param {import('playwright').Page} page */
async function question(page) {
  const screen = (await page.locator('[data-screen]').getAttribute('data-screen')) ?? '';
  if (screen === 'simulation.summary') return undefined;
  return screen.replace('simulation.', '').replace('question.', '');
}

/** @param {import('playwright').Page} page @param {string} key */
async function answer(page, key) {
  const said = key === 'commune' && (await page.locator('input').count()) === 0 ? { press: 'Toulouse' } : answers[key];
  if (said === undefined) throw new Error(`the bench has no answer to ${key}`);
  if ('press' in said) return press(page, said.press);
  if ('choice' in said) await page.locator(`[data-choice="${said.choice}"]`).tap();
  else await page.locator('input').last().fill(said.type);
  const goesOn = page.getByRole('button', { name: 'Continuer', exact: true });
  if ('type' in said || key === 'situation.you') await goesOn.tap();
}
