import { Workbox } from 'workbox-window';
import { readAppFile } from '#kiosk/gateway-client/app-files.ts';
import { trustedScriptUrl } from '#kiosk/trusted-types.ts';
import { createUpdates, type UpdateService } from './updates.ts';

/** Updates in this browser, judged by what this build carries. */
export function browserUpdates(container: ServiceWorkerContainer): UpdateService {
  const { APP_VERSION: version, BASE_URL: scope, RELEASE_KEYS: keys } = import.meta.env;
  return createUpdates({
    registrations: container,
    readFile: readAppFile,
    running: { version, keys },
    base: new URL(scope, document.baseURI).href,
    register: async (address) => {
      const workbox = new Workbox(trustedScriptUrl(address), { scope, updateViaCache: 'none' });
      const registration = await workbox.register({ immediate: true });
      if (!registration) throw new Error('the browser registered no worker');
      return registration;
    },
  });
}
