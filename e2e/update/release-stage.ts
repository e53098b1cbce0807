import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly } from '../../tools/support/run.mjs';
import { startGateway, type RunningGateway } from '../support/gateway.ts';
import { query, type Seed } from '../support/own-gateway.ts';
import { test as base } from '../support/stage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const currentDist = dirname(dirname(process.env['BORNE_E2E_ENTRY'] ?? join(root, 'dist/gateway/main.js')));

/** Higher than any version of ours. */
export const NEXT_VERSION = '900.1.0';

/** What an attacker or a bad disk does to a release before it is served. */
export type Spoil = (kiosk: string) => Promise<void>;

/** A gateway whose files are its own copy of the build, so that another release can take their place. */
export interface ReleaseStage {
  readonly gateway: RunningGateway;
  /** Puts another release in place of the one served and starts the gateway again, as docs/administration.md says. */
  readonly publish: (release: string, spoil?: Spoil) => Promise<void>;
  /** What is reported from now on is new. */
  readonly forgetReports: () => Promise<void>;
  /** The last report of the only kiosk. */
  readonly report: () => Promise<{
    readonly appVersion?: string;
    readonly update?: string;
    readonly faults?: readonly string[];
  }>;
}

interface WorkerParts {
  /** A second build of the same sources, under a higher version, signed by the same key. */
  readonly nextRelease: string;
}

async function build(version: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'borne-release-'));
  const { NODE_ENV: _ignored, ...env } = process.env;
  for (const [config, program] of [
    ['vite.config.ts', 'kiosk'],
    ['src/gateway/vite.config.ts', 'gateway'],
  ] as const) {
    const vite = [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      config,
      '--outDir',
      join(folder, program),
      '--logLevel',
      'warn',
    ];
    const { code, output } = await runQuietly(process.execPath, vite, { env: { ...env, APP_VERSION: version } });
    if (code !== 0) {
      await rm(folder, { recursive: true, force: true });
      throw new Error(`${program} ${version} was not built:\n${output}`);
    }
  }
  return folder;
}

async function openStage(
  databaseUrl: string,
  { dataDir, sitesFile }: Seed,
): Promise<ReleaseStage & { readonly close: () => Promise<void> }> {
  const served = await mkdtemp(join(tmpdir(), 'borne-served-'));
  // The gateway's bundle asks for its packages from where it stands.
  await symlink(join(root, 'node_modules'), join(served, 'node_modules'));
  await cp(currentDist, served, { recursive: true });
  const gateway = await startGateway({
    env: { DATABASE_URL: databaseUrl, SITES_FILE: sitesFile },
    copyOf: dataDir,
    entry: join(served, 'gateway/main.js'),
  });
  const ask = (statement: string) => query(databaseUrl, statement);
  return {
    gateway,
    async publish(release, spoil) {
      await gateway.end();
      for (const program of ['kiosk', 'gateway']) {
        await rm(join(served, program), { recursive: true });
        await cp(join(release, program), join(served, program), { recursive: true });
      }
      await spoil?.(join(served, 'kiosk'));
      await gateway.start();
    },
    async forgetReports() {
      await ask('DELETE FROM kiosk_reports');
    },
    async report() {
      const [last] = await ask('SELECT report FROM kiosk_reports');
      return (last?.['report'] as object | undefined) ?? {};
    },
    async close() {
      await gateway.stop();
      await rm(served, { recursive: true, force: true });
    },
  };
}

export const test = base.extend<{ readonly stage: ReleaseStage }, WorkerParts>({
  nextRelease: [
    async ({}, use) => {
      const folder = await build(NEXT_VERSION);
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  stage: async ({ postgres, seed }, use) => {
    const stage = await openStage(await postgres.createDatabase('update', seed.databaseUrl), seed);
    await use(stage);
    await stage.close();
  },
});

interface SignedRelease {
  readonly payload: string;
}

export async function readRelease(
  kiosk: string,
): Promise<{ readonly worker: string; readonly files: readonly { readonly path: string }[] }> {
  const { payload } = JSON.parse(await readFile(join(kiosk, 'release.json'), 'utf8')) as SignedRelease;
  return JSON.parse(payload) as { worker: string; files: { path: string }[] };
}

/** Changes one character of a file and nothing else. */
export async function alterFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  await writeFile(file, bytes);
}

export { expect } from '../support/expect.ts';
