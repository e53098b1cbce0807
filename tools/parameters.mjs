import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleaseKey } from './build/release/release-key.mjs';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { describeTexts, readings } from './parameters/describe-texts.mjs';
import { signParameters } from './parameters/sign-parameters.mjs';
import { loadTypeScript } from './simulate/load-typescript.mjs';
import { runCommand, Stop } from './support/command.mjs';
import { root } from './support/root.mjs';

const usage = `Parameters of the simulations (docs/baremes.md). Commands:
  [YYYY-MM-DD]   lists those to be reviewed on that day, or today; exit code 3 when there are any
  texts [day]    lists each text of law behind the rules and when it was last read; exit code 3 after a year
  number         gives the values a new number; once they are changed, and before they are signed or built
  sign <file>    signs the values for kiosks in service, with RELEASE_KEY_FILE`;

/** Exit code when some parameter has to be looked at again. */
const STALE = 3;

const versionFile = 'src/domain/benefits/parameters/version.json';

const today = () => new Date().toISOString().slice(0, 10);

/** @param {string} day */
async function listStale(day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Stop(usage);
  const { describeStale } = await loadTypeScript('tools/simulate/stale.ts');
  const { lines, stale } = describeStale(day);
  console.log(lines.join('\n'));
  return stale > 0 ? STALE : 0;
}

/** @param {string} day */
function listTexts(day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Stop(usage);
  const { lines, due } = describeTexts(readings(), day);
  console.log(lines.join('\n'));
  return due > 0 ? STALE : 0;
}

async function number() {
  const { shippedTable, nextVersion } = await loadTypeScript('tools/parameters/shipped-table.ts');
  const { version, fingerprint, isNumbered } = shippedTable();
  if (isNumbered) throw new Stop(`Nothing changed since number ${version}.`);
  const next = nextVersion(version, today());
  writeFileSync(join(root, versionFile), `${JSON.stringify({ version: next, fingerprint }, null, 2)}\n`);
  console.log(`The parameters have number ${next}.`);
  return 0;
}

/** @param {string | undefined} file */
async function signTo(file) {
  const keyFile = process.env['RELEASE_KEY_FILE'];
  if (!file) throw new Stop(usage);
  if (!keyFile) throw new Stop('Set RELEASE_KEY_FILE to the file of the release key.');
  const { shippedTable } = await loadTypeScript('tools/parameters/shipped-table.ts');
  const { version, payload, isNumbered } = shippedTable();
  if (!isNumbered)
    throw new Stop('The values changed since they were numbered: run « npm run parameters -- number » first.');
  writeFileSync(file, `${JSON.stringify(signParameters(payload, readReleaseKey(keyFile)))}\n`);
  console.log(`Signed: parameters ${version}, in ${file}.`);
  return 0;
}

await runCommand(async () => {
  await ensureDependencies({ to: 'stderr' });
  const [command, parameter] = process.argv.slice(2);
  if (command === 'number') return number();
  if (command === 'texts') return listTexts(parameter ?? today());
  return command === 'sign' ? signTo(parameter) : listStale(command ?? today());
});
