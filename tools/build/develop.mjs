import { spawn } from 'node:child_process';
import { build, createServer } from 'vite';
import { gatewayEnvironment } from '../support/gateway-environment.mjs';
import { root } from '../support/root.mjs';

/** Paths that the gateway answers, not the kiosk's development server. */
const gatewayPaths = ['/api', '/demonstration', '/c', '/code', '/mot-de-passe', '/simulation'];

/** A gateway that is replaced each time it was built again. */
function restartingGateway() {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  let turn = Promise.resolve();
  const env = gatewayEnvironment();

  const end = async () => {
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running?.once('exit', resolve));
    running.kill('SIGTERM');
    await ended;
  };
  const startAgain = async () => {
    await end();
    const args = ['--enable-source-maps', 'dist/gateway/main.js'];
    running = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  };
  const next = (/** @type {() => Promise<void>} */ step) => {
    turn = turn.then(step, step);
    return turn;
  };
  return { restart: () => next(startAgain), stop: () => next(end) };
}

/**
 * Builds one program again at each change of what it is made of.
 * @param {string} configFile
 * @param {() => void} [built]
 */
async function rebuild(configFile, built = () => {}) {
  const watcher = await build({ configFile, logLevel: 'warn', build: { watch: {} } });
  if (!('on' in watcher)) throw new Error(`${configFile} gave no watcher`);
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'END') built();
  });
  return watcher;
}

/** Develops: the kiosk with hot reload; gateway and public pages built again and restarted at each change. */
export async function develop() {
  const gateway = restartingGateway();
  const watchers = await Promise.all([
    rebuild('src/public-pages/vite.config.ts'),
    rebuild('src/gateway/vite.config.ts', () => void gateway.restart()),
  ]);
  const target = `http://localhost:${process.env['PORT'] ?? '8080'}`;
  const kiosk = await createServer({
    configFile: 'vite.config.ts',
    server: { proxy: Object.fromEntries(gatewayPaths.map((path) => [`^${path}(/|$|\\?)`, target])) },
  });
  await kiosk.listen();
  kiosk.printUrls();

  const end = async () => {
    await Promise.all([kiosk.close(), gateway.stop(), ...watchers.map((watcher) => watcher.close())]);
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
}
