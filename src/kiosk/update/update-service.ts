import type { ActivateAnswer, CheckAnswer } from '#machines/update/ports.ts';
import { trustedScriptUrl } from '#kiosk/trusted-types.ts';

/** The ports of the update machine over the service worker. */
export interface UpdateService {
  readonly checkForUpdate: () => Promise<CheckAnswer>;
  readonly activateUpdate: () => Promise<ActivateAnswer>;
}

/** Registers the service worker. A browser without one, or a development page, has nothing to update. */
export function createUpdateService(container: ServiceWorkerContainer | undefined): UpdateService {
  if (!container || import.meta.env.DEV) {
    return { checkForUpdate: async () => ({ kind: 'upToDate' }), activateUpdate: async () => ({ kind: 'redundant' }) };
  }
  const opening = openWorkbox();

  return {
    async checkForUpdate() {
      const opened = await opening.catch(() => undefined);
      return opened?.registration ? lookForVersion(opened.registration) : { kind: 'unreachable' };
    },
    async activateUpdate() {
      const { workbox, registration } = await opening;
      if (!registration?.waiting) return { kind: 'redundant' };
      const controls = new Promise<void>((resolve) => {
        container.addEventListener('controllerchange', () => resolve(), { once: true });
      });
      workbox.messageSkipWaiting();
      await controls;
      return { kind: 'activated' };
    },
  };
}

/** Registers the service worker, once the attract screen is there. */
async function openWorkbox() {
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(trustedScriptUrl(`${import.meta.env.BASE_URL}service-worker.js`), {
    scope: import.meta.env.BASE_URL,
    updateViaCache: 'none',
  });
  return { workbox, registration: await workbox.register({ immediate: true }) };
}

/** Asks the gateway for a new version and waits until its installation has ended one way or the other. */
export async function lookForVersion(registration: ServiceWorkerRegistration): Promise<CheckAnswer> {
  try {
    if (!registration.installing && !registration.waiting) await registration.update();
  } catch {
    return { kind: 'unreachable' };
  }
  const { installing } = registration;
  if (installing && (await endOfInstallation(installing)) === 'redundant') return { kind: 'redundant' };
  // The very first version passes through `waiting` on its way to `active`: it replaces nothing, and no page changes hands.
  const replaces = registration.active !== null && registration.waiting !== null;
  return replaces ? { kind: 'waiting' } : { kind: 'upToDate' };
}

/** A failed installation ends as `redundant`, never as an error: it must be listened for (anchors, failure mode 3). */
function endOfInstallation(worker: ServiceWorker): Promise<'installed' | 'redundant'> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'installing') return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state === 'redundant' ? 'redundant' : 'installed');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
