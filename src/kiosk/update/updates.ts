import { messageSW } from 'workbox-window';
import { isFileOf, verifyRelease, type Release, type RunningRelease } from '#contract/signed/release.ts';
import type { ActivateAnswer, CheckAnswer } from '#machines/update/ports.ts';
import type { AppFile } from '#kiosk/gateway-client/app-files.ts';

/** The ports of the update machine over the service worker. */
export interface UpdateService {
  readonly checkForUpdate: () => Promise<CheckAnswer>;
  readonly activateUpdate: () => Promise<ActivateAnswer>;
}

export interface UpdateParts {
  readonly registrations: Pick<ServiceWorkerContainer, 'getRegistration'>;
  /** Reads one file of the kiosk from the gateway, past every cache. */
  readonly readFile: (path: string) => Promise<AppFile>;
  readonly running: Omit<RunningRelease, 'worker'>;
  /** Where the kiosk lives, with its origin. */
  readonly base: string;
  readonly register: (address: string) => Promise<ServiceWorkerRegistration>;
}

/**
 * Updates over the service worker. The running version judges the next one before the browser gets it: signature,
 * number, and the worker's own bytes (P40). Each release has its own worker name. The browser also looks for changes of
 * a registered worker, and must find none.
 */
export function createUpdates({ registrations, readFile, running, base, register }: UpdateParts): UpdateService {
  /** The one worker that may take over. */
  let trusted: ServiceWorker | undefined;

  async function checkForUpdate(): Promise<CheckAnswer> {
    trusted = undefined;
    const [signed, registration] = await Promise.all([readFile('release.json'), registrations.getRegistration(base)]);
    if (signed.kind === 'unreachable') return { kind: 'unreachable' };
    if (signed.kind === 'missing') return { kind: 'notVerified' };
    const worker = registration?.active?.scriptURL.slice(base.length);
    const verdict = await verifyRelease(new TextDecoder().decode(signed.bytes), { ...running, worker });
    if (verdict.kind === 'refused') return { kind: 'notVerified' };
    const { release } = verdict;
    const address = new URL(release.worker, base).href;
    if (registration?.active?.scriptURL === address) {
      // An unsigned worker came under its name.
      if (registration.waiting || registration.installing) return { kind: 'notVerified' };
      if (release.version === running.version) return (await faultOfServedWorker(release)) ?? { kind: 'upToDate' };
      // The worker took over late, minutes after the request: only this page is of the previous version.
      trusted = registration.active;
      return { kind: 'waiting' };
    }
    const fault = await faultOfServedWorker(release);
    if (fault) return fault;
    return install(release, address, registration?.active ?? null);
  }

  /**
   * Why the worker that the gateway serves is not the release's; undefined when it is. The browser fetches it again by itself,
   * and may be given other bytes: this sees accidents, never an attack (docs/security.md « Terminal »).
   */
  async function faultOfServedWorker(release: Release): Promise<CheckAnswer | undefined> {
    const served = await readFile(release.worker);
    if (served.kind === 'unreachable') return { kind: 'unreachable' };
    const isGenuine = served.kind === 'bytes' && (await isFileOf(release, release.worker, served.bytes));
    return isGenuine ? undefined : { kind: 'notVerified' };
  }

  async function install(release: Release, address: string, previous: ServiceWorker | null): Promise<CheckAnswer> {
    const registered = await register(address).catch(() => undefined);
    if (!registered) return { kind: 'unreachable' };
    const worker = [registered.installing, registered.waiting, registered.active].find(
      (each) => each?.scriptURL === address,
    );
    // Gone already: it failed before we looked.
    const end = worker && (await whenIn(worker, ['installed', 'activating', 'activated', 'redundant']));
    if (!worker || end === 'redundant') return whyRedundant(release);
    // The first version replaces nothing: it takes over at once, and no page changes hands.
    if (previous === null) return { kind: 'upToDate' };
    trusted = worker;
    return { kind: 'waiting' };
  }

  /** An installation fails without saying why: the files say it. Cut off in the middle is no fault of the release. */
  async function whyRedundant(release: Release): Promise<CheckAnswer> {
    for (const { path } of release.files) {
      // The query keeps the active worker from answering out of its own files.
      const file = await readFile(`${path}?release=${release.version}`);
      if (file.kind === 'unreachable') return { kind: 'unreachable' };
      if (file.kind === 'missing' || !(await isFileOf(release, path, file.bytes))) return { kind: 'notVerified' };
    }
    return { kind: 'redundant' };
  }

  async function activateUpdate(): Promise<ActivateAnswer> {
    const worker = trusted;
    if (!worker) return { kind: 'redundant' };
    // With no page under the previous worker, the browser has already let this one take over.
    if (worker.state === 'installed') void messageSW(worker, { type: 'SKIP_WAITING' });
    const end = await whenIn(worker, ['activated', 'redundant']);
    return { kind: end === 'activated' ? 'activated' : 'redundant' };
  }

  return { checkForUpdate, activateUpdate };
}

/** A failed installation ends as `redundant`, never as an error: it must be listened for (anchors, failure mode 3). */
function whenIn(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<ServiceWorkerState> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!states.includes(worker.state)) return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
