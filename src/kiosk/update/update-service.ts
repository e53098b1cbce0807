import type { UpdateService } from './updates.ts';

/** Loads what it needs behind the attract screen. A browser without service workers, or a development page, has nothing to update. */
export function createUpdateService(container: ServiceWorkerContainer | undefined): UpdateService {
  if (!container || import.meta.env.DEV) {
    return { checkForUpdate: async () => ({ kind: 'upToDate' }), activateUpdate: async () => ({ kind: 'redundant' }) };
  }
  let opening: Promise<UpdateService> | undefined;
  const open = (): Promise<UpdateService> => {
    opening ??= import('./browser-updates.ts')
      .then(({ browserUpdates }) => browserUpdates(container))
      .catch((failure: unknown) => {
        opening = undefined;
        throw failure;
      });
    return opening;
  };
  return {
    async checkForUpdate() {
      const updates = await open().catch(() => undefined);
      return updates ? updates.checkForUpdate() : { kind: 'unreachable' };
    },
    activateUpdate: async () => (await open()).activateUpdate(),
  };
}
