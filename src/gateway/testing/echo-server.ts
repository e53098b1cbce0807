import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { route } from '#contract/routes/route.ts';
import type { OpenDatabase } from '../database/database.ts';
import { eventLog } from '../server/logging.ts';
import type { GatewayModule } from '../server/module.ts';
import { refuse } from '../server/problems.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import { testConfiguration } from './dependencies.ts';
import { manualClock } from './manual-clock.ts';
import { memoryDatabase } from './memory-databases.ts';
import { testServer } from './test-server.ts';

/** A route that ends as its body wishes: « refuse », « throw », « leak », or an echo. */
export const echoRoute = route({
  method: 'POST',
  path: '/api/public/echo',
  level: 'public',
  summary: 'For tests.',
  body: z.strictObject({ nir: z.string().check(z.regex(/^\d{13}$/)), wish: z.string() }),
  bodyLimitBytes: 256,
  response: { 200: z.strictObject({ wish: z.string() }) },
  problems: ['doesNotMatch'],
});

const echoModule: GatewayModule = {
  name: 'echo',
  registerRoutes(server) {
    registerRoute(server, echoRoute, async ({ body }) => {
      if (body.wish === 'refuse') return refuse('doesNotMatch');
      if (body.wish === 'throw') throw new Error(`no such person: ${body.nir}`);
      if (body.wish === 'leak') return { wish: 'x', nir: body.nir } as { wish: string };
      return { wish: body.wish };
    });
  },
};

/** What a build leaves, as far as serving it goes. */
const builtFiles = {
  'kiosk/index.html': '<!doctype html>kiosk',
  'kiosk/service-worker-xY9_wVoc.js': 'self',
  'kiosk/release.json': '{}',
  'kiosk/assets/main-Ab3_x9Zq.js': 'main',
  'kiosk/assets/main-Ab3_x9Zq.js.br': 'compressed',
  'public-pages/activate.html': '<!doctype html>activate',
  'public-pages/use.html': '<!doctype html>use',
  'public-pages/renew.html': '<!doctype html>renew',
  'public-pages/hand-over.html': '<!doctype html>hand-over',
  'public-pages/simulation.html': '<!doctype html>simulation',
  'public-pages/verify.html': '<!doctype html>verify',
  'public-pages/verify-worker.js': 'self',
  'public-pages/assets/use-Ab3_x9Zq.css': 'css',
};

export interface EchoServer {
  readonly server: GatewayServer;
  readonly opened: OpenDatabase;
  /** Lines of the log so far. */
  readonly lines: string[];
  close(): Promise<void>;
}

/** A whole server with the echo route, built files and a log that a test can read. */
export async function echoServer(): Promise<EchoServer> {
  const dist = await mkdtemp(join(tmpdir(), 'gateway-dist-'));
  for (const [name, text] of Object.entries(builtFiles)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), text);
  }
  const clock = manualClock();
  const opened = await memoryDatabase('migrated', clock);
  const lines: string[] = [];
  const log = eventLog({ write: (line: string) => void lines.push(line) });
  const configuration = { ...testConfiguration, distDir: dist };
  const { server } = await testServer(opened.kysely, { clock, log, configuration }, [echoModule]);
  return {
    server,
    opened,
    lines,
    async close() {
      await server.close();
      await opened.close();
      await rm(dist, { recursive: true, force: true });
    },
  };
}
