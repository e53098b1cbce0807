// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { freePort } from '../support/free-port.mjs';
import { findPostgres, ordinaryAccount } from './binaries.mjs';

/**
 * A real PostgreSQL server.
 * @typedef {object} RealPostgres
 * @property {string} url of its own database `postgres`, with the rights of a superuser
 * @property {(name: string, copyOf?: string) => Promise<string>} createDatabase makes a database and gives its URL;
 *   `copyOf` is the URL of one that nobody is connected to, else it is empty. A suffix keeps two tests with one name
 *   apart
 * @property {() => Promise<void>} stop ends it and removes its data
 */

/** Set by `npm test`: the server that all suites of one run share. */
const sharedUrlVariable = 'BORNE_TEST_POSTGRES_URL';

const ready = /database system is ready to accept connections/;

/** Sorting and letters as in PGlite, so that both databases answer alike. */
const asPGlite = ['--locale=C', '--lc-ctype=C.UTF-8'];

/** Nothing of a test outlives a power cut. */
const fastSettings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** `RealPostgres.createDatabase` of a server that runs already. @param {string} serverUrl @param {string} name @param {string} [copyOf] */
export async function createDatabase(serverUrl, name, copyOf) {
  const unique = `${name}_${crypto.randomUUID().slice(0, 8)}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const template = copyOf === undefined ? 'template0' : new URL(copyOf).pathname.slice(1);
    await client.query(`CREATE DATABASE "${unique}" TEMPLATE "${template}" STRATEGY file_copy`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${unique}`;
  return url.href;
}

/** @param {import('./binaries.mjs').Account} account */
function makeDataFolder(account) {
  const folder = mkdtempSync(join(tmpdir(), 'borne-postgres-'));
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** @param {string} programs @param {string} data @param {import('./binaries.mjs').Account} account */
function initialise(programs, data, account) {
  const settings = ['--username=postgres', '--auth=trust', '--encoding=UTF8', ...asPGlite, '--no-sync'];
  const { status, stderr } = spawnSync(join(programs, 'initdb'), ['-D', data, ...settings], {
    cwd: '/',
    encoding: 'utf8',
    ...account,
  });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

/**
 * Resolves when the server accepts connections; rejects with its last words when it ends before.
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} server
 */
function untilReady(server) {
  /** @type {string[]} */
  const words = [];
  return new Promise((resolve, reject) => {
    createInterface(server.stderr).on('line', (line) => {
      words.push(line);
      if (words.length > 20) words.shift();
      if (ready.test(line)) resolve(undefined);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL ended before it was ready:\n${words.join('\n')}`)));
  });
}

/**
 * Starts a PostgreSQL on a free port of 127.0.0.1, as an ordinary user when tests run as root, with its data in a
 * temporary folder. Inside `npm test` the suites share one server, unless it has to be durable.
 * @param {{ durable?: boolean }} [options] durable: with fsync, as in production (benchmarks, crash tests)
 * @returns {Promise<RealPostgres>}
 */
export async function startPostgres({ durable = false } = {}) {
  const shared = process.env[sharedUrlVariable];
  if (shared && !durable) {
    return {
      url: shared,
      createDatabase: (name, copyOf) => createDatabase(shared, name, copyOf),
      stop: async () => {},
    };
  }
  const account = ordinaryAccount();
  const programs = findPostgres(account);
  const data = makeDataFolder(account);
  const clean = () => {
    for (const folder of [data, programs.temporary]) if (folder) rmSync(folder, { recursive: true, force: true });
  };
  try {
    initialise(programs.folder, data, account);
    const settings = durable ? [] : fastSettings;
    return await again(() => serve(programs.folder, data, account, settings, clean));
  } catch (error) {
    clean();
    throw error;
  }
}

/**
 * A second try when somebody took the free port in between.
 * @template T @param {() => Promise<T>} start
 */
async function again(start) {
  try {
    return await start();
  } catch (error) {
    if (/could not (bind|create any TCP)/.test(String(error))) return start();
    throw error;
  }
}

/**
 * @param {string} programs
 * @param {string} data
 * @param {import('./binaries.mjs').Account} account
 * @param {readonly string[]} extraSettings
 * @param {() => void} clean
 * @returns {Promise<RealPostgres>}
 */
async function serve(programs, data, account, extraSettings, clean) {
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // Beside its data, not in /dev/shm: what a killed server leaves goes with its folder.
    'dynamic_shared_memory_type=mmap',
    ...extraSettings,
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], ...account },
  );
  const killWithUs = () => server.kill('SIGQUIT');
  process.once('exit', killWithUs);
  try {
    await untilReady(server);
  } catch (error) {
    server.kill('SIGKILL');
    throw error;
  }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    createDatabase: (name, copyOf) => createDatabase(url, name, copyOf),
    async stop() {
      process.off('exit', killWithUs);
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
      }
      clean();
    },
  };
}

/** What a suite started with this environment shares with the others. @param {RealPostgres} postgres */
export const sharingEnvironment = (postgres) => ({ [sharedUrlVariable]: postgres.url });
