import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { publicKeyText } from '../../../tools/build/release/release-key.mjs';
import { describeRelease, writeRelease } from '../../../tools/build/release/sign-release.mjs';
import { copyBytes } from '#contract/bytes/bytes.ts';
import type { AppFile } from '#kiosk/gateway-client/app-files.ts';
import { createUpdates } from './updates.ts';

const BASE = 'https://borne.example.org/borne/';
const releaseKey = generateKeyPairSync('ed25519').privateKey;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

class Worker extends EventTarget {
  readonly messages: unknown[] = [];
  constructor(
    readonly scriptURL: string,
    public state: ServiceWorkerState,
  ) {
    super();
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

interface Registration {
  installing: Worker | null;
  waiting: Worker | null;
  active: Worker | null;
}

/** What the gateway serves: a release as the build leaves it. */
function served(version: string): Map<string, AppFile> {
  const folder = mkdtempSync(join(tmpdir(), 'borne-updates-'));
  folders.push(folder);
  writeFileSync(join(folder, 'index.html'), `<!doctype html>${version}`);
  writeFileSync(join(folder, 'service-worker.js'), `self.version = '${version}'`);
  const release = describeRelease(folder, { version, development: false });
  writeRelease(folder, release, releaseKey);
  const paths = ['release.json', ...release.files.map(({ path }) => path)];
  return new Map(paths.map((path) => [path, { kind: 'bytes', bytes: copyBytes(readFileSync(join(folder, path))) }]));
}

const workerIn = (files: Map<string, AppFile>): string =>
  [...files.keys()].find((path) => path.startsWith('service-worker-')) ?? '';
const altered: AppFile = { kind: 'bytes', bytes: copyBytes(Buffer.from('altered')) };

/** A kiosk of version 1.0 with its worker in force, or one that never had any. */
function kioskAt(
  files: Map<string, AppFile>,
  options: { readonly first?: true; readonly installs?: 'well' | 'badly' } = {},
) {
  const active = new Worker(`${BASE}service-worker-previous.js`, 'activated');
  const registration: Registration = { installing: null, waiting: null, active: options.first ? null : active };
  const register = vi.fn(async (address: string) => {
    const worker = new Worker(address, 'installing');
    registration.installing = worker;
    queueMicrotask(() => {
      registration.installing = null;
      if (options.installs !== 'badly') registration[options.first ? 'active' : 'waiting'] = worker;
      worker.become(options.installs === 'badly' ? 'redundant' : 'installed');
    });
    return registration as unknown as ServiceWorkerRegistration;
  });
  const updates = createUpdates({
    registrations: { getRegistration: async () => registration as unknown as ServiceWorkerRegistration },
    readFile: async (path) => files.get(path.replace(/\?.*$/, '')) ?? { kind: 'missing' },
    running: { version: '1.0', keys: [publicKeyText(releaseKey)] },
    base: BASE,
    register,
  });
  return { updates, registration, register };
}

it('P40 installs a genuine release, and lets it take over when told', async () => {
  const { updates, registration } = kioskAt(served('1.1'));
  expect(await updates.checkForUpdate()).toEqual({ kind: 'waiting' });
  const worker = registration.waiting;
  const activation = updates.activateUpdate();
  expect(worker?.messages).toEqual([{ type: 'SKIP_WAITING' }]);
  worker?.become('activating');
  worker?.become('activated');
  expect(await activation).toEqual({ kind: 'activated' });
});

it('is up to date when the release is the one in force', async () => {
  const files = served('1.0');
  const { updates, registration, register } = kioskAt(files);
  registration.active = new Worker(BASE + workerIn(files), 'activated');
  expect(await updates.checkForUpdate()).toEqual({ kind: 'upToDate' });
  expect(register).not.toHaveBeenCalled();
});

it('P40 reports a served worker in force whose bytes are not the release’s: the browser would take them by itself', async () => {
  const files = served('1.0');
  const worker = workerIn(files);
  files.set(worker, altered);
  const { updates, registration, register } = kioskAt(files);
  registration.active = new Worker(BASE + worker, 'activated');
  expect(await updates.checkForUpdate()).toEqual({ kind: 'notVerified' });
  expect(register).not.toHaveBeenCalled();
});

it('has this page replaced when the next release took over by itself, behind an activation that hung', async () => {
  const files = served('1.1');
  const { updates, registration, register } = kioskAt(files);
  registration.active = new Worker(BASE + workerIn(files), 'activated');
  expect(await updates.checkForUpdate()).toEqual({ kind: 'waiting' });
  expect(await updates.activateUpdate()).toEqual({ kind: 'activated' });
  expect(register).not.toHaveBeenCalled();
});

it('is up to date after the very first installation: that version replaces none, so none would take over', async () => {
  expect(await kioskAt(served('1.0'), { first: true }).updates.checkForUpdate()).toEqual({ kind: 'upToDate' });
});

it.each([
  ['a manifest that was altered', (files: Map<string, AppFile>) => files.set('release.json', altered)],
  ['a worker that was altered', (files: Map<string, AppFile>) => files.set(workerIn(files), altered)],
  ['no worker', (files: Map<string, AppFile>) => files.delete(workerIn(files))],
  ['no manifest', (files: Map<string, AppFile>) => files.delete('release.json')],
])('P40 shows the browser nothing of a release with %s', async (_name, spoil) => {
  const files = served('1.1');
  spoil(files);
  const { updates, register } = kioskAt(files);
  expect(await updates.checkForUpdate()).toEqual({ kind: 'notVerified' });
  expect(register).not.toHaveBeenCalled();
  expect(await updates.activateUpdate()).toEqual({ kind: 'redundant' });
});

it('P40 shows the browser nothing of an older release', async () => {
  const { updates, register } = kioskAt(served('0.9'));
  expect(await updates.checkForUpdate()).toEqual({ kind: 'notVerified' });
  expect(register).not.toHaveBeenCalled();
});

it('P40 shows the browser nothing of another build of the number that runs', async () => {
  const { updates, register } = kioskAt(served('1.0'));
  expect(await updates.checkForUpdate()).toEqual({ kind: 'notVerified' });
  expect(register).not.toHaveBeenCalled();
});

it('P40 tells an altered file from a gateway that went away while the browser installed', async () => {
  const files = served('1.1');
  files.set('index.html', altered);
  expect(await kioskAt(files, { installs: 'badly' }).updates.checkForUpdate()).toEqual({ kind: 'notVerified' });
  files.set('index.html', { kind: 'unreachable' });
  expect(await kioskAt(files, { installs: 'badly' }).updates.checkForUpdate()).toEqual({ kind: 'unreachable' });
});

it('reports an installation that failed although every file is right', async () => {
  expect(await kioskAt(served('1.1'), { installs: 'badly' }).updates.checkForUpdate()).toEqual({ kind: 'redundant' });
});

it('P40 never lets a worker take over that came under the name of the one in force', async () => {
  const files = served('1.0');
  const { updates, registration } = kioskAt(files);
  registration.active = new Worker(BASE + workerIn(files), 'activated');
  registration.waiting = new Worker(BASE + workerIn(files), 'installed');
  expect(await updates.checkForUpdate()).toEqual({ kind: 'notVerified' });
  expect(await updates.activateUpdate()).toEqual({ kind: 'redundant' });
  expect(registration.waiting.messages).toEqual([]);
});

it('has taken over when the browser did it by itself: no page was under the previous version', async () => {
  const { updates, registration } = kioskAt(served('1.1'));
  await updates.checkForUpdate();
  registration.waiting?.become('activated');
  expect(await updates.activateUpdate()).toEqual({ kind: 'activated' });
  expect(registration.waiting?.messages).toEqual([]);
});

it('is no failure of the update when the gateway cannot be reached', async () => {
  const files = served('1.1');
  files.set('release.json', { kind: 'unreachable' });
  expect(await kioskAt(files).updates.checkForUpdate()).toEqual({ kind: 'unreachable' });
});
