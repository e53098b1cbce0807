import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import staticFiles, { type SetHeadersResponse } from '@fastify/static';
import { VERIFY_PATH, VERIFY_WORKER_FILE } from '#contract/addresses/verify-url.ts';
import type { GatewayServer } from './routing.ts';
import { setFilePolicy, type Area } from './security-headers.ts';

/** Names that change with their content: Vite puts a hash of eight characters before the ending. */
const hashedName = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;
const oneYear = 'public, max-age=31536000, immutable';

const hidden = { schema: { hide: true } } as const;

/** Addresses of the public pages; slips and mails carry them, so they stay short and never change. */
const publicPages = {
  '/c': 'activate.html',
  '/code': 'use.html',
  '/mot-de-passe': 'renew.html',
  '/franceconnect': 'hand-over.html',
  '/franceconnect/fin': 'hand-over.html',
  '/simulation': 'simulation.html',
  [VERIFY_PATH]: 'verify.html',
} as const;

/** Files of the pages that may do more, or less, than the others. */
const ownAreas: Readonly<Record<string, Area>> = {
  [publicPages['/simulation']]: 'simulationPage',
  [publicPages[VERIFY_PATH]]: 'verifyPage',
};

/** Serves what the build made: the kiosk at `/borne/`, the public pages at their addresses above, with `/pages/`. */
export async function registerStaticFiles(server: GatewayServer, distDir: string): Promise<void> {
  const kiosk = join(distDir, 'kiosk');
  const pages = join(distDir, 'public-pages');
  server.get('/', hidden, async (_request, reply) => reply.redirect('/borne/'));

  // Each in a scope of its own: both bring their own way to send a file.
  if (existsSync(kiosk)) {
    await server.register(async (scope) => {
      await scope.register(staticFiles, { ...serving(kiosk, () => 'kiosk'), prefix: '/borne/' });
      scope.get('/borne', hidden, async (_request, reply) => reply.redirect('/borne/'));
    });
  }
  if (existsSync(pages)) {
    await server.register(async (scope) => {
      await scope.register(staticFiles, { ...serving(pages, areaOfPage), prefix: '/pages/' });
      for (const [path, file] of Object.entries(publicPages)) {
        scope.get(path, hidden, async (_request, reply) => reply.sendFile(file));
      }
    });
  }
}

/**
 * What the operator must know of the kiosk that is served: terminals in service take no release that is not signed, and
 * one signed by a development key takes no other after itself (P40). Undefined: all is well.
 */
export function releaseTrouble(distDir: string): 'releaseNotSigned' | 'releaseForDevelopment' | undefined {
  try {
    const { signature, payload } = JSON.parse(readFileSync(join(distDir, 'kiosk/release.json'), 'utf8')) as Record<
      string,
      string
    >;
    if (!signature || payload === undefined) return 'releaseNotSigned';
    return (JSON.parse(payload) as { development?: boolean }).development === false
      ? undefined
      : 'releaseForDevelopment';
  } catch {
    return 'releaseNotSigned';
  }
}

/** @param areaOf the area of a file by its name, for its policy. */
function serving(root: string, areaOf: (name: string) => Area) {
  return {
    root,
    index: ['index.html'],
    dotfiles: 'ignore' as const,
    preCompressed: true,
    cacheControl: false,
    schemaHide: true,
    setHeaders: (response: SetHeadersResponse, path: string) => {
      const name = basename(path).replace(/\.(br|gz)$/, '');
      setFilePolicy(response, areaOf(name));
      setCacheHeaders(response, name);
      // It lies among the pages' files, and may serve that one page: never the kiosk.
      if (name === VERIFY_WORKER_FILE) response.setHeader('service-worker-allowed', VERIFY_PATH);
    },
  };
}

const areaOfPage = (name: string): Area => ownAreas[name] ?? 'publicPages';

/**
 * Files with a hash in their name never change. All others are asked for again each time, so that a new version of
 * the page, or the manifest of a new release, is seen at once.
 */
function setCacheHeaders(response: SetHeadersResponse, name: string): void {
  response.setHeader('cache-control', hashedName.test(name) ? oneYear : 'no-cache');
}
