import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { systemClock } from './server/clock.ts';
import { CommandRefused, commands } from './server/commands.ts';
import {
  ConfigurationError,
  configurationIn,
  readConfiguration,
  readSettings,
  type Configuration,
  type Settings,
} from './server/configuration.ts';
import { FolderInUse } from './database/folder-lock.ts';
import { SchemaMismatch } from './database/migrate.ts';
import { openFoundation, serve } from './server/gateway.ts';
import { InstallationMismatch, recordedMode } from './installation/installation.ts';
import { makeNewInstallation } from './installation/new-installation.ts';
import { KeyFileError } from './keys/key-file-error.ts';
import { createKeyFile, openKeys, replaceLeakedKeys } from './keys/open-keys.ts';
import { eventLog, type EventLog } from './server/logging.ts';
import { startLines } from './server/start-lines.ts';

/** The bundle stands in `dist/gateway/`, beside what it serves. */
const distDir = dirname(dirname(fileURLToPath(import.meta.url)));
const place = { distDir, version: import.meta.env.APP_VERSION };

async function main(): Promise<void> {
  const environment = await environmentWithPort();
  const settings = readSettings(environment, place);
  const log = eventLog(pino.destination({ dest: 2, sync: true }), settings.logLevel);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.failure({ event: 'crashed' }, error);
      process.exit(1);
    });
  }
  const [name, ...parameters] = process.argv.slice(2);
  if (name === undefined) return await run(readConfiguration(environment, place), log);
  await command(name, parameters, settings, log);
}

/** Serves until a signal asks to stop. */
async function run(configuration: Configuration, log: EventLog): Promise<void> {
  const foundation = await openFoundation(configuration, systemClock, log);
  const gateway = await serve(foundation);
  const stop = () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, stop);
    log.event({ event: 'stopping' });
    void gateway.stop().then(
      () => {
        log.event({ event: 'stopped' });
        process.exit(0);
      },
      (error: unknown) => {
        log.failure({ event: 'stoppedBadly' }, error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  log.event({ event: 'started', mode: configuration.mode, engine: foundation.engine, version: configuration.version });
  for (const line of await startLines(foundation, gateway)) console.log(line);
  console.log(`\nready ${gateway.localUrl}/`);
}

async function command(name: string, parameters: readonly string[], settings: Settings, log: EventLog): Promise<void> {
  const now = systemClock.now();
  const path = settings.keysFile;
  if (name === 'create-keys') {
    await createKeyFile(path, now, settings.askedMode);
    console.log(`Keys are in ${path}. Keep a copy apart from the database and its backups.`);
    return;
  }
  if (name === 'rotate-keys' && parameters[0] === '--leaked') {
    console.log(
      `Replaced: ${(await replaceLeakedKeys(path, now)).join(', ')}. Running gateways follow within a minute.`,
    );
    return;
  }
  if (name === 'rotate-keys') {
    if (parameters.length > 0) throw new CommandRefused(usage());
    const { replaced } = await (await openKeys({ path, now, createWhenMissing: false })).rotate(now);
    console.log(replaced.length === 0 ? 'Nothing is due.' : `Replaced: ${replaced.join(', ')}.`);
    return;
  }
  if (name === 'new-installation') {
    const configuration = configurationIn(settings.askedMode ?? 'production', settings);
    for (const line of await makeNewInstallation(configuration, parameters[0], systemClock)) console.log(line);
    return;
  }
  const known = commands[name];
  if (known === undefined) throw new CommandRefused(usage());
  const mode = settings.askedMode ?? (await recordedMode(settings.database, systemClock));
  if (mode === undefined) throw new CommandRefused('Nothing has run on this database yet: set BORNE_MODE.');
  const foundation = await openFoundation(configurationIn(mode, settings), systemClock, log);
  try {
    for (const line of await known.run(foundation, parameters)) console.log(line);
  } finally {
    await foundation.close();
  }
}

function usage(): string {
  const others = [
    'create-keys                       makes the key file, once',
    'new-installation [parameters]     a new database and new keys for production; carries signed parameters',
    'rotate-keys                       replaces the keys that have served their time',
    'rotate-keys --leaked              replaces at once what others may have read; voids the codes alive now',
  ];
  const all = [...Object.values(commands).map((each) => each.usage), ...others];
  return ['Without a command the gateway serves. Commands:', ...all.map((each) => `  ${each}`)].join('\n');
}

/** With `PORT=0` a free port is chosen first, since `PUBLIC_URL` names it. */
async function environmentWithPort(): Promise<NodeJS.ProcessEnv> {
  const port = process.env['PORT'] === '0' ? { PORT: String(await freePort()) } : {};
  return { ...process.env, ...port };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** One plain sentence for an error that the operator can fix; otherwise the class of the error, never its words. */
function explain(error: unknown): string {
  const known = [CommandRefused, ConfigurationError, FolderInUse, InstallationMismatch, KeyFileError, SchemaMismatch];
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'none';
  if (code === 'EADDRINUSE') return 'The port is in use: set PORT to another one.';
  if (code === 'ECONNREFUSED') return 'The database does not answer: look at DATABASE_URL.';
  return `The gateway could not start (${error instanceof Error ? error.name : 'unknown'}, code ${code}).`;
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
