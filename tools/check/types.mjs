import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { root } from '../support/root.mjs';
import { runQuietly } from '../support/run.mjs';

const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');

/** Each for the surroundings its code runs in: page, service worker, Node, and tests with all that builds and checks. */
const typeProjects = ['tsconfig.json', 'tools/types/worker.json', 'tools/types/node.json', 'tools/types/tests.json'];

const folders = ['src', 'machines', 'kiosk-config', 'e2e', 'tools'];

/** Examples of the lint rules are wrong on purpose. */
const isSource = (/** @type {string} */ file) =>
  /\.(tsx?|[cm]?js)$/.test(file) && !file.startsWith('tools/lint/examples/');

/** All code of `folder`, that of its own level included. @param {string} folder @returns {readonly string[]} */
function sourcesOf(folder) {
  const deep = folders
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true }).map((file) => join(name, String(file))));
  return [...readdirSync(folder), ...deep].map((file) => file.replaceAll('\\', '/')).filter(isSource);
}

/** @param {string} folder @param {string} project @returns {Promise<{ errors: readonly string[], files: readonly string[] }>} */
async function checkProject(folder, project) {
  const args = [compiler, '--project', project, '--listFiles', '--pretty', 'false'];
  const { code, output } = await runQuietly(process.execPath, args, { cwd: folder });
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const files = lines.filter(isAbsolute).map((file) => relative(folder, file).replaceAll('\\', '/'));
  const errors = lines.filter((line) => !isAbsolute(line));
  return { errors: code === 0 || errors.length > 0 ? errors : [`${project}: tsc ended with code ${code}`], files };
}

/**
 * Checks all types, and that no code, scripts (`.mjs`) included, is left out of every type project.
 * @param {string} [project] folder of the project
 * @param {readonly string[]} [configurations] its type projects
 * @returns {Promise<readonly string[]>} what is wrong
 */
export async function checkTypes(project = root, configurations = typeProjects) {
  const folder = realpathSync(project);
  const outcomes = await Promise.all(configurations.map((configuration) => checkProject(folder, configuration)));
  const checked = new Set(outcomes.flatMap(({ files }) => files));
  const forgotten = sourcesOf(folder).filter((file) => !checked.has(file));
  return [
    ...outcomes.flatMap(({ errors }) => errors),
    ...forgotten.map((file) => `${file} is in no type project (${configurations.join(', ')})`),
  ];
}
