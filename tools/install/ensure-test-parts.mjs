import { Stop } from '../support/command.mjs';
import { thisMachine } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */
/** @typedef {{ name: string, debian: string, use: string }} Program */

/** Programs that the tests call, by the Debian package that brings them. @type {readonly Program[]} */
const programs = [
  { name: 'Xvfb', debian: 'xvfb', use: 'a screen for the printing tests' },
  { name: 'pdftotext', debian: 'poppler-utils', use: 'reading the printed slips back' },
  { name: 'pdfinfo', debian: 'poppler-utils', use: 'reading the printed slips back' },
  { name: 'pdffonts', debian: 'poppler-utils', use: 'reading the printed slips back' },
  { name: 'pdftoppm', debian: 'poppler-utils', use: 'reading the printed slips back' },
  { name: 'qpdf', debian: 'qpdf', use: 'checking the structure of the printed slips' },
];

const browserPackages = ['chromium', 'fonts-liberation'];

/** @param {readonly Program[]} missing */
const packagesOf = (missing) => [...new Set(missing.map(({ debian }) => debian))];

/** @param {readonly Program[]} missing */
function sentenceFor(missing) {
  const needs = missing.map(({ name, use }) => `${name} (${use})`).join(', ');
  return (
    `The tests need ${needs}, and could not get it here. Install it with your system’s packages ` +
    `(Debian, as root: apt-get update && apt-get install -y --no-install-recommends ${packagesOf(missing).join(' ')}), then start again.`
  );
}

const sentenceForChromium =
  'The tests need a Chromium, and could not get one here. As root on Debian: apt-get install -y chromium. ' +
  'Else: npx playwright install --with-deps chromium. One that is installed elsewhere: set CHROMIUM_PATH to it.';

/**
 * The browser. As root on Debian from its packages; where these have none (Ubuntu), or as anybody else, Playwright’s.
 * @param {Machine} machine
 * @returns {Promise<string>} path of the program
 */
async function ensureChromium(machine) {
  const { chromiumPath } = machine;
  const found = await machine.findChromium();
  if (found !== undefined) return found;
  // Whoever names one wants that one: another would be installed in vain.
  if (chromiumPath !== undefined) throw new Stop(`CHROMIUM_PATH is ${chromiumPath}, and no Chromium starts there.`);
  if (machine.isDebianRoot) await machine.installPackages(browserPackages);
  const installed = machine.isDebianRoot ? await machine.findChromium() : undefined;
  if (installed !== undefined) return installed;
  await machine.downloadChromium();
  const downloaded = await machine.findChromium();
  if (downloaded === undefined) throw new Stop(sentenceForChromium);
  return downloaded;
}

/** @param {Machine} machine */
async function ensurePrograms(machine) {
  const findMissing = () => programs.filter(({ name }) => !machine.hasProgram(name));
  const missing = findMissing();
  // Apart from the browser: one package that a system does not have would keep all the others out.
  if (machine.isDebianRoot && missing.length > 0) await machine.installPackages(packagesOf(missing));
  const still = findMissing();
  if (still.length > 0) throw new Stop(sentenceFor(still));
}

/**
 * Gets the programs that the tests drive: Chromium, Xvfb, poppler, qpdf. As root on Debian it installs what is
 * missing; elsewhere it downloads Playwright’s own Chromium and says how to get the rest. Nothing is skipped.
 * @param {Machine} [machine]
 * @returns {Promise<{ chromium: string }>} path of the Chromium to use
 * @throws {Stop} with how to get it, when something cannot be had
 */
export async function ensureTestParts(machine = thisMachine()) {
  await ensurePrograms(machine);
  return { chromium: await ensureChromium(machine) };
}
