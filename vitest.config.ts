import preact from '@preact/preset-vite';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const exhaustive = ['{src,machines,kiosk-config,e2e,tools}/**/*.exhaustive.test.ts'];
const withDatabases = ['src/gateway/**/*.test.ts', 'tools/check/printed/*.test.ts'];
const inPage = [
  '{src,machines,kiosk-config,e2e,tools}/**/*.test.tsx',
  'src/kiosk/ports.test.ts',
  'src/kiosk/shell/{fetch-journeys,lazy-visit,show-comfort}.test.ts',
  'src/kiosk/testing/expect-screen.test.ts',
  'src/kiosk/devices/{browser-printer,gestures,staff-gesture}.test.ts',
];
/** They put other modules in the place of ours, which must not outlive them. */
const replacingModules = [
  'tools/check/{languages,caisses}/*.test.tsx',
  'src/public-pages/caisse-choice.test.tsx',
  'src/gateway/server/production-sites.test.ts',
];
const sharePostgres = 'src/gateway/testing/shared-postgres.ts';

/** A kind of unit tests. @param part what is different from the others */
const project = (part: {
  readonly name: string;
  readonly include: string[];
  readonly exclude?: string[];
  readonly environment?: 'happy-dom';
  readonly isolate?: boolean;
  readonly setupFiles?: string;
  readonly globalSetup?: string;
}) => ({ extends: true as const, test: part });

export default defineConfig({
  plugins: [preact()],
  test: {
    // One more than there are cores was no quicker (measured).
    maxWorkers: Math.min(availableParallelism(), 3),
    // Files share the modules of their worker: loading them anew for each file took longer than the tests. So no file
    // may keep state in a module.
    isolate: false,
    // For hangs only: slow is no failure.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
    coverage: {
      include: ['src/{kiosk,gateway,public-pages}/**/*.{ts,tsx}'],
      exclude: [
        '**/*.test.*',
        '**/testing/**',
        // Specimens of screens, for the gallery.
        '**/*.gallery.tsx',
        '**/vite.config.ts',
        // Entries wire the rest to a real process, page or worker: end-to-end tests run them.
        'src/gateway/main.ts',
        'src/kiosk/{main.ts,start.tsx}',
        'src/kiosk/paper/paper.worker.ts',
        'src/kiosk/service-worker/service-worker.ts',
        'src/public-pages/{activate,simulation,use,verify}.tsx',
        'src/public-pages/verify/service-worker/service-worker.ts',
      ],
      reportsDirectory: 'test-results/coverage',
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/kiosk/**': { branches: 85 },
        'src/gateway/**': { branches: 85 },
        'src/public-pages/**': { branches: 70 },
      },
    },
    provide: { isExhaustive: process.env['BORNE_TEST_EXHAUSTIVE'] === '1' },
    projects: [
      project({
        name: 'plain',
        include: ['{src,machines,kiosk-config,e2e,tools}/**/*.test.ts'],
        exclude: [...withDatabases, ...inPage, ...exhaustive],
      }),
      project({
        name: 'databases',
        include: withDatabases,
        exclude: [...replacingModules, ...exhaustive],
        globalSetup: sharePostgres,
      }),
      project({
        name: 'pages',
        include: inPage,
        exclude: replacingModules,
        environment: 'happy-dom',
        setupFiles: 'src/ui/testing/fresh-page.ts',
      }),
      project({
        name: 'replaced modules',
        include: replacingModules,
        isolate: true,
        environment: 'happy-dom',
        setupFiles: 'src/ui/testing/fresh-page.ts',
      }),
      // `npm test` leaves this one out.
      project({ name: 'exhaustive', include: exhaustive, globalSetup: sharePostgres }),
    ],
  },
});
