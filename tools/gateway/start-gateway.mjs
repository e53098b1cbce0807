// @ts-check
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.mjs';
import { gatewayNodeOptions } from './node-options.mjs';

const builtGateway = fileURLToPath(new URL('../../dist/gateway/main.js', import.meta.url));

/**
 * @typedef {object} GatewayOptions
 * @property {Readonly<Record<string, string>>} [env] `DATABASE_URL`, `SMS_URL`, … on top of the test's own settings
 * @property {number} [port] else a free one
 * @property {string} [dataDir] else a temporary folder, which `stop` removes
 * @property {string} [copyOf] the data that the temporary folder begins with
 * @property {string} [entry] the program to run; else the built gateway
 */

/**
 * What a test may set for the gateway. Nothing else of the test's environment reaches it.
 * @param {number} port @param {string} dataDir @param {Readonly<Record<string, string>>} env
 */
const environment = (port, dataDir, env) => ({
  PATH: process.env['PATH'],
  HOME: dataDir,
  TZ: 'UTC',
  BORNE_MODE: 'demonstration',
  PORT: String(port),
  PUBLIC_URL: `http://localhost:${port}`,
  DATA_DIR: dataDir,
  // Offered, and nobody there: a test that logs in starts a provider of its own.
  FRANCECONNECT_ISSUER: 'http://localhost:9',
  FRANCECONNECT_CLIENT_ID: 'nobody',
  FRANCECONNECT_CLIENT_SECRET: 'nobody',
  ...env,
});

/** A gateway in its own process, on its own port, with its own data. */
export class RunningGateway {
  /** @type {string[]} every line of its output and its error output, of all its lives */
  lines = [];
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;
  #port;
  #env;
  #entry;
  #removesData;

  /** @param {Required<Omit<GatewayOptions, 'copyOf'>> & { removesData: boolean }} options */
  constructor({ port, dataDir, env, entry, removesData }) {
    this.#port = port;
    this.#env = env;
    this.#entry = entry;
    this.#removesData = removesData;
    this.dataDir = dataDir;
    this.url = `http://localhost:${port}`;
  }

  /** All its output, for tests that search it for secrets. */
  get output() {
    return this.lines.join('\n');
  }

  get isRunning() {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  /**
   * Starts it, again after `kill` or `end`: same port, same data. Resolves when it says `ready`.
   * @param {Readonly<Record<string, string>>} [env] settings that change from this start on
   */
  async start(env = {}) {
    if (this.isRunning) throw new Error('This gateway runs already.');
    this.#env = { ...this.#env, ...env };
    const child = spawn(process.execPath, [...gatewayNodeOptions, this.#entry], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: environment(this.#port, this.dataDir, this.#env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    process.once('exit', this.#killWithUs);
    await new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface(stream).on('line', (line) => {
          this.lines.push(line);
          if (line.startsWith('ready ')) resolve(undefined);
        });
      }
      child.once('error', reject);
      child.once('close', (code) =>
        reject(new Error(`The gateway ended (code ${code}) before it was ready:\n${this.lines.slice(-30).join('\n')}`)),
      );
    });
  }

  /** As the power cut does it: nothing is finished, nothing is said. */
  async kill() {
    await this.#end('SIGKILL');
  }

  /**
   * Asks it to end, as a service manager does, and keeps its data.
   * @returns {Promise<number | null>} its exit code: 0 when it stopped cleanly
   */
  async end() {
    return this.#end('SIGTERM');
  }

  /** @param {Readonly<Record<string, string>>} [env] */
  async restart(env) {
    await this.end();
    await this.start(env);
  }

  /** Ends it and removes its temporary data. */
  async stop() {
    const code = await this.end();
    if (this.#removesData) rmSync(this.dataDir, { recursive: true, force: true });
    return code;
  }

  /** @param {NodeJS.Signals} signal */
  async #end(signal) {
    const child = this.#process;
    process.off('exit', this.#killWithUs);
    if (child && this.isRunning) {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill(signal);
      await closed;
    }
    return child?.exitCode ?? null;
  }

  #killWithUs = () => this.#process?.kill('SIGKILL');
}

/**
 * Starts the built gateway in demonstration mode and waits until it is ready.
 * @param {GatewayOptions} [options]
 * @returns {Promise<RunningGateway>}
 * @throws {Error} with its last lines, when it ends before it is ready
 */
export async function startGateway({ env = {}, port, dataDir, copyOf, entry = builtGateway } = {}) {
  const gateway = new RunningGateway({
    env,
    entry,
    port: port ?? (await freePort()),
    dataDir: dataDir ?? mkdtempSync(join(tmpdir(), 'borne-gateway-')),
    removesData: dataDir === undefined,
  });
  if (copyOf !== undefined) cpSync(copyOf, gateway.dataDir, { recursive: true });
  try {
    await gateway.start();
  } catch (error) {
    await gateway.stop();
    throw error;
  }
  return gateway;
}
